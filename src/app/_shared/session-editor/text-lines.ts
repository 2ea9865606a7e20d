import type { Lint, TextEdit } from "@/lib/session-text/lint";

/** The number of the line that a place stands on, from 0. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length - 1;

interface Piece {
  readonly text: string;
  readonly level: Lint["level"] | null;
}

/** The lines of a text in pieces, each with what is said about it; errors stand above hints. */
export function piecesOf(text: string, lints: readonly Lint[]): readonly (readonly Piece[])[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const here = lints.filter((lint) => lint.from < to && lint.to > from);
    const cuts = [...new Set([from, to, ...here.flatMap((lint) => [lint.from, lint.to])])]
      .filter((cut) => cut >= from && cut <= to)
      .toSorted((a, b) => a - b);
    return cuts.slice(0, -1).map((cut, index): Piece => {
      const over = here.filter((lint) => lint.from <= cut && lint.to > cut);
      const level = over.some((lint) => lint.level === "error") ? "error" : over.length > 0 ? "hint" : null;
      return { text: text.slice(cut, cuts[index + 1]), level };
    });
  });
}

const lineBounds = (text: string, at: number) => {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return { from, to: end < 0 ? text.length : end };
};

/** The line at `at` changes places with the one above or below it; null where there is none. */
export function lineMoved(
  text: string,
  at: number,
  by: -1 | 1,
): { readonly edit: TextEdit; readonly caret: number } | null {
  const own = lineBounds(text, at);
  if (by < 0 ? own.from === 0 : own.to === text.length) return null;
  const other = lineBounds(text, by < 0 ? own.from - 1 : own.to + 1);
  const [first, second] = by < 0 ? [other, own] : [own, other];
  const [above, below] = [text.slice(first.from, first.to), text.slice(second.from, second.to)];
  const start = by < 0 ? first.from : first.from + below.length + 1;
  return {
    edit: { from: first.from, to: second.to, insert: `${below}\n${above}` },
    caret: start + at - own.from,
  };
}

/** The line at `at` becomes a note, or is one no more. */
export function noteToggled(text: string, at: number): TextEdit {
  const { from, to } = lineBounds(text, at);
  const mark = /^#\s?/.exec(text.slice(from, to))?.[0] ?? "";
  return { from, to: from + mark.length, insert: mark === "" ? "# " : "" };
}
