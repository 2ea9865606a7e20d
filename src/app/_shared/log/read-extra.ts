import type { UnitPreferences } from "@/lib/domain/preferences";
import { isNoResult } from "@/lib/domain/race-result";
import type { SessionType } from "@/lib/domain/session-type";
import { clockOf } from "@/lib/formatting/duration";
import { err, ok, type Result } from "@/lib/result";
import { parseDistance } from "@/lib/units/distance";
import { parseDuration } from "@/lib/units/duration";
import {
  parseTemperature,
  type TemperatureRange,
  temperatureUnitOf,
  toTemperatureUnit,
} from "@/lib/units/temperature";
import { distanceText } from "./distance-text";
import { asksTemperature, type Extra, type ExtraDraft, type ExtraField, isRace } from "./extra-draft";

const temperatures: Readonly<Record<"passive" | "air", TemperatureRange>> = {
  passive: { low: 30, high: 130 },
  air: { low: -40, high: 60 },
};

/** What was logged, to be corrected. */
export function extraOfLogged(
  { temperatureC, race }: Extra,
  preferences: Pick<UnitPreferences, "distance" | "mass" | "locale">,
): ExtraDraft {
  const degrees =
    temperatureC === null ? null : toTemperatureUnit(temperatureC, temperatureUnitOf(preferences));
  return {
    temperature: degrees === null ? "" : String(Number(degrees.toFixed(1))),
    officialDistance: race?.officialDistance ? distanceText(race.officialDistance, preferences.distance) : "",
    chipTime: race?.chipTime ? clockOf(race.chipTime) : "",
    goalTime: race?.goalTime ? clockOf(race.goalTime) : "",
    place: race?.place ? String(race.place) : "",
    finishers: race?.finishers ? String(race.finishers) : "",
    conditions: race?.conditions ?? [],
  };
}

/** Reads what the kind of session has; what another kind had is left unread, and nothing of it is kept. */
export function readExtra(
  draft: ExtraDraft,
  type: SessionType,
  preferences: Pick<UnitPreferences, "distance" | "mass" | "locale">,
  before: Extra | null = null,
): Result<Extra, { readonly field: ExtraField; readonly message: string }> {
  const stored = before && extraOfLogged(before, preferences);
  const refuse = (field: ExtraField, message: string) => err({ field, message });
  const range = type === "heat-passive" ? temperatures.passive : temperatures.air;
  const untouched = stored !== null && draft.temperature === stored.temperature;
  const temperature = !asksTemperature(type)
    ? ok(null)
    : untouched
      ? ok(before?.temperatureC ?? null)
      : optional(draft.temperature, (text) => parseTemperature(text, temperatureUnitOf(preferences), range));
  if (!temperature.ok) return refuse("temperature", temperature.reason);
  if (!isRace(type)) return ok({ temperatureC: temperature.value, race: null });

  const official =
    stored && draft.officialDistance === stored.officialDistance
      ? ok(before?.race?.officialDistance ?? null)
      : optional(draft.officialDistance, (text) => parseDistance(text, preferences.distance));
  if (!official.ok) return refuse("officialDistance", official.reason);
  const chip = optional(draft.chipTime, (text) => parseDuration(text));
  if (!chip.ok) return refuse("chipTime", chip.reason);
  const goal = optional(draft.goalTime, (text) => parseDuration(text));
  if (!goal.ok) return refuse("goalTime", goal.reason);
  const place = optional(draft.place, parsePlace);
  if (!place.ok) return refuse("place", place.reason);
  const finishers = optional(draft.finishers, parsePlace);
  if (!finishers.ok) return refuse("finishers", finishers.reason);
  if (place.value !== null && finishers.value !== null && place.value > finishers.value)
    return refuse("finishers", "Fewer finished than the place says. Check the two numbers.");
  const race = {
    officialDistance: official.value,
    chipTime: chip.value,
    goalTime: goal.value,
    place: place.value,
    finishers: finishers.value,
    conditions: [...draft.conditions],
  };
  return ok({ temperatureC: temperature.value, race: isNoResult(race) ? null : race });
}

const optional = <Value>(
  text: string,
  read: (text: string) => Result<Value, string>,
): Result<Value | null, string> => (text.trim() === "" ? ok(null) : read(text));

function parsePlace(text: string): Result<number, string> {
  const number = Number(text.trim().replace(/\.$/, ""));
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000
    ? ok(number)
    : err("Write a whole number from 1, such as 23.");
}
