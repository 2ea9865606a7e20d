import type { ExercisePrescription, LoadTarget } from "@/lib/domain/session";
import { metres } from "@/lib/units/distance";
import { type Seconds, seconds } from "@/lib/units/duration";
import type { MassUnit } from "@/lib/units/mass";
import { readAmount } from "./amount";
import { Cursor } from "./cursor";
import { cap, readLoad } from "./lift-load";
import { type Lint, nearestWord } from "./lint";

/** The exercises that the rules know, by any of their names. */
export interface ExerciseBook {
  readonly find: (name: string) => { readonly name: string; readonly bodyweight: boolean } | null;
  readonly names: readonly string[];
  /** Names and other spellings, to find what was meant. */
  readonly spellings?: readonly string[];
}

export interface LiftTextOptions {
  /** In which weights are printed. */
  readonly unit: MassUnit;
  /** Without it every name is taken as it stands. */
  readonly exercises?: ExerciseBook | undefined;
}

export interface LiftLine {
  readonly lifts: readonly ExercisePrescription[];
  readonly lints: readonly Lint[];
}

const written = /^\s*(?:#|\/\/)/;
const label = /([A-H]\d?)[.):]?\s+(?=\S)/y;
const warmUp = /(?:w\/?u|warm[\s-]?ups?)(?![\w-])\s*:?/iy;
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const scheme = /(\d{1,2})\s*(?:x|×|\*|sets?\s+(?:of|x)?\s*)\s*(?=\d|amrap|max(?![a-z]))/iy;
const anyScheme = /(\d{1,2})\s*(?:[x×*]|sets?\s+(?:of|x)?\s*)\s*(?:\d|amrap|max(?![a-z]))/i;
const reps =
  /(?:(amrap|max(?:\s+reps?)?)(?![a-z])|(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?(\+)?(?!\s*(?:s|secs?|seconds?|m|mins?|minutes?|met(?:re|er)s?)(?![a-z])|["'″′’\d])(?:\s*reps?(?![a-z]))?)/iy;
const held =
  /(\d{1,4})\s*(?:(min(?:ute)?s?|'|′|’)|(s(?:ec(?:ond)?s?)?|"|″)|(m(?:et(?:re|er)s?)?))(?![a-z])/iy;
const side =
  /(?:\/\s*(?:side|leg|arm)|per\s+(?:side|leg|arm)|each(?:\s+(?:side|leg|arm))?|e\/s|ea)(?![a-z])/iy;
const rest = /,?\s*(?:r|rest)\s*:?\s*(?=\d)/iy;
const noRest = /0(?:\s*(?:s|min))?(?![\d.,:])/iy;
const bareRest = /(\d{1,3})(?![\w.,:'"])/y;
const tempo =
  /(?:tempo\s*:?\s*([\dx])-?([\dx])-?([\dx])(?:-?([\dx]))?|([\dx])-([\dx])-([\dx])(?:-([\dx]))?)(?![\w-])/iy;
const failure = /(?:to\s+)?failure(?![\w-])/iy;
const hash = /#(.*)/y;
const word = /[^\s,;#]+|[,;]/y;

interface Tail {
  load: LoadTarget | null;
  restSeconds: Seconds | null;
  toFailure: boolean;
  rpeCap?: number;
  tempo?: string;
  readonly words: string[];
  note: string;
}

/** Reads one line of a lift. `offset` is where it begins in the whole text. */
export function readLiftLine(line: string, offset: number, options: LiftTextOptions): LiftLine {
  if (line.trim() === "" || written.test(line)) return { lifts: [], lints: [] };
  const cursor = new Cursor(line, offset);
  cursor.eat(/(?:[-*•–]\s+|\d{1,2}[.)]\s+(?=\D))/y);
  return readLine(cursor, options) ?? unread(line, offset);
}

function readLine(cursor: Cursor, options: LiftTextOptions): LiftLine | null {
  const lints: Lint[] = [];
  const named = cursor.eat(label)?.[1];
  const isWarmUp = cursor.eat(warmUp) !== null;
  cursor.skipSpaces();
  const start = cursor.position;
  const before = readName(cursor);
  const first = readScheme(cursor);
  if (!first) return null;
  const typed = before || readNameAfter(cursor);
  if (typed === "") return null;
  const end = before ? start + before.length : cursor.position;
  const known = options.exercises?.find(typed) ?? null;
  if (options.exercises && !known)
    lints.push(unknownExercise(typed, end - typed.length, end, options.exercises));
  const lifts: ExercisePrescription[] = [];
  let amount: ReturnType<typeof readScheme> = first;
  while (amount) {
    const tail = readTail(cursor, lints);
    const { note, words, load, ...rest } = tail;
    lifts.push({
      exercise: known?.name ?? typed,
      ...amount,
      load: load ?? (known?.bodyweight ? { kind: "bodyweight" } : { kind: "open" }),
      ...rest,
      note: [words.join(" "), note].filter(Boolean).join(" "),
      ...(named ? { label: named } : {}),
      ...(isWarmUp ? { warmUp: true } : {}),
    });
    amount = cursor.attempt(() => (cursor.eat(/[,;+&]\s*(?:then\s+)?/iy) ? readScheme(cursor) : null));
  }
  return { lifts, lints };
}

/** The words before sets × reps; in quotes where they would be read as something else. */
function readName(cursor: Cursor): string {
  const inQuotes = cursor.eat(quoted)?.[1];
  if (inQuotes !== undefined) return inQuotes.replace(/\\(.)/g, "$1").trim();
  cursor.skipSpaces();
  const rest = cursor.line.slice(cursor.at);
  const at = anyScheme.exec(rest)?.index;
  if (at === undefined || /[#@"]/.test(rest.slice(0, at))) return "";
  cursor.at += at;
  return rest
    .slice(0, at)
    .replace(/[\s:,–-]+$/, "")
    .trim();
}

/** "5x3 squat @85%": the words up to the load. */
function readNameAfter(cursor: Cursor): string {
  return (
    cursor.eat(
      /[^\d@#,;"+]+?(?=\s*(?:[@#,;"+]|\s\d|\s(?:r|rest)\s*\d|\s(?:bw|last|open|rpe|rir|tempo|to\s+failure)(?![a-z])|$))/iy,
    )?.[0] ?? ""
  ).trim();
}

type Scheme = Pick<
  ExercisePrescription,
  "sets" | "reps" | "repsTo" | "amrap" | "seconds" | "metres" | "perSide"
>;

function readScheme(cursor: Cursor): Scheme | null {
  return cursor.attempt(() => {
    const sets = Number(cursor.eat(scheme)?.[1] ?? 0);
    if (sets < 1 || sets > 30) return null;
    const amount = readReps(cursor) ?? readHeld(cursor);
    if (!amount) return null;
    const isPerSide = cursor.eat(side) !== null;
    return { sets, ...amount, ...(isPerSide ? { perSide: true } : {}) };
  });
}

function readReps(cursor: Cursor): Omit<Scheme, "sets"> | null {
  return cursor.attempt(() => {
    const match = cursor.eat(reps);
    if (!match) return null;
    if (match[1]) return { reps: 1, amrap: true };
    const [low, high] = [Number(match[2]), Number(match[3] ?? match[2])];
    if (low < 1 || high < low || high > 200) return null;
    return { reps: low, ...(high > low ? { repsTo: high } : {}), ...(match[4] ? { amrap: true } : {}) };
  });
}

function readHeld(cursor: Cursor): Omit<Scheme, "sets"> | null {
  const match = cursor.eat(held);
  const size = Number(match?.[1] ?? 0);
  if (!match || size < 1) return null;
  if (match[4]) return { reps: 1, metres: metres(size) };
  return { reps: 1, seconds: seconds(match[2] ? size * 60 : size) };
}

function readTail(cursor: Cursor, lints: Lint[]): Tail {
  const tail: Tail = { load: null, restSeconds: null, toFailure: false, words: [], note: "" };
  while (!cursor.isAtEnd) {
    if (cursor.sees(/[,;+&]\s*(?:then\s+)?\d{1,2}\s*[x×*]\s*(?:\d|amrap|max)/iy)) break;
    const note = cursor.eat(hash)?.[1];
    if (note !== undefined) tail.note = note.trim();
    else if (!readKnown(cursor, tail, lints)) readUnknown(cursor, tail, lints);
  }
  return tail;
}

function readKnown(cursor: Cursor, tail: Tail, lints: Lint[]): boolean {
  if (tail.restSeconds === null && readRest(cursor, tail, lints)) return true;
  if (!tail.toFailure && cursor.eat(failure)) {
    tail.toFailure = true;
    return true;
  }
  const capped = tail.rpeCap === undefined ? cursor.attempt(() => capOf(cursor)) : null;
  if (capped !== null) {
    tail.rpeCap = capped;
    return true;
  }
  const speeds = tail.tempo === undefined ? cursor.eat(tempo) : null;
  if (speeds) {
    tail.tempo = speeds.slice(1).filter(Boolean).join("-").toUpperCase();
    return true;
  }
  if (tail.load !== null) return false;
  tail.load = readLoad(cursor);
  return tail.load !== null;
}

function capOf(cursor: Cursor): number | null {
  const value = Number((cursor.eat(cap)?.[1] ?? "").replace(",", ".") || Number.NaN);
  return value >= 6 && value <= 10 && Number.isInteger(value * 2) ? value : null;
}

function readRest(cursor: Cursor, tail: Tail, lints: Lint[]): boolean {
  const read = cursor.attempt(() => {
    if (!cursor.eat(rest)) return null;
    if (cursor.eat(noRest)) return seconds(0);
    const amount = readAmount(cursor, []);
    if (amount) return amount.seconds;
    const from = cursor.position;
    const bare = cursor.eat(bareRest)?.[1];
    if (bare === undefined) return null;
    // Up to 10 it is minutes, as it is said; more is seconds.
    const unit = Number(bare) <= 10 ? "min" : "s";
    const at = { from: cursor.position, to: cursor.position };
    lints.push({
      level: "hint",
      message: `Rest ${bare} is read as ${bare}${unit}.`,
      from,
      to: at.to,
      fixes: [{ label: `Use ${bare}${unit}`, edit: { ...at, insert: unit } }],
    });
    return seconds(Number(bare) * (unit === "min" ? 60 : 1));
  });
  if (read === null) return false;
  tail.restSeconds = read;
  return true;
}

/** What is not understood stays as a note; with a number in it, it was meant to be more. */
function readUnknown(cursor: Cursor, tail: Tail, lints: Lint[]): void {
  const text = cursor.eat(word)?.[0] ?? cursor.eat(/./y)?.[0] ?? "";
  if (/^[,;]$/.test(text)) {
    const before = tail.words.pop();
    if (before !== undefined) tail.words.push(`${before}${text}`);
    return;
  }
  if (text === "") return;
  tail.words.push(text);
  if (!/\d/.test(text)) return;
  const [from, to] = [cursor.position - text.length, cursor.position];
  const value = /^@?(\d{1,3}(?:[.,]\d)?)$/.exec(text)?.[1];
  const end = { from: to, to };
  lints.push({
    level: "error",
    message:
      value === undefined
        ? `“${text}” could not be read. It is kept as a note.`
        : `${value} of what? A load is written 85%, 60kg, 135lb, RPE 8 or 2 RIR.`,
    from,
    to,
    fixes:
      value === undefined
        ? []
        : ["%", "kg", "lb"].map((unit) => ({ label: `Use ${value}${unit}`, edit: { ...end, insert: unit } })),
  });
}

function unknownExercise(
  name: string,
  from: number,
  to: number,
  { find, names, spellings }: ExerciseBook,
): Lint {
  const nearest = nearestWord(name, spellings ?? names);
  const meant = nearest && (find(nearest)?.name ?? nearest);
  return {
    level: "hint",
    message: meant
      ? `The rules do not know “${name}”. Did you mean ${meant}?`
      : `The rules do not know “${name}”: its sets count for no class.`,
    from,
    to,
    fixes: meant ? [{ label: `Use ${meant}`, edit: { from, to, insert: meant } }] : [],
  };
}

function unread(line: string, offset: number): LiftLine {
  if (!/\d/.test(line)) return { lifts: [], lints: [] };
  const from = offset + line.length - line.trimStart().length;
  return {
    lifts: [],
    lints: [
      {
        level: "error",
        message:
          "This line could not be read. An exercise is written Squat 5x3 @85% r3min. It is kept as a note.",
        from,
        to: offset + line.trimEnd().length,
        fixes: [{ label: "Keep as a note", edit: { from, to: from, insert: "# " } }],
      },
    ],
  };
}
