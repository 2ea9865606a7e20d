import type { UnitPreferences } from "../domain/preferences";
import { err, ok, type Result } from "../result";
import { parseDecimal } from "./decimal";

export const temperatureUnits = ["°C", "°F"] as const;
export type TemperatureUnit = (typeof temperatureUnits)[number];

/** Fahrenheit where the reader's country uses it; Celsius everywhere else. */
export const temperatureUnitOf = ({
  mass,
  locale,
}: Pick<UnitPreferences, "mass" | "locale">): TemperatureUnit =>
  mass === "lb" && /-US\b/.test(locale) ? "°F" : "°C";

/** Degrees Celsius in; not rounded. */
export const toTemperatureUnit = (celsius: number, unit: TemperatureUnit): number =>
  unit === "°F" ? celsius * 1.8 + 32 : celsius;

/** What can be meant, in degrees Celsius: the air outside, a sauna or a bath. */
export interface TemperatureRange {
  readonly low: number;
  readonly high: number;
}

/** Reads a temperature as typed, in `unit`: degrees Celsius, to the tenth. */
export function parseTemperature(
  text: string,
  unit: TemperatureUnit,
  { low, high }: TemperatureRange,
): Result<number, string> {
  const read = parseDecimal(text.replace(/\s*°?\s*[CF]?\s*$/i, ""));
  if (!read.ok) return err("Write the temperature as a number, such as 85.");
  const celsius = unit === "°F" ? (read.value - 32) / 1.8 : read.value;
  if (celsius < low || celsius > high) {
    const [from, to] = [low, high].map((value) => Math.round(toTemperatureUnit(value, unit)));
    return err(`Write a temperature from ${from} to ${to} ${unit}.`.replace(/-/g, "\u2212"));
  }
  return ok(Math.round(celsius * 10) / 10);
}
