import type { CheckIn } from "@/lib/domain/wellness";
import type { AthleteScope } from "@/server/auth/scope";

/** A check-in as one reader may see it. What is not shared is null, and of illness and pain only yes or no remains. */
export interface SharedCheckIn
  extends Pick<
    CheckIn,
    | "date"
    | "sleepQuality"
    | "energy"
    | "soreness"
    | "stress"
    | "mood"
    | "sleepHours"
    | "restingHr"
    | "hrvRmssdMs"
    | "tags"
    | "cycle"
  > {
  readonly ill: boolean;
  readonly inPain: boolean;
  readonly symptoms: CheckIn["symptoms"] | null;
  readonly pain: CheckIn["pain"] | null;
  readonly note: string | null;
}

export function asSharedWith(scope: AthleteScope, checkIn: CheckIn): SharedCheckIn {
  const sees = (item: "sleep-energy-soreness" | "stress-mood" | "illness-pain") =>
    scope.kind === "self" || scope.consents[item];
  const sleep = sees("sleep-energy-soreness");
  const mind = sees("stress-mood");
  const health = sees("illness-pain");
  const measured = (item: "heart-rate-variability" | "resting-heart-rate" | "menstrual-cycle") =>
    scope.kind === "self" || scope.consents[item];
  return {
    date: checkIn.date,
    sleepQuality: sleep ? checkIn.sleepQuality : null,
    sleepHours: sleep ? checkIn.sleepHours : null,
    energy: sleep ? checkIn.energy : null,
    soreness: sleep ? checkIn.soreness : null,
    stress: mind ? checkIn.stress : null,
    mood: mind ? checkIn.mood : null,
    restingHr: measured("resting-heart-rate") ? checkIn.restingHr : null,
    hrvRmssdMs: measured("heart-rate-variability") ? checkIn.hrvRmssdMs : null,
    // What a night was like (travel, alcohol) goes with how the person slept.
    tags: sleep ? checkIn.tags : [],
    cycle: measured("menstrual-cycle") ? checkIn.cycle : null,
    ill: checkIn.symptoms.length > 0,
    inPain: checkIn.pain.length > 0,
    symptoms: health ? checkIn.symptoms : null,
    pain: health ? checkIn.pain : null,
    // Free text may hold anything, so it goes only where everything is shared.
    note: sleep && mind && health ? checkIn.note : null,
  };
}
