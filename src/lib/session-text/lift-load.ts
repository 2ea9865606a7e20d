import type { ExercisePrescription, LoadTarget } from "@/lib/domain/session";
import { fromLb, fromMassUnit, type Grams, grams, type MassUnit, mostGrams, toLb } from "@/lib/units/mass";
import type { Cursor } from "./cursor";

const number = "(\\d{1,4}(?:[.,]\\d{1,3})?)";
const unitOfMass = "(kgs?|kilos?|lbs?|pounds?)(?![a-z])";
const dash = "\\s*(?:-|–|—|to)\\s*";
const percent = new RegExp(
  `${number}\\s*%?(?:${dash}${number})?\\s*%(?:\\s*(?:of\\s+)?(?:e?1rm|max)(?![a-z]))?`,
  "iy",
);
const rpe = new RegExp(
  `(?:rpe\\s*|(?<=@\\s*))${number}(?:${dash}${number})?(?![\\w%.,])(?!\\s*(?:kg|lb|rir|%))`,
  "iy",
);
const rir = new RegExp(
  `(?:rir\\s*${number}|${number}\\s*(?:rir|(?:reps?\\s+)?(?:left|in\\s+reserve|in\\s+the\\s+tank)))(?![\\w%])`,
  "iy",
);
const mass = new RegExp(`${number}\\s*${unitOfMass}`, "iy");
const signed = new RegExp(`([+\\-−])\\s*${number}\\s*${unitOfMass}`, "iy");
const bodyweight = /(?:bw|body\s?weight)(?![a-z])/iy;
const last = /(?:same\s+as\s+)?last(?:\s+time)?(?![a-z])/iy;
const open = /(?:open|athlete'?s\s+choice)(?![a-z])/iy;
export const cap = new RegExp(
  `(?:(?:cap|max)\\s*(?:@\\s*)?rpe\\s*|rpe\\s*(?:<=?|≤)\\s*)${number}(?![\\w%])`,
  "iy",
);

const decimal = (digits: string | undefined) => Number((digits ?? "0").replace(",", "."));
const isHalf = (value: number, low: number, high: number) =>
  value >= low && value <= high && Number.isInteger(value * 2);

/** Reads a load after an optional "@": 85%, RPE 8, 2 RIR, 60kg, bw+20kg, last+2.5kg. Null where there is none. */
export function readLoad(cursor: Cursor): LoadTarget | null {
  return cursor.attempt(() => {
    cursor.eat(/@/y);
    return (
      readPercent(cursor) ?? readRir(cursor) ?? readRpe(cursor) ?? readMass(cursor) ?? readRelative(cursor)
    );
  });
}

function readPercent(cursor: Cursor): LoadTarget | null {
  return cursor.attempt(() => {
    const match = cursor.eat(percent);
    if (!match) return null;
    const [low, high] = [decimal(match[1]), decimal(match[2] ?? match[1])];
    if (Math.min(low, high) < 5 || Math.max(low, high) > 120) return null;
    const ends = [low, high].toSorted((a, b) => a - b);
    return {
      kind: "pct-1rm",
      fraction: (ends[0] ?? low) / 100,
      ...(low === high ? {} : { to: (ends[1] ?? high) / 100 }),
    };
  });
}

function readRpe(cursor: Cursor): LoadTarget | null {
  return cursor.attempt(() => {
    const match = cursor.eat(rpe);
    if (!match) return null;
    const [low, high] = [decimal(match[1]), decimal(match[2] ?? match[1])];
    if (!isHalf(low, 6, 10) || !isHalf(high, 6, 10)) return null;
    return {
      kind: "rpe",
      rpe: Math.min(low, high),
      ...(low === high ? {} : { to: Math.max(low, high) }),
    };
  });
}

function readRir(cursor: Cursor): LoadTarget | null {
  return cursor.attempt(() => {
    const match = cursor.eat(rir);
    const left = decimal(match?.[1] ?? match?.[2]);
    return match && isHalf(left, 0, 10) ? { kind: "rir", rir: left } : null;
  });
}

function readMass(cursor: Cursor): LoadTarget | null {
  return cursor.attempt(() => {
    const match = cursor.eat(mass);
    const read = match && gramsOf(match[1], match[2]);
    return read === null ? null : { kind: "mass", mass: read };
  });
}

function readRelative(cursor: Cursor): LoadTarget | null {
  if (cursor.eat(open)) return { kind: "open" };
  if (cursor.eat(last)) return { kind: "last", plus: readSigned(cursor) ?? grams(0) };
  const isBodyweight = cursor.eat(bodyweight) !== null;
  const plus = readSigned(cursor);
  if (!isBodyweight && plus === null) return null;
  return { kind: "bodyweight", ...(plus ? { plus } : {}) };
}

function readSigned(cursor: Cursor): Grams | null {
  return cursor.attempt(() => {
    const match = cursor.eat(signed);
    const read = match && gramsOf(match[2], match[3]);
    if (read === null) return null;
    return match?.[1] === "+" ? read : grams(-read);
  });
}

function gramsOf(digits: string | undefined, unit: string | undefined): Grams | null {
  const read = fromMassUnit(decimal(digits), unit?.toLowerCase().startsWith("k") ? "kg" : "lb");
  return read <= mostGrams ? read : null;
}

/** A mass in the unit in which it was entered, as far as it shows: 45 359 g are 100 lb. */
export function massText(value: number, unit: MassUnit): string {
  const inPounds = Math.round(toLb(value as Grams) * 10) / 10;
  const isPounds = fromLb(inPounds) === value && Number.isInteger(inPounds * 2);
  const isKilos = value % 250 === 0;
  if (isPounds && (unit === "lb" || !isKilos)) return `${inPounds}lb`;
  return `${value / 1000}kg`;
}

const signedText = (value: number, unit: MassUnit) =>
  `${value < 0 ? "-" : "+"}${massText(Math.abs(value), unit)}`;

const percentOf = (fraction: number) => Math.round(fraction * 10_000) / 100;

/** The load as it is printed in a line; empty for one that the athlete chooses. */
export function loadTargetText(load: LoadTarget, unit: MassUnit): string {
  switch (load.kind) {
    case "pct-1rm":
      return `@${percentOf(load.fraction)}${load.to === undefined ? "" : `-${percentOf(load.to)}`}%`;
    case "mass":
      return massText(load.mass, unit);
    case "rpe":
      return `@RPE ${load.rpe}${load.to === undefined ? "" : `-${load.to}`}`;
    case "rir":
      return `@${load.rir} RIR`;
    case "bodyweight":
      return `bw${load.plus === undefined ? "" : signedText(load.plus, unit)}`;
    case "last":
      return `last${load.plus === 0 ? "" : signedText(load.plus, unit)}`;
    case "open":
      return "";
  }
}

type Reps = Pick<ExercisePrescription, "reps" | "repsTo" | "amrap" | "seconds" | "metres" | "perSide">;

/** "3", "8-12", "8+", "AMRAP", "30s", "40m", each "/side" where it is. */
export function repsText({ reps, repsTo, amrap, seconds, metres, perSide }: Reps): string {
  const amount =
    seconds !== undefined
      ? seconds % 60 === 0 && seconds > 60
        ? `${seconds / 60}min`
        : `${seconds}s`
      : metres !== undefined
        ? `${metres}m`
        : amrap
          ? reps > 1
            ? `${reps}+`
            : "AMRAP"
          : repsTo === undefined
            ? `${reps}`
            : `${reps}-${repsTo}`;
  return `${amount}${perSide ? "/side" : ""}`;
}
