import type { RunItem, RunPart } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import { Cursor } from "./cursor";
import type { Lint } from "./lint";
import { type Leaf, readImpliedRecovery, readRecovery, readStep } from "./run-step";
import { type RunTextOptions, recoveryStart } from "./run-tail";

/** What one line says; no items where it is a heading, a note, or could not be read. */
export interface RunLine {
  readonly items: readonly RunItem[];
  readonly lints: readonly Lint[];
}

const count = /(\d{1,3})\s*(?:x(?![a-z])|×|\*|times)\s*/iy;
const separator = /(?:[,;+]\s*(?:then\s+|and\s+)?|then\s+|(?=\d))/iy;
const bullet = /(?:[-*•–]\s+|\d{1,2}[.)]\s+(?=\S))/y;
const written = /^\s*(?:#|\/\/)/;

/** Reads one line. `offset` is where it begins in the whole text. */
export function readRunLine(line: string, offset: number, options: RunTextOptions): RunLine {
  if (line.trim() === "" || written.test(line)) return { items: [], lints: [] };
  const cursor = new Cursor(line, offset);
  cursor.eat(bullet);
  return readItems(cursor, options) ?? readLabelled(line, offset, options) ?? unread(line, offset, options);
}

function readItems(cursor: Cursor, options: RunTextOptions): RunLine | null {
  const lints: Lint[] = [];
  const items: RunItem[] = [];
  for (;;) {
    const item = cursor.attempt(() => {
      if (items.length > 0 && !cursor.eat(separator)) return null;
      return readItem(cursor, options, lints);
    });
    if (!item) break;
    items.push(item);
  }
  if (items.length === 0) return null;
  if (cursor.isAtEnd) return { items, lints };
  cursor.skipSpaces();
  const from = cursor.position;
  const rest = cursor.line.slice(cursor.at).trim();
  lints.push({
    level: "error",
    message: `“${rest}” could not be read. It is kept as a note.`,
    from,
    to: from + rest.length,
    fixes: [],
  });
  return { items: withNote(items, rest), lints };
}

/** The last step takes the words too. */
function withNote(items: readonly RunItem[], text: string): readonly RunItem[] {
  return changeStep(items, "last", (step) => ({ ...step, note: step.note ? `${step.note} ${text}` : text }));
}

function changeStep(
  items: readonly RunItem[],
  which: "first" | "last",
  change: (step: RunStep) => RunStep,
): readonly RunItem[] {
  const at = (length: number) => (which === "first" ? 0 : length - 1);
  return items.map((item, i) => ({
    ...item,
    parts: item.parts.map((part, j) => ({
      ...part,
      steps: part.steps.map((step, k) =>
        i === at(items.length) && j === at(item.parts.length) && k === at(part.steps.length)
          ? change(step)
          : step,
      ),
    })),
  }));
}

function readItem(cursor: Cursor, options: RunTextOptions, lints: Lint[]): RunItem | null {
  return cursor.attempt(() => {
    const times = readCount(cursor);
    if (times === 0) return null;
    if (times !== null && cursor.eat(/\(/y)) return readGroup(cursor, times, options, lints);
    const parts = readRepeated(cursor, times ?? 1, options, lints, false);
    return parts && { count: times ?? 1, parts: parts.map((leaf) => single(leaf)) };
  });
}

/** Null where there is none, 0 where it is more than can be done. */
function readCount(cursor: Cursor): number | null {
  const match = cursor.eat(count);
  if (!match) return null;
  const times = Number(match[1]);
  return times <= 99 ? times : 0;
}

const single = (leaf: Leaf): RunPart => ({ count: 1, steps: [{ ...leaf, repeat: 1 }] });

/** A step with its recovery. */
function readRepeated(
  cursor: Cursor,
  times: number,
  options: RunTextOptions,
  lints: Lint[],
  inGroup: boolean,
): readonly Leaf[] | null {
  const leaves = readStep(cursor, options, lints, inGroup);
  const work = leaves?.at(-1);
  if (!leaves || !work) return null;
  if (work.kind === "rest") return leaves;
  const rest =
    cursor.attempt(() => readRecovery(cursor, options, lints, inGroup, work)) ??
    (times > 1 || inGroup ? readImpliedRecovery(cursor, options, lints, inGroup, work) : null);
  return rest ? [...leaves, rest] : leaves;
}

function readGroup(cursor: Cursor, times: number, options: RunTextOptions, lints: Lint[]): RunItem | null {
  const parts: RunPart[] = [];
  do {
    const inner = readCount(cursor);
    if (inner === 0) return null;
    const nested = inner !== null && cursor.eat(/\(/y);
    const read = nested
      ? readInner(cursor, options, lints)
      : readRepeated(cursor, inner ?? 1, options, lints, true);
    if (!read) return null;
    if (inner !== null && inner > 1)
      parts.push({ count: inner, steps: read.map((leaf) => ({ ...leaf, repeat: inner })) });
    else parts.push(...read.map(single));
  } while (cursor.eat(/[;,+]/y) && !cursor.sees(/\)/y));
  const after = closeGroup(cursor, times, options, lints);
  if (after) parts.push(single(after));
  return { count: times, parts };
}

/** The steps of a group inside a group: three deep is more than one line can say. */
function readInner(cursor: Cursor, options: RunTextOptions, lints: Lint[]): readonly Leaf[] | null {
  const leaves: Leaf[] = [];
  do {
    if (cursor.sees(count)) return null;
    const read = readRepeated(cursor, 1, options, lints, true);
    if (!read) return null;
    leaves.push(...read);
  } while (cursor.eat(/[;,+]/y));
  return cursor.eat(/\)/y) ? leaves : null;
}

/** The end of a group, and the recovery after it, which belongs to each round. */
function closeGroup(cursor: Cursor, times: number, options: RunTextOptions, lints: Lint[]): Leaf | null {
  if (cursor.eat(/\)/y)) {
    return times > 1 && cursor.sees(recoveryStart)
      ? cursor.attempt(() => readRecovery(cursor, options, lints, false, null))
      : null;
  }
  const to = cursor.position;
  lints.push({
    level: "hint",
    message: "The group has no end. It is read up to here.",
    from: to - 1,
    to,
    fixes: [{ label: "Add )", edit: { from: to, to, insert: ")" } }],
  });
  return null;
}

const labels = /^(?:w\/?u|warm[\s-]*up|c\/?d|cool[\s-]*down|warm[\s-]*down)$/i;
const filler = /^(?:run|then|and|do)$/i;

/** "Warm-up 15min", "Main set: 6x3min": the words before the amount are a note of the step. */
function readLabelled(line: string, offset: number, options: RunTextOptions): RunLine | null {
  const match = /^\s*(?:[-*•–]\s+)?((?:[^\d@#"(),;\s]+\s*){1,4}?)(?=\d)/.exec(line);
  if (!match || /\d:\d/.test(line.slice(match[0].length, match[0].length + 5))) return null;
  const cursor = new Cursor(line, offset);
  cursor.at = match[0].length;
  const read = readItems(cursor, options);
  if (!read || read.lints.some(({ level }) => level === "error")) return null;
  const label = (match[1] ?? "")
    .trim()
    .replace(/[:–-]$/, "")
    .trim();
  if (label === "" || filler.test(label)) return read;
  return {
    lints: read.lints,
    items: changeStep(read.items, "first", (step) => ({
      ...step,
      ...(labels.test(label) && step.zone === null && step.target === "" && step.kind === "work"
        ? { zone: "z1" as const, target: "easy" }
        : {}),
      note: step.note ? `${label}: ${step.note}` : label,
    })),
  };
}

/** A line without a number is a heading. With one, it was probably meant to be a step. */
function unread(line: string, offset: number, options: RunTextOptions): RunLine {
  if (!/\d/.test(line)) return { items: [], lints: [] };
  const indent = line.length - line.trimStart().length;
  const range = { from: offset + indent, to: offset + line.trimEnd().length };
  const start = range.from;
  return {
    items: [],
    lints: [
      {
        level: "error",
        message: "This line could not be read as a step. It is kept as a note.",
        ...range,
        fixes: [
          ...withUnits(line, offset, options),
          { label: "Keep as a note", edit: { from: start, to: start, insert: "# " } },
        ],
      },
    ],
  };
}

/** "15 easy" is 15 minutes and "400 fast" 400 metres, more often than not. */
function withUnits(line: string, offset: number, options: RunTextOptions) {
  const bare = /(?<![\d:.,])(\d{1,4})(?![\d:.,%/]|\s*[x×*]|[a-z'"])/i.exec(line);
  if (!bare) return [];
  const unit = Number(bare[1]) >= 100 ? "m" : "min";
  const at = bare.index + (bare[1] ?? "").length;
  const tried = `${line.slice(0, at)}${unit}${line.slice(at)}`;
  if (readItems(new Cursor(tried, 0), options) === null) return [];
  return [{ label: `Use ${bare[1]}${unit}`, edit: { from: offset + at, to: offset + at, insert: unit } }];
}
