import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { roundHalfAway } from "./arithmetic";
import { parseDecimal } from "./decimal";
import type { Unit } from "./unit";

/** Whole metres. */
export type Metres = Unit<"metres">;

export const distanceUnits = ["km", "mi"] as const;
/** The unit in which somebody enters and reads distances. */
export type DistanceUnit = (typeof distanceUnits)[number];

/** By definition of the international mile. */
export const metresPerMile = 1609.344;
export const mostMetres = 1_000_000;

/** Throws unless `value` is a whole number. */
export function metres(value: number): Metres {
  invariant(Number.isSafeInteger(value), `${value} m`);
  return value as Metres;
}

/** To the nearest metre. */
export const fromKm = (km: number): Metres => metres(roundHalfAway(km * 1000));
/** To the nearest metre. */
export const fromMiles = (miles: number): Metres => metres(roundHalfAway(miles * metresPerMile));
export const toKm = (distance: Metres): number => distance / 1000;
/** Not rounded. */
export const toMiles = (distance: Metres): number => distance / metresPerMile;

/** Not rounded. */
export const toDistanceUnit = (distance: Metres, unit: DistanceUnit): number =>
  unit === "km" ? toKm(distance) : toMiles(distance);

/** Reads '10,1', '10.1 km', '8k', '6.3 mi', '400 m', '5 miles'; `unit` is meant where none is written. */
export function parseDistance(text: string, unit: DistanceUnit): Result<Metres, string> {
  const match = /^(.*?)\s*(km|kms|k|kilomet(?:re|er)s?|mi|miles?|m|met(?:re|er)s?)?$/i.exec(text.trim());
  const number = parseDecimal(match?.[1] ?? "");
  if (!number.ok) return err(`Write a distance such as ${unit === "km" ? "10.1 km" : "6.3 mi"} or 400 m.`);
  if (number.value < 0) return err("A distance is not below 0. Leave out the minus.");
  const suffix = match?.[2]?.toLowerCase() ?? unit;
  const perUnit = suffix.startsWith("k") ? 1000 : suffix.startsWith("mi") ? metresPerMile : 1;
  const rounded = roundHalfAway(number.value * perUnit);
  if (rounded > mostMetres) return err("A distance goes up to 1000 km. Check the digits and the unit.");
  return ok(metres(rounded));
}
