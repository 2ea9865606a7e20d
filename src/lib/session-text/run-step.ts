import type { RunStep } from "@/lib/domain/session";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { readBareTarget } from "./aim";
import { type Amount, readAmount } from "./amount";
import type { Cursor } from "./cursor";
import type { Lint } from "./lint";
import {
  emptyTail,
  modes,
  type RunTextOptions,
  readTail,
  recoveryStart,
  setTarget,
  type Tail,
} from "./run-tail";

/** A step without its place among others. */
export type Leaf = Pick<RunStep, "kind" | "seconds" | "metres" | "mode" | "zone" | "target" | "note">;
const bareNumber = /(\d{1,3})(?![\w:.,%/'"]|\s*[x×*]\s*[\d(])/iy;

/** What is repeated on a track: "6x800" are metres, as "6x3" are minutes. */
const bareRepeat = /([1-9]\d?00)(?![\w:.,%/'"])/iy;

function readLength(cursor: Cursor, options: RunTextOptions, lints: Lint[]): Amount | null {
  const amount = readAmount(cursor, lints);
  if (amount || !options.bareMinutes) return amount;
  const isRepeated = /\d\s*[x×*]\s*$/i.test(cursor.line.slice(0, cursor.at));
  const far = isRepeated ? Number(cursor.eat(bareRepeat)?.[1] ?? 0) : 0;
  if (far > 0) return { seconds: null, metres: metres(far), from: cursor.position, to: cursor.position };
  const minutes = Number(cursor.eat(bareNumber)?.[1] ?? 0);
  if (minutes === 0) return null;
  return { seconds: seconds(minutes * 60), metres: null, from: cursor.position, to: cursor.position };
}

/** Reads a work step, or a rest that stands for itself; with "30s/30s" the rest after it too. */
export function readStep(
  cursor: Cursor,
  options: RunTextOptions,
  lints: Lint[],
  inGroup: boolean,
): readonly Leaf[] | null {
  return cursor.attempt(() => {
    // "Recovery 30min" by itself is a run; a recovery that stands alone is written with r.
    const rest = cursor.sees(/recovery/iy)
      ? null
      : cursor.attempt(() => readRecovery(cursor, options, lints, inGroup, null));
    if (rest) return [rest];
    const found: Lint[] = [];
    const before = cursor.attempt(() => {
      const target = readBareTarget(cursor, options.unit);
      return target && cursor.sees(/\d/y) ? target : null;
    });
    const pair = cursor.eat(/(\d{2})\s*\/\s*(\d{2})(?![\d/:])/y);
    const amount = pair
      ? { seconds: seconds(Number(pair[1])), metres: null }
      : readLength(cursor, options, found);
    if (!amount || amount.seconds === 0) return null;
    const after = pair
      ? { seconds: seconds(Number(pair[2])), metres: null }
      : cursor.eat(/\/\s*(?=\d)/y)
        ? readAmount(cursor, found)
        : null;
    const tail = readTail(cursor, options, found, inGroup);
    if (before && tail.target === null) setTarget(tail, before, options);
    lints.push(...found);
    const work = leafOf(amount, tail, tail.isRest ? "rest" : "work", null);
    return after ? [work, leafOf(after, emptyTail, "rest", work)] : [work];
  });
}

/** Reads "r 2min jog". `work` is what it follows: after sprints one walks unless it is said otherwise. */
export function readRecovery(
  cursor: Cursor,
  options: RunTextOptions,
  lints: Lint[],
  inGroup: boolean,
  work: Leaf | null,
): Leaf | null {
  const name = cursor.eat(recoveryStart)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const found: Lint[] = [];
  const amount = readLength(cursor, options, found);
  if (!amount) return null;
  const tail = readTail(cursor, options, found, inGroup);
  tail.mode ??= modes[name] ?? null;
  lints.push(...found);
  return leafOf(amount, tail, "rest", work);
}

/** Reads a recovery that is not called one: "2min jog", "90s rest", and after a comma "2min". */
export function readImpliedRecovery(
  cursor: Cursor,
  options: RunTextOptions,
  lints: Lint[],
  inGroup: boolean,
  work: Leaf,
): Leaf | null {
  return cursor.attempt(() => {
    const comma = cursor.eat(/,/y);
    cursor.skipSpaces();
    const from = cursor.position;
    const found: Lint[] = [];
    const amount = readAmount(cursor, found);
    if (!amount) return null;
    const tail = readTail(cursor, options, found, inGroup);
    if (tail.target === "recovery") Object.assign(tail, { target: null, derived: null, isRest: true });
    if (tail.mode === null && !tail.isRest && (!comma || tail.target !== null || tail.zone !== null))
      return null;
    lints.push(...found);
    if (tail.mode === null && !tail.isRest)
      lints.push({
        level: "hint",
        message: "Read as the recovery. Write r before it to be sure.",
        from,
        to: amount.to,
        fixes: [{ label: "Use r", edit: { from, to: from, insert: "r " } }],
      });
    return leafOf(amount, tail, "rest", work);
  });
}

function leafOf(
  amount: Pick<Amount, "seconds" | "metres">,
  tail: Tail,
  kind: Leaf["kind"],
  work: Leaf | null,
): Leaf {
  const mode = tail.mode ?? (kind === "work" ? "run" : work?.zone === "max" ? "walk" : "jog");
  const easy =
    kind === "work" && mode !== "run" && tail.target === null && tail.hill === null ? ("z1" as const) : null;
  const note = [tail.words.join(" "), tail.note].filter(Boolean).join(" ");
  return {
    kind,
    seconds: amount.seconds,
    metres: amount.metres,
    mode,
    zone: tail.zone ?? (kind === "work" ? (tail.derived ?? easy) : null),
    target: [tail.target, tail.hill].filter(Boolean).join(" "),
    ...(note ? { note } : {}),
  };
}
