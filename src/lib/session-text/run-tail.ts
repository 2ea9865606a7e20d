import type { stepModes } from "@/lib/domain/session";
import type { DistanceUnit } from "@/lib/units/distance";
import { type AthleteLimits, readBareTarget, readTarget, readZone, targetText } from "./aim";
import { Cursor } from "./cursor";
import { effortPattern, type StepZone } from "./efforts";
import type { Lint } from "./lint";
import { zoneOfTarget } from "./target-zone";
import { unknownWords } from "./unknown-words";

export interface RunTextOptions {
  /** Meant where a pace has no unit. */
  readonly unit: DistanceUnit;
  readonly limits: AthleteLimits;
  /** A number alone is minutes, as in "easy 45". */
  readonly bareMinutes?: boolean;
}

type Mode = (typeof stepModes)[number];

/** What is read of a step after its amount. */
export interface Tail {
  target: string | null;
  derived: StepZone | null;
  zone: StepZone | null;
  hill: string | null;
  mode: Mode | null;
  isRest: boolean;
  readonly words: string[];
  note: string | null;
}

export const modes: Readonly<Record<string, Mode>> = {
  run: "run",
  jog: "jog",
  jogging: "jog",
  float: "jog",
  walk: "walk",
  walking: "walk",
  stand: "stand",
  standing: "stand",
};
const modeWord = new RegExp(`(${Object.keys(modes).join("|")})(?![\\w-])`, "iy");
const restWord = /(?:rest|rec|off)(?![\w-])/iy;
const hillWord =
  /(?:(\d{1,2}(?:[.,]\d)?)\s*%\s*)?(?:up\s?)?hills?(?![\w-])(?:\s*(?:at\s+)?(\d{1,2}(?:[.,]\d)?)\s*%)?/iy;
const atSign = /(?:@|at(?=\s+[\dA-Za-z]))/iy;
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const freeTarget = /[^,;()#]+?(?=\s*(?:[,;()#]|\sr\s*\d|$))/iy;
const hash = /#/y;
const noteInGroup = /((?:[^;)\\]|\\.)*)/y;
const noteToEnd = /(.*)/y;
const inBrackets = /\(([^()]*)\)/y;
const word = /[^\s,;()#]+|,/y;
const nextRepeats = /\d{1,3}\s*(?:x|×|\*)\s*[\d(]/iy;
const startOfNext = new RegExp(
  `(?:,|;|\\+|\\bthen\\b)\\s*(?:then\\s+|and\\s+)?(?:\\d|(?:r|rest|rec|recovery|off|jog|walk)\\s*[:=]?\\s*\\d|(?:${effortPattern(false)})\\s+\\d)`,
  "iy",
);
export const recoveryStart =
  /,?\s*(?:with\s+|w\/\s*)?(r|rest|rec|recovery|off|jog|walk|float)\s*[:=]?\s*(?:of\s+)?(?=\d)/iy;

/** Reads what follows an amount, up to the recovery, the next step, or the end of the group or the line. */
export function readTail(cursor: Cursor, options: RunTextOptions, lints: Lint[], inGroup: boolean): Tail {
  const tail: Tail = {
    target: null,
    derived: null,
    zone: null,
    hill: null,
    mode: null,
    isRest: false,
    words: [],
    note: null,
  };
  while (!cursor.isAtEnd && !endsHere(cursor, inGroup)) {
    if (cursor.eat(hash)) tail.note = readNote(cursor, inGroup);
    else if (cursor.sees(atSign)) readAt(cursor, tail, options, lints);
    else if (!readKnown(cursor, tail, options)) readUnknown(cursor, tail, lints);
  }
  return tail;
}

const endsHere = (cursor: Cursor, inGroup: boolean): boolean =>
  cursor.sees(/;/y) ||
  (inGroup && cursor.sees(/\)/y)) ||
  cursor.sees(startOfNext) ||
  cursor.sees(recoveryStart) ||
  cursor.sees(nextRepeats) ||
  cursor.sees(/\//y);

function readNote(cursor: Cursor, inGroup: boolean): string | null {
  const text = cursor.eat(inGroup ? noteInGroup : noteToEnd)?.[1] ?? "";
  return (inGroup ? text.replace(/\\(.)/g, "$1") : text).trim() || null;
}

function readKnown(cursor: Cursor, tail: Tail, options: RunTextOptions): boolean {
  const mode = tail.mode === null ? cursor.eat(modeWord)?.[1] : undefined;
  if (mode) {
    tail.mode = modes[mode.toLowerCase()] ?? null;
    return true;
  }
  const hill = tail.hill === null ? cursor.eat(hillWord) : null;
  if (hill) {
    const grade = (hill[1] ?? hill[2])?.replace(",", ".");
    tail.hill = grade === undefined ? "hill" : `hill ${Number(grade)}%`;
    return true;
  }
  if (!tail.isRest && cursor.eat(restWord)) {
    tail.isRest = true;
    return true;
  }
  if (tail.target === null) {
    const target = readBareTarget(cursor, options.unit);
    if (target) setTarget(tail, target, options);
    return target !== null;
  }
  if (tail.zone !== null) return false;
  tail.zone = readZone(cursor)?.zone ?? null;
  return tail.zone !== null;
}

type Read = NonNullable<ReturnType<typeof readTarget>>;

export function setTarget(tail: Tail, target: Read, { limits }: RunTextOptions): void {
  if (target.to === null && target.from.kind === "zone") {
    tail.zone ??= target.from.zone;
    return;
  }
  tail.target = targetText(target);
  tail.derived = zoneOfTarget(target, limits);
}

/** After "@" everything up to the next part is the target, whether or not it can be read. */
function readAt(cursor: Cursor, tail: Tail, options: RunTextOptions, lints: Lint[]): void {
  cursor.skipSpaces();
  const start = cursor.position;
  cursor.eat(atSign);
  const target = readTarget(cursor, options.unit);
  if (target && (tail.target === null || isZone(target))) {
    setTarget(tail, target, options);
    return;
  }
  if (cursor.sees(hillWord)) return;
  const text = cursor.eat(quoted)?.[1]?.replace(/\\(.)/g, "$1").trim();
  if (text !== undefined) {
    if (text !== "") tail.target = join(tail.target, text);
    return;
  }
  const free = cursor.eat(freeTarget)?.[0].trim() ?? "";
  const range = { from: start, to: cursor.position };
  if (free === "") {
    lints.push({
      level: "error",
      message: "Write a target after @, such as 3:52/km, HR 150, Z2 or easy.",
      ...range,
      fixes: [],
    });
    return;
  }
  tail.target = join(tail.target, free);
  lints.push(...unknownWords(free, range.to - free.length, "target"));
}

const isZone = ({ from, to }: Read) => to === null && from.kind === "zone";
const join = (before: string | null, text: string) => (before ? `${before} ${text}` : text);

/** What is not understood stays as a note, with a word about it where it looks like a slip. */
function readUnknown(cursor: Cursor, tail: Tail, lints: Lint[]): void {
  const bracketed = cursor.eat(inBrackets);
  const text = bracketed?.[1]?.trim() ?? cursor.eat(word)?.[0] ?? cursor.eat(/./y)?.[0] ?? "";
  if (text === "" || (text === "," && tail.words.length === 0)) return;
  if (text === ",") tail.words.push(`${tail.words.pop()},`);
  else tail.words.push(text);
  if (!bracketed && text !== ",") lints.push(...unknownWords(text, cursor.position - text.length, "step"));
}

export const emptyTail: Tail = {
  target: null,
  derived: null,
  zone: null,
  hill: null,
  mode: null,
  isRest: true,
  words: [],
  note: null,
};

/** What a target that is stored or typed in a field says; null where it is free text. */
export function readStoredTarget(
  text: string,
  options: RunTextOptions,
): { readonly text: string; readonly zone: StepZone | null; readonly derived: StepZone | null } | null {
  const cursor = new Cursor(text, 0);
  const tail: Tail = { ...emptyTail, words: [] };
  const target = readTarget(cursor, options.unit);
  if (target) setTarget(tail, target, options);
  const hill = cursor.eat(hillWord);
  if (hill) {
    const grade = (hill[1] ?? hill[2])?.replace(",", ".");
    tail.hill = grade === undefined ? "hill" : `hill ${Number(grade)}%`;
  }
  if (!cursor.isAtEnd) return null;
  return { text: [tail.target, tail.hill].filter(Boolean).join(" "), zone: tail.zone, derived: tail.derived };
}
