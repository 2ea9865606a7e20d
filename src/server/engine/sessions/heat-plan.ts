import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { FlagFact } from "@/lib/domain/flag";
import { heatState } from "../metrics/heat-state";
import { isMarked, type Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { illnessOf, symptomDays, symptomKind } from "../wellness/illness";
import { morningsWithin } from "../wellness/mornings";
import { perSnapshot, within } from "../window";

/** Sauna or hot bath of the last weeks and of the plan. */
export interface HeatPlan {
  readonly done: readonly SnapSession[];
  /** Still planned, today or later. */
  readonly ahead: readonly SnapSession[];
  /** First day of heat after four known weeks without; `null` when it was never new, or that is not known. */
  readonly newSince: number | null;
}

/** Heat is new again after so many days without any (practice). */
const daysWithout = 28;
const daysBack = 70;

const isPassive = ({ type }: SnapSession) => type === "heat-passive";

export const heatPlanOf: (snapshot: Snapshot) => HeatPlan = perSnapshot((snapshot) => {
  const today = snapshot.now.day;
  const done = within(snapshot.log, today - daysBack, today).filter(isPassive);
  const ahead = snapshot.open.filter((session) => isPassive(session) && session.day >= today);
  const all = [...done, ...ahead];
  const firsts = all.filter((session, index) => {
    const before = all[index - 1]?.day ?? snapshot.observedFrom;
    return before !== null && before !== undefined && session.day - before >= daysWithout;
  });
  return { done, ahead, newSince: firsts.at(-1)?.day ?? null };
});

/** In the first week of heat. */
export const isNewHeat = ({ newSince }: HeatPlan, day: number): boolean =>
  newSince !== null && day >= newSince && day < newSince + 7;

/** Heat sessions of the seven days that end on a day. */
export const inSevenDays = (sessions: readonly SnapSession[], day: number): readonly SnapSession[] =>
  within(sessions, day - 6, day);

export const isHeatBlock = (snapshot: Snapshot, day: number): boolean =>
  isMarked(snapshot, "heat-block", day);

/**
 * Why heat is no good on a day: an illness in the calendar, symptoms that are more than a cold, or a body short of
 * water. Symptoms of a morning say nothing about days beyond the next.
 */
export function heatIsUnwise(snapshot: Snapshot, day: number): "event" | "symptoms" | null {
  const illness = illnessOf(snapshot);
  if (illness !== null && illness.restsOn.length === 0 && day >= illness.from && day <= illness.to) {
    return "event";
  }
  const date = dateFromDayNumber(day);
  const marked = (snapshot.timeline.events ?? []).some(
    (event) => event.kind === "illness" && event.date <= date && date <= (event.to ?? event.date),
  );
  if (marked) return "event";
  const told = morningsWithin(snapshot, day - symptomDays, day).at(-1)?.entry;
  const symptoms = [...(told?.symptoms ?? []), ...(told?.tags ?? []).filter((tag) => /dehydrat/.test(tag))];
  return symptoms.some((symptom) => symptomKind(symptom) !== "cold") ? "symptoms" : null;
}

/** How much adaptation is left today, in sessions. */
export function heatAdaptation({ log, now }: Snapshot): FlagFact[] {
  const { value } = heatState(within(log, now.day - 180, now.day), now.day);
  if (value === null) return [];
  return [
    {
      key: "heat-state",
      value: { value: Math.round(value * 10) / 10, unit: "count" },
      provenance: "computed",
    },
  ];
}
