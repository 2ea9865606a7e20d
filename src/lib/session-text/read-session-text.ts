import type { SessionContent } from "@/lib/domain/session";
import {
  familyOf,
  isLift,
  isRun,
  type SessionType,
  sessionTypeFacts,
  sessionTypes,
} from "@/lib/domain/session-type";
import { type DistanceUnit, type Metres, metres } from "@/lib/units/distance";
import { type Seconds, seconds } from "@/lib/units/duration";
import type { MassUnit } from "@/lib/units/mass";
import type { AthleteLimits } from "./aim";
import { readAmount } from "./amount";
import { Cursor } from "./cursor";
import { effortNamed } from "./efforts";
import { guessLiftType, guessRunType, typeOfRace } from "./guess-type";
import type { ExerciseBook } from "./lift-line";
import { readLiftText } from "./lift-text";
import type { Lint } from "./lint";
import { readRunText } from "./run-text";
import { totalsOfSteps } from "./step-pace";
import { terrainNamed } from "./terrain-words";
import { takeWhen, type WhenWords } from "./when-words";

export interface SessionTextOptions {
  /** Meant where a pace has no unit. */
  readonly distance: DistanceUnit;
  readonly mass: MassUnit;
  readonly limits: AthleteLimits;
  readonly exercises?: ExerciseBook | undefined;
}

/** A session as one line says it. */
export interface SessionFromText {
  readonly content: Pick<
    SessionContent,
    | "type"
    | "title"
    | "duration"
    | "distance"
    | "plannedRpe"
    | "key"
    | "steps"
    | "lifts"
    | "terrain"
    | "notes"
  >;
  readonly when: WhenWords;
  readonly lints: readonly Lint[];
}

/**
 * Reads a whole session from one field: "easy 45", "6x3min @ 3:52 r2min", "squat 5x3 @85% thu pm", "sauna 20",
 * "bike 45 rpe 4", "10k race sun". The type is a guess that the form can change. Words that mean nothing here become
 * the session's note; null where nothing is written.
 */
export function readSessionText(text: string, options: SessionTextOptions): SessionFromText | null {
  const { rest, when } = takeWhen(text.trim());
  if (rest === "") return null;
  const read = readOther(rest) ?? readLift(rest, options) ?? readNamedLift(rest) ?? readRun(rest, options);
  return {
    content: {
      ...read.content,
      key: when.key,
      terrain: isRun(read.content.type) ? terrainNamed(rest) : null,
    },
    when,
    lints: read.lints,
  };
}

type Content = Omit<SessionFromText["content"], "key" | "terrain">;
interface Read {
  readonly content: Content;
  readonly lints: readonly Lint[];
}

const otherWords: readonly (readonly [RegExp, SessionType])[] = [
  [/\b(?:heat\s+run|run(?:ning)?\s+in\s+(?:the\s+)?heat|hot\s+run)\b/i, "heat-active"],
  [/^(?:sauna|hot\s+(?:bath|tub)|steam(?:\s+room)?|heat)\b/i, "heat-passive"],
  [
    /^(?:(?:easy|hard|steady)\s+)?(?:bike|biking|cycl(?:e|ing)|ride|spin(?:ning)?|swim(?:ming)?|row(?:ing)?|erg|elliptical|aqua\s?jog(?:ging)?|pool\s+run(?:ning)?|ski(?:ing)?|cross(?:[\s-]?train(?:ing)?)?|xt)\b/i,
    "xt-easy",
  ],
  [/^(?:mobility|yoga|stretch(?:ing)?|foam\s+roll(?:ing)?)\b/i, "mobility"],
  [/^(?:walk(?:ing)?|hik(?:e|ing))\b/i, "walk"],
];
const restDay = /^(?:rest|off|day\s+off)(?:\s+day)?$/i;
const hardFrom = 7;

/** Heat, cross-training, mobility, walks, races and rest: a word and an amount. */
function readOther(text: string): Read | null {
  if (restDay.test(text)) return plain("rest", sessionTypeFacts.rest.label, { words: "" });
  if (/\brace\b/i.test(text)) return readRace(text);
  const found = otherWords.find(([pattern]) => pattern.test(text));
  const name = found?.[0].exec(text)?.[0];
  if (!found || name === undefined) return null;
  const length = lengthIn(text.replace(found[0], " "));
  const isHard = found[1] === "xt-easy" && (/^hard\b/i.test(name) || (length.effort ?? 0) >= hardFrom);
  return plain(isHard ? "xt-hard" : found[1], capital(name), length);
}

function readRace(text: string): Read {
  const type = typeOfRace(text);
  const words = text.replace(/\brace\b/i, "").trim();
  const title = /[a-z]{3,}/i.test(words.replace(/\b(?:half|marathon|ultra|mile)\b/gi, ""))
    ? capital(text)
    : sessionTypeFacts[type].label;
  return plain(type, title, { words: "" });
}

/** "upper 45", "core 20", "heavy legs": lifts by their name alone. */
function readNamedLift(text: string): Read | null {
  const length = lengthIn(text);
  const name = length.words.toLowerCase();
  const found = name === "" ? undefined : liftNames.find(([pattern]) => pattern.test(name));
  if (!found) return null;
  const [pattern, type] = found;
  return plain(type, sessionTypeFacts[type].label, { ...length, words: name.replace(pattern, "").trim() });
}

const liftNames: readonly (readonly [RegExp, SessionType])[] = [
  ...sessionTypes
    .filter(isLift)
    .map((type) => [new RegExp(`^${sessionTypeFacts[type].label.toLowerCase()}\\b`), type] as const),
  [/^(?:heavy|max strength)(?:\s+lift)?\b/, "strength-heavy-lower"],
  [/^(?:legs?|lower(?:\s+body)?)\b/, "strength-moderate-lower"],
  [/^(?:upper(?:\s+body)?)\b/, "strength-upper"],
  [/^(?:core|prehab)\b/, "strength-core"],
  [/^(?:plyos?|plyometrics?|jumps?|power)\b/, "strength-explosive"],
  [/^(?:circuit|primer)\b/, "strength-circuit"],
  [/^(?:lift(?:ing)?|gym|strength|weights)\b/, "strength-moderate-lower"],
];

const setSeconds = 40;
const usualRest = 120;

function readLift(text: string, options: SessionTextOptions): Read | null {
  const { lifts, lints } = readLiftText(text.replaceAll(/;\s*/g, "\n"), {
    unit: options.mass,
    exercises: options.exercises,
  });
  const [first] = lifts;
  if (!first || !isExercise(first.exercise, text, options)) return null;
  const type = guessLiftType(lifts);
  const time = lifts.reduce(
    (sum, lift) => sum + lift.sets * ((lift.restSeconds ?? usualRest) + (lift.seconds ?? setSeconds)),
    10 * 60,
  );
  return {
    content: {
      type,
      title: capital(lifts.length === 1 ? first.exercise : sessionTypeFacts[type].label),
      duration: seconds(Math.max(15 * 60, Math.round(time / 300) * 300)),
      distance: null,
      plannedRpe: sessionTypeFacts[type].usualRpe,
      steps: [],
      lifts: lifts.map((lift) => ({ ...lift, exercise: capital(lift.exercise) })),
      notes: "",
    },
    lints,
  };
}

const runNames =
  /^(?:w\/?u|c\/?d|warm|cool|main|strides?|hills?|intervals?|track|fartlek|long|run|reps?|set|then)\b/i;

/** "Strides 6x20s" is a run, "Plank 3x60s" is none. */
function isExercise(
  name: string,
  text: string,
  { exercises, limits, distance }: SessionTextOptions,
): boolean {
  if (exercises?.find(name)) return true;
  if (runNames.test(name) || effortNamed(name.split(" ")[0] ?? "")) return false;
  const asRun = readRunText(text, { unit: distance, limits });
  return asRun.steps.length === 0 || !/^\s*\d/.test(text);
}

const easyTargets = ["", "easy", "recovery", "steady"];

function readRun(text: string, options: SessionTextOptions): Read {
  const { limits } = options;
  const read = readRunText(text, { unit: options.distance, limits, bareMinutes: true });
  const named = typeNamed(text);
  if (read.steps.length === 0) {
    const type = named ?? guessRunType(text, [], 0, limits);
    return plain(
      type,
      named ? sessionTypeFacts[type].label : capital(text),
      { words: named ? "" : text },
      read.lints,
    );
  }
  const totals = totalsOfSteps(read.steps, limits);
  const type = named ?? guessRunType(text, read.steps, totals.seconds, limits);
  const [only, ...others] = read.steps;
  const isPlain = others.length === 0 && only?.repeat === 1 && easyTargets.includes(only.target);
  const note = isPlain ? noteOf(only?.note ?? "", type) : "";
  return {
    content: {
      type,
      title: sessionTypeFacts[type].label,
      duration: durationOf(totals.seconds, read.steps, type),
      distance: isPlain ? (only?.metres ?? null) : null,
      plannedRpe: sessionTypeFacts[type].usualRpe,
      steps: isPlain ? [] : read.steps,
      lifts: [],
      notes: note,
    },
    lints: read.lints,
  };
}

/** The words that named the type need not be said again. */
const noteOf = (note: string, type: SessionType): string =>
  sessionTypeFacts[type].label.toLowerCase().includes(note.toLowerCase().replace(/\s*run$/, "")) ? "" : note;

/** A type by its whole name: "Threshold repeats", "Long run". */
const typeNamed = (text: string): SessionType | null =>
  sessionTypes.find(
    (type) => familyOf(type) === "run" && sessionTypeFacts[type].label.toLowerCase() === text.toLowerCase(),
  ) ?? null;

/** Intervals without a warm-up are written short: they last as long as such a session usually does. */
function durationOf(total: number, steps: Content["steps"], type: SessionType): Seconds {
  const hasEasyPart = steps.some((step) => step.repeat === 1 && step.zone === "z1");
  const facts = sessionTypeFacts[type];
  const least = facts.intensity === 3 && !hasEasyPart && steps.length > 1 ? facts.usualMinutes * 60 : 60;
  return seconds(Math.max(least, Math.round(total / 60) * 60));
}

interface Length {
  readonly time?: Seconds | null;
  readonly far?: Metres | null;
  readonly effort?: number | null;
  readonly words: string;
}

/** The amount, the effort, and the words that are left. */
function lengthIn(text: string): Length {
  const effort = /\brpe\s*(\d{1,2}(?:[.,]5)?)\b/i.exec(text);
  const without = effort ? text.replace(effort[0], " ") : text;
  for (let at = 0; at < without.length; at += 1) {
    if (!/\d/.test(without[at] ?? "") || /[\d.,:]/.test(without[at - 1] ?? "")) continue;
    const cursor = new Cursor(without, 0);
    cursor.at = at;
    const amount = readAmount(cursor, []);
    const bare = amount ? null : /^\d{1,3}(?![\d.,:°%])/.exec(without.slice(at));
    if (!amount && !bare) continue;
    const end = amount ? cursor.at : at + (bare?.[0].length ?? 0);
    return {
      time: amount ? amount.seconds : seconds(Number(bare?.[0]) * 60),
      far: amount?.metres ?? null,
      effort: effort ? numberOf(effort[1]) : null,
      words: wordsOf(`${without.slice(0, at)} ${without.slice(end)}`),
    };
  }
  return { effort: effort ? numberOf(effort[1]) : null, words: wordsOf(without) };
}

const numberOf = (digits: string | undefined) => Math.min(10, Number((digits ?? "0").replace(",", ".")));
const wordsOf = (text: string) => text.replace(/\s+/g, " ").replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function plain(
  type: SessionType,
  title: string,
  { time, far, effort, words }: Length,
  lints: readonly Lint[] = [],
): Read {
  const facts = sessionTypeFacts[type];
  const hasDistance = familyOf(type) !== "lift" && type !== "mobility" && type !== "heat-passive";
  return {
    content: {
      type,
      title: title.slice(0, 80),
      duration: time && time >= 60 ? time : seconds(facts.usualMinutes * 60),
      distance: hasDistance ? (far ?? null) : null,
      plannedRpe: type === "rest" ? null : (effort ?? facts.usualRpe),
      steps: [],
      lifts: [],
      notes: hasDistance || !far ? words : `${words} ${metres(far)} m`.trim(),
    },
    lints,
  };
}
