import type { UnitPreferences } from "@/lib/domain/preferences";
import { type DistanceUnit, metresPerMile } from "@/lib/units/distance";
import { temperatureUnitOf, toTemperatureUnit } from "@/lib/units/temperature";
import { clockOf, plannedDuration, spokenDuration } from "./duration";
import { type Digits, noBreakSpace } from "./number";

/** A quantity without its sign, written and spoken. Prefix and suffix hold the spaces that part them from the number. */
export interface Part {
  readonly number: string;
  readonly spoken: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Only where the shown number may have another sign than the stored one. */
  readonly negative?: boolean;
}

/** A number with a unit after it, of which the words for one and for many are spoken. */
export type Plain = (digits: Digits, suffix: string, one: string, many: string, amount?: number) => Part;

/** Seconds, not negative. */
export function durationPart(size: number, duration: "measured" | "planned" | undefined): Part {
  if (duration === "planned") {
    const shown = plannedDuration(size);
    return { number: shown, spoken: spokenDuration(size < 60 ? size : Math.round(size / 60) * 60) };
  }
  if (duration === undefined && size < 180) {
    return { number: String(Math.round(size)), suffix: `${noBreakSpace}s`, spoken: spokenDuration(size) };
  }
  return { number: clockOf(size), spoken: spokenDuration(size) };
}

/** Seconds per kilometre, not negative. */
export function pacePart(size: number, distance: DistanceUnit): Part {
  const total = Math.round(distance === "km" ? size : (size * metresPerMile) / 1000);
  const [minutes, rest] = [Math.floor(total / 60), total % 60];
  const said = `${minutes} minute${minutes === 1 ? "" : "s"}${rest === 0 ? "" : ` ${rest}`}`;
  return {
    number: `${minutes}:${String(rest).padStart(2, "0")}`,
    suffix: `${noBreakSpace}/${distance}`,
    spoken: `${minutes === 0 ? `${rest} seconds` : said} per ${distance === "km" ? "kilometre" : "mile"}`,
  };
}

export function rpePart(part: Part, signed: boolean | undefined): Part {
  return {
    ...part,
    prefix: signed ? "" : `RPE${noBreakSpace}`,
    spoken: signed ? part.spoken : `set RPE ${part.spoken}`,
  };
}

export function effortPart(part: Part, signed: boolean | undefined): Part {
  return signed ? part : { ...part, suffix: "/10", spoken: `effort ${part.spoken} of 10` };
}

/** Degrees Celsius in; Fahrenheit out where the reader's country uses it. A change has no zero point to shift. */
export function temperaturePart(
  celsius: number,
  preferences: UnitPreferences,
  signed: boolean | undefined,
  plain: Plain,
): Part {
  if (temperatureUnitOf(preferences) === "°C") {
    return plain({}, "°C", "degree Celsius", "degrees Celsius", Math.abs(celsius));
  }
  const fahrenheit = signed ? celsius * 1.8 : toTemperatureUnit(celsius, "°F");
  const part = plain({}, "°F", "degree Fahrenheit", "degrees Fahrenheit", Math.abs(fahrenheit));
  return { ...part, negative: fahrenheit < 0 };
}
