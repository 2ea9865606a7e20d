import type { TemplateSession } from "@/lib/domain/template";
import type { Lint } from "./lint";
import { readSessionText, type SessionFromText, type SessionTextOptions } from "./read-session-text";

/** One paragraph of a text, read as a session. */
export interface SessionOfText {
  /** The line that it begins on, from 0. */
  readonly line: number;
  readonly text: string;
  readonly session: TemplateSession;
  /** What is to look at, each with its line in the whole text. */
  readonly lints: readonly (Pick<Lint, "level" | "message"> & { readonly line: number })[];
}

/**
 * Reads a text with one session a paragraph; empty lines part them. A first line without a number is the session's
 * title. Nothing is lost: what is no step or exercise stays with its session as a note, and a day that is named too,
 * since a session of a library stands on none.
 */
export function readSessions(text: string, options: SessionTextOptions): readonly SessionOfText[] {
  return paragraphsOf(text).flatMap(({ line, lines }): SessionOfText[] => {
    const [first = "", ...others] = lines;
    const isTitled = others.length > 0 && !/\d/.test(first) && !first.trimStart().startsWith("#");
    const body = (isTitled ? others : lines).join("\n");
    const read = readWhole(body, options);
    if (!read) return [];
    const start = line + (isTitled ? 1 : 0);
    return [
      {
        line,
        text: lines.join("\n"),
        session: sessionOf(read, isTitled ? first.trim().slice(0, 80) : null, body),
        lints: read.lints.map(({ level, message, from }) => ({
          level,
          message,
          line: start + body.slice(0, from).split("\n").length - 1,
        })),
      },
    ];
  });
}

/** Lines among which is neither a step nor an exercise are one line and words beside it. */
function readWhole(body: string, options: SessionTextOptions): SessionFromText | null {
  const read = readSessionText(body, options);
  if (!read || read.content.steps.length + read.content.lifts.length > 0 || !body.includes("\n")) return read;
  const [first = "", ...others] = body.split("\n");
  const one = readSessionText(first, options);
  if (!one) return read;
  const notes = [one.content.notes, ...others].filter((line) => line.trim() !== "").join("\n");
  return { ...one, content: { ...one.content, notes } };
}

function sessionOf({ content, when }: SessionFromText, title: string | null, body: string): TemplateSession {
  const { weekday, daysFromToday, slot, startTime } = when;
  const isPlaced = weekday !== null || daysFromToday !== null || slot !== null || startTime !== null;
  const notes = [content.notes, isPlaced ? `Written as: ${body}` : ""]
    .filter((each) => each !== "")
    .join("\n");
  return { ...content, title: title ?? content.title, notes, classOverride: null, heatPlan: null };
}

function paragraphsOf(text: string) {
  const paragraphs: { readonly line: number; readonly lines: string[] }[] = [];
  let isOpen = false;
  for (const [line, written] of text.replace(/\r\n?/g, "\n").split("\n").entries()) {
    if (written.trim() === "") isOpen = false;
    else if (isOpen) paragraphs.at(-1)?.lines.push(written);
    else {
      paragraphs.push({ line, lines: [written] });
      isOpen = true;
    }
  }
  return paragraphs;
}
