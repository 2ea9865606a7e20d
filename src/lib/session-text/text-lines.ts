/** Which entries a line of the text says. */
export interface LineOfSteps {
  /** Number of the line, from 0. */
  readonly line: number;
  /** Index of its first step or exercise, and of the first one after it. */
  readonly from: number;
  readonly to: number;
}

interface WithLines {
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

interface Collected<Entry> {
  readonly entries: readonly Entry[];
  /** Where no line has an entry, all lines. */
  readonly alone: readonly string[];
  readonly lines: readonly LineOfSteps[];
}

/**
 * Reads a text line by line. Lines without an entry stay word for word with the entry below them, the last ones with
 * the last entry; empty lines at both ends of the text go.
 */
export function collectLines<Entry extends WithLines>(
  text: string,
  read: (line: string, offset: number) => readonly Entry[],
): Collected<Entry> {
  const entries: Entry[] = [];
  const lines: LineOfSteps[] = [];
  let waiting: string[] = [];
  let offset = 0;
  for (const [number, line] of text.split("\n").entries()) {
    const [first, ...others] = read(line, offset);
    offset += line.length + 1;
    if (first === undefined) {
      waiting.push(line.trimEnd());
      continue;
    }
    const above = entries.length === 0 ? withoutEmptyStart(waiting) : waiting;
    lines.push({ line: number, from: entries.length, to: entries.length + 1 + others.length });
    entries.push(above.length > 0 ? { ...first, above } : first, ...others);
    waiting = [];
  }
  const left = withoutEmptyEnd(entries.length === 0 ? withoutEmptyStart(waiting) : waiting);
  const last = entries.at(-1);
  if (last && left.length > 0) entries[entries.length - 1] = { ...last, below: left };
  return { entries, alone: last ? [] : left, lines };
}

function withoutEmptyStart(lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line !== "");
  return from < 0 ? [] : lines.slice(from);
}

const withoutEmptyEnd = (lines: readonly string[]): string[] =>
  lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
