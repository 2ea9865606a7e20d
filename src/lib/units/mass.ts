import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { roundHalfAway } from "./arithmetic";
import { parseDecimal } from "./decimal";
import type { Unit } from "./unit";

/** Whole grams. */
export type Grams = Unit<"grams">;

export const massUnits = ["kg", "lb"] as const;
/** The unit in which somebody enters and reads weights. */
export type MassUnit = (typeof massUnits)[number];

/** By definition of the international pound. */
const gramsPerPound = 453.59237;
export const mostGrams = 1_000_000;

/** Throws unless `value` is a whole number. */
export function grams(value: number): Grams {
  invariant(Number.isSafeInteger(value), `${value} g`);
  return value as Grams;
}

/** To the nearest gram. */
export const fromKg = (kg: number): Grams => grams(roundHalfAway(kg * 1000));
/** To the nearest gram, which keeps every tenth of a pound apart. */
export const fromLb = (lb: number): Grams => grams(roundHalfAway(lb * gramsPerPound));
export const toKg = (mass: Grams): number => mass / 1000;
/** Not rounded: show it with one decimal at most. */
export const toLb = (mass: Grams): number => mass / gramsPerPound;

export const fromMassUnit = (value: number, unit: MassUnit): Grams =>
  unit === "kg" ? fromKg(value) : fromLb(value);
/** Not rounded. */
export const toMassUnit = (mass: Grams, unit: MassUnit): number => (unit === "kg" ? toKg(mass) : toLb(mass));

/** The smallest step of a barbell: a pair of 1.25 kg plates, or of 2.5 lb plates. In the unit itself. */
export const plateStep: Readonly<Record<MassUnit, number>> = { kg: 2.5, lb: 5 };

/** The weight nearest to `mass` that plates can make: steps of 2.5 kg or 5 lb. Halfway goes to the lighter. */
export function roundToPlate(
  mass: Grams,
  unit: MassUnit,
  direction: "nearest" | "down" | "up" = "nearest",
): Grams {
  const steps = toMassUnit(mass, unit) / plateStep[unit];
  // A load entered in pounds is stored to the gram, so its steps are whole only to about a thousandth.
  const near = Math.round(steps);
  const whole = Math.abs(steps - near) < 0.001 ? near : null;
  const rounding = { nearest: Math.ceil(steps - 0.5), down: Math.floor(steps), up: Math.ceil(steps) };
  return fromMassUnit((whole ?? rounding[direction]) * plateStep[unit], unit);
}

/** Reads '102,5', '102.5 kg', '225lb', '225 lbs'; `unit` is meant where none is written. Gives the unit that was meant. */
export function parseMass(text: string, unit: MassUnit): Result<{ mass: Grams; unit: MassUnit }, string> {
  const match = /^(.*?)\s*(kg|kgs|kilos?|lb|lbs|pounds?|#)?$/i.exec(text.trim());
  const number = parseDecimal(match?.[1] ?? "");
  if (!number.ok) return err(`Write a weight such as ${unit === "kg" ? "102.5 kg" : "225 lb"}.`);
  const suffix = match?.[2]?.toLowerCase();
  const meant = suffix === undefined ? unit : suffix.startsWith("k") ? "kg" : "lb";
  if (number.value < 0) return err("A weight is not below 0. Leave out the minus.");
  const mass = fromMassUnit(number.value, meant);
  if (mass > mostGrams)
    return err(`A weight goes up to ${meant === "kg" ? "1000 kg" : "2204 lb"}. Check the digits.`);
  return ok({ mass, unit: meant });
}
