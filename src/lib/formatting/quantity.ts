import type { UnitPreferences } from "@/lib/domain/preferences";
import { roundToStep } from "@/lib/units/arithmetic";
import { metresPerMile } from "@/lib/units/distance";
import { fromKg, grams, type MassUnit, toMassUnit } from "@/lib/units/mass";
import { type Digits, enDash, formatNumber, minusSign, noBreakSpace } from "./number";
import {
  durationPart,
  effortPart,
  type Part,
  type Plain,
  pacePart,
  rpePart,
  temperaturePart,
} from "./quantity-part";

/**
 * `h` a gap · `min` a planned duration · `s` a duration · `m`, `km` a distance · `g`, `kg` a weight · `pct` percent
 * as 25, not 0.25 · `ratio` two decimals · `monotony` one · `au` load · `secPerKm` pace · `rpe` of one set ·
 * `effort` of a session, 0–10 · `points` of a score, such as form · `rir` repetitions in reserve · `ms` of heart rate variability.
 */
export const quantityUnits = [
  "h",
  "min",
  "s",
  "m",
  "km",
  "g",
  "kg",
  "pct",
  "ratio",
  "monotony",
  "au",
  "count",
  "points",
  "days",
  "weeks",
  "bpm",
  "ms",
  "rpe",
  "effort",
  "rir",
  "reps",
  "sets",
  "secPerKm",
  "celsius",
] as const;
export type QuantityUnit = (typeof quantityUnits)[number];

/** A number as it is stored. Converting and rounding happen only where it is shown. */
export interface Quantity {
  readonly value: number;
  readonly unit: QuantityUnit;
}

export interface QuantityStyle {
  /** For a change: a plus before what is above 0. */
  readonly signed?: boolean;
  /** A measured time reads 54:12, a planned one "55 min". Otherwise seconds up to 3 minutes read "90 s". */
  readonly duration?: "measured" | "planned";
  /** Repetitions and climbs stay in metres, whatever their length. Otherwise metres end at 1 km. */
  readonly metres?: boolean;
  /** The unit in which the weight was entered, where that is not the reader's. */
  readonly mass?: MassUnit;
  /** An estimated one-repetition maximum, to 0.5 kg or 1 lb. */
  readonly e1rm?: boolean;
  /** One decimal for a percentage under 10, where it decides something. */
  readonly precise?: boolean;
  /** The number alone, where the unit stands elsewhere (a column's heading, a field's suffix). */
  readonly bare?: boolean;
}

/** The quantity as the reader sees it; an en dash where it is unknown. */
export function formatQuantity(
  quantity: Quantity | null | undefined,
  preferences: UnitPreferences,
  style: QuantityStyle = {},
): string {
  const shown = shownOf(quantity, preferences, style);
  if (!shown) return enDash;
  const number = signOf(shown, style) + shown.number;
  return style.bare ? number : shown.prefix + number + shown.suffix;
}

/** 'a–b unit', lower first, which for a pace is the faster. Each with its own unit where the two differ. */
export function formatQuantityRange(
  a: Quantity,
  b: Quantity,
  preferences: UnitPreferences,
  style: QuantityStyle = {},
): string {
  const [low, high] = a.value <= b.value ? [a, b] : [b, a];
  const [first, second] = [shownOf(low, preferences, style), shownOf(high, preferences, style)];
  if (!first || !second) return enDash;
  const [from, to] = [signOf(first, style) + first.number, signOf(second, style) + second.number];
  if (from === to && first.suffix === second.suffix) return formatQuantity(low, preferences, style);
  if (first.suffix !== second.suffix) {
    return `${formatQuantity(low, preferences, style)} to ${formatQuantity(high, preferences, style)}`;
  }
  const range = first.negative ? `${from} to ${to}` : `${from}–${to}`;
  return style.bare ? range : first.prefix + range + first.suffix;
}

/** What a screen reader says: '3 minutes 52 per kilometre', 'minus 4 percent', 'unknown'. */
export function spokenQuantity(
  quantity: Quantity | null | undefined,
  preferences: UnitPreferences,
  style: QuantityStyle = {},
): string {
  const shown = shownOf(quantity, preferences, style);
  if (!shown) return "unknown";
  const sign = shown.negative ? "minus " : style.signed && !shown.zero ? "plus " : "";
  return sign + shown.spoken;
}

/** The unit by itself, for a heading or a field's suffix: 'km', 'lb', '/mi'. Empty where there is none. */
export function unitLabel(
  unit: QuantityUnit,
  preferences: UnitPreferences,
  style: QuantityStyle = {},
): string {
  if (unit === "m" && !style.metres) return preferences.distance;
  if (unit === "s" || unit === "min") return style.duration === "measured" ? "" : unit;
  const shown = shownOf({ value: 2, unit }, preferences, style);
  return unit === "effort" ? "" : (shown?.suffix ?? "").trim();
}

/** `number` is without a sign. `prefix` and `suffix` hold the spaces that part them from the number. */
interface Shown {
  readonly negative: boolean;
  readonly zero: boolean;
  readonly number: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly spoken: string;
}

function signOf({ negative, zero }: Shown, { signed }: QuantityStyle): string {
  if (negative) return minusSign;
  return signed && !zero ? "+" : "";
}

function shownOf(
  quantity: Quantity | null | undefined,
  preferences: UnitPreferences,
  style: QuantityStyle,
): Shown | null {
  if (!quantity || !Number.isFinite(quantity.value)) return null;
  const size = Math.abs(quantity.value);
  const part = partOf(size, quantity, preferences, style);
  const zero = !/[1-9]/.test(part.number);
  const negative = (part.negative ?? quantity.value < 0) && !zero;
  return { prefix: "", suffix: "", ...part, zero, negative };
}

function partOf(
  size: number,
  { value, unit }: Quantity,
  preferences: UnitPreferences,
  style: QuantityStyle,
): Part {
  const plain = (digits: Digits, suffix: string, one: string, many: string, amount = size): Part => {
    const number = formatNumber(amount, preferences.locale, digits);
    return {
      number,
      suffix: suffix && noBreakSpace + suffix,
      spoken: said(amount, preferences, digits, one, many),
    };
  };
  switch (unit) {
    case "h":
      if (size > 96) return plain({}, "d", "day", "days", size / 24);
      return plain({ most: size < 24 ? 1 : 0 }, "h", "hour", "hours");
    case "min":
      return durationPart(size * 60, style.duration ?? "planned");
    case "s":
      return durationPart(size, style.duration);
    case "m":
    case "km":
      return distancePart(unit === "m" ? size : size * 1000, unit, preferences, style, plain);
    case "g":
    case "kg":
      return massPart(unit === "g" ? grams(Math.round(size)) : fromKg(size), preferences, style, plain);
    case "pct":
      return plain({ most: style.precise && size < 10 ? 1 : 0 }, "%", "percent", "percent");
    case "ratio":
      return plain({ least: 2 }, "", "", "");
    case "monotony":
      return plain({ least: 1 }, "", "", "");
    case "au":
      return plain({}, "AU", "load unit", "load units");
    case "count":
    case "points":
      return plain({ most: 1 }, "", "", "");
    case "days":
      return plain({ most: 1 }, "d", "day", "days");
    case "weeks":
      return plain({ most: 1 }, "wk", "week", "weeks");
    case "bpm":
      return plain({}, "bpm", "beat per minute", "beats per minute");
    case "ms":
      return plain({}, "ms", "millisecond", "milliseconds");
    case "rpe":
      return rpePart(plain({ most: 1 }, "", "", "", roundToStep(size, 0.5)), style.signed);
    case "effort":
      return effortPart(plain({ most: 1 }, "", "", "", roundToStep(size, 0.5)), style.signed);
    case "rir":
      return plain({ most: 1 }, "RIR", "rep in reserve", "reps in reserve", roundToStep(size, 0.5));
    case "reps":
      return plain({ most: 1 }, size === 1 ? "rep" : "reps", "rep", "reps");
    case "sets":
      return plain({ most: 1 }, size === 1 ? "set" : "sets", "set", "sets");
    case "secPerKm":
      return pacePart(size, preferences.distance);
    case "celsius":
      return temperaturePart(value, preferences, style.signed, plain);
  }
}

/** Thin spaces would be read as two numbers, so the spoken form has none. */
function said(
  amount: number,
  { locale }: UnitPreferences,
  digits: Digits,
  one: string,
  many: string,
): string {
  const number = formatNumber(amount, locale, digits).replace(/\u202f/g, "");
  const word = number === "1" ? one : many;
  return word ? `${number} ${word}` : number;
}

function distancePart(
  size: number,
  unit: "m" | "km",
  preferences: UnitPreferences,
  style: QuantityStyle,
  plain: Plain,
): Part {
  const short = style.metres ?? (unit === "m" && size > 0 && size < 1000 && !style.bare);
  if (short) return plain({}, "m", "metre", "metres", size);
  const amount = size / (preferences.distance === "km" ? 1000 : metresPerMile);
  const digits = { most: amount < 100 ? 1 : 0 };
  return preferences.distance === "km"
    ? plain(digits, "km", "kilometre", "kilometres", amount)
    : plain(digits, "mi", "mile", "miles", amount);
}

function massPart(
  mass: ReturnType<typeof grams>,
  preferences: UnitPreferences,
  style: QuantityStyle,
  plain: Plain,
): Part {
  const unit = style.mass ?? preferences.mass;
  const exact = toMassUnit(mass, unit);
  const amount = style.e1rm ? roundToStep(exact, unit === "kg" ? 0.5 : 1) : exact;
  return unit === "kg"
    ? plain({ most: 1 }, "kg", "kilogram", "kilograms", amount)
    : plain({ most: 1 }, "lb", "pound", "pounds", amount);
}
