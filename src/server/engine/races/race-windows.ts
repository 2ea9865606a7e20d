import type { FlagFact } from "@/lib/domain/flag";
import { isRun } from "@/lib/domain/session-type";
import { sessionSubject } from "../fingerprint";
import { isAtLeast } from "../metrics/metric";
import { provenanceOf } from "../pair-judging";
import type { AppliedModifier, Subject } from "../report";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isHeavyLegs, isLongRun, isQualityRun, isRace, sessionFacts } from "../taxonomy";
import type { Race, RaceType } from "./races";

/** What waits until a race is over. */
export type Hard = "quality" | "legs" | "long";
export type Kind = Hard | "easy";
type Length = "5k" | "10k" | "Half" | "Marathon";
type Name =
  | `${Hard}${Length}`
  | "warningShare"
  | "cautionShare"
  | "easyHours"
  | "easyLongHours"
  | "carefulFactor"
  | "ageFrom"
  | "ultraFactor"
  | "longUltraFactor";
export type RaceLimits = Readonly<Record<Name, number>>;

export function kindOf({ type }: SnapSession): Kind | null {
  if (isHeavyLegs(type)) return "legs";
  if (isLongRun(type)) return "long";
  if (isQualityRun(type) || isRace(type)) return "quality";
  return isRun(type) ? "easy" : null;
}

/** Up to 5 km also holds 1500 m and 3 km; beyond the marathon its windows are scaled. */
export const lengths: Readonly<Record<RaceType, Length>> = {
  "race-short": "5k",
  "race-5k": "5k",
  "race-10k": "10k",
  "race-half": "Half",
  "race-marathon": "Marathon",
  "race-ultra": "Marathon",
};

/** The hard session that a race stands for when it is run as training. */
const standsFor = (type: RaceType) =>
  sessionFacts[
    type === "race-short" || type === "race-5k" || type === "race-10k" ? "run-vo2max" : "run-long-xl"
  ].need;

/** Days before a kind of session, scaled for the race and the athlete. */
export function windowOf(
  { athlete, age }: Snapshot,
  { race, type }: { readonly race: Race; readonly type: RaceType },
  kind: Hard,
  t: RaceLimits,
): { readonly window: number; readonly name: `${Hard}${Length}`; readonly modifiers: AppliedModifier[] } {
  const name = `${kind}${lengths[type]}` as const;
  if (race.priority === "C") {
    const need = standsFor(type);
    const hours = { quality: need.hard, legs: need.heavyLegs, long: need.long }[kind];
    return { window: hours / 24, name, modifiers: [{ key: "c-race", by: 0 }] };
  }
  const careful = athlete.runExperience === "novice" || (age !== null && age >= t.ageFrom);
  const beyond =
    type === "race-ultra" ? (isAtLeast(race.km ?? 0, 80) ? t.longUltraFactor : t.ultraFactor) : 1;
  return {
    window: t[name] * beyond * (careful ? t.carefulFactor : 1),
    name,
    modifiers: [
      ...(careful ? [{ key: "careful", by: 0 }] : []),
      ...(type === "race-ultra" ? [{ key: "ultra", by: 0 }] : []),
    ],
  };
}

/** No window is longer: a marathon's, for an older athlete after 80 km. */
const longestWindow = 45;

/** A warm-up before the race on its day is no training after it. */
export function isBefore(race: Race, target: SnapSession): boolean {
  if (race.session === target || race.day < target.day - longestWindow) return false;
  if (race.day !== target.day) return race.day < target.day;
  return target.startMs !== null && race.startMs < target.startMs;
}

/** A race as a finding names it: by its session, or by its date. */
export const raceSubject = ({ session, date }: Race): Subject =>
  session === null ? { kind: "day", id: date, role: "source" } : sessionSubject(session, "source");

export const factsOfRace = (snapshot: Snapshot, { session, km }: Race): FlagFact[] =>
  km === null
    ? []
    : [
        {
          key: "race-distance",
          value: { value: km, unit: "km" },
          provenance: session === null ? "profile" : provenanceOf(snapshot, session),
        },
      ];
