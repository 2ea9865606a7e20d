import { invariant } from "../invariant";
import { err, ok, type Result } from "../result";
import { parseDecimal } from "./decimal";
import { type DistanceUnit, type Metres, metresPerMile } from "./distance";
import { type Seconds, seconds } from "./duration";
import type { Unit } from "./unit";

/** Seconds for a kilometre, with fractions. A smaller number is faster. */
export type SecondsPerKm = Unit<"seconds per km">;

/** Faster than any person, and slower than any walk, both per kilometre. */
export const fastestPace = 90;
export const slowestPace = 3600;

/** Throws unless it is a finite number above 0. */
export function secondsPerKm(value: number): SecondsPerKm {
  invariant(Number.isFinite(value) && value > 0, `${value} s/km`);
  return value as SecondsPerKm;
}

/** The mean pace, or null where distance or time is 0. */
export function paceOf(distance: Metres, duration: Seconds): SecondsPerKm | null {
  return distance > 0 && duration > 0 ? secondsPerKm((duration * 1000) / distance) : null;
}

/** The time that the distance takes at that pace, to the nearest second. */
export const durationAt = (pace: SecondsPerKm, distance: Metres): Seconds =>
  seconds(Math.round((pace * distance) / 1000));

/** Metres per second. */
export const toMetresPerSecond = (pace: SecondsPerKm): number => 1000 / pace;
/** From metres per second; null where nobody moves. */
export const fromMetresPerSecond = (speed: number): SecondsPerKm | null =>
  speed > 0 ? secondsPerKm(1000 / speed) : null;
export const toKmPerHour = (pace: SecondsPerKm): number => 3600 / pace;
/** Throws unless the speed is above 0. */
export const fromKmPerHour = (speed: number): SecondsPerKm => secondsPerKm(3600 / speed);
/** Seconds for a mile. */
export const toSecondsPerMile = (pace: SecondsPerKm): number => (pace * metresPerMile) / 1000;
export const fromSecondsPerMile = (perMile: number): SecondsPerKm =>
  secondsPerKm((perMile * 1000) / metresPerMile);

/**
 * Reads '4:30', '4:30 /km', '6:14/mi', '430' (4:30), '4.30', '4,30', '13.3 km/h', '8 mph'; `unit` is meant where
 * none is written.
 */
export function parsePace(text: string, unit: DistanceUnit): Result<SecondsPerKm, string> {
  const typed = text.trim().toLowerCase();
  const speed = /^(.*?)\s*(km\/h|kmh|kph|mph|mi\/h)$/.exec(typed);
  if (speed) return fromSpeed(speed[1] ?? "", speed[2]?.startsWith("m") ? metresPerMile / 1000 : 1, unit);
  const match =
    /^(\d{1,2})(?:\s*(?:[:.,'′]|min)\s*)?(\d{2})(?:\s*["″])?\s*(?:min)?\s*(?:(?:\/|per)?\s*(km|k|mi|miles?))?$/.exec(
      typed,
    );
  if (!match) return err(`“${text.trim()}” is not a pace. ${example(unit)}`);
  const rest = Number(match[2]);
  if (rest > 59) return err("Seconds go up to 59. Carry the rest over to the minutes.");
  const per = (match[3] ?? unit).startsWith("m") ? "mi" : "km";
  const total = Number(match[1]) * 60 + rest;
  return within(per === "mi" ? (total * 1000) / metresPerMile : total, per);
}

function fromSpeed(text: string, kmPerUnit: number, unit: DistanceUnit): Result<SecondsPerKm, string> {
  const number = parseDecimal(text);
  if (!number.ok || number.value <= 0) return err(`“${text}” is not a speed. ${example(unit)}`);
  return within(3600 / (number.value * kmPerUnit), unit);
}

function within(perKm: number, unit: DistanceUnit): Result<SecondsPerKm, string> {
  if (perKm < fastestPace) return err(`That is faster than anyone runs. ${example(unit)}`);
  if (perKm > slowestPace) return err(`That is slower than an hour per kilometre. ${example(unit)}`);
  return ok(secondsPerKm(perKm));
}

const example = (unit: DistanceUnit) => `Write a pace such as ${unit === "km" ? "4:30 /km" : "7:15 /mi"}.`;
