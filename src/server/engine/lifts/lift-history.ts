import { dayNumber } from "@/lib/dates/calendar-date";
import type { SnapSession } from "../snapshot-session";
import { isHeavyLegs, isLegLift } from "../taxonomy";
import type { Timeline } from "../timeline";

/** What the log knows of leg lifting, so that rules can tell new from merely unrecorded. */
export interface LiftHistory {
  /** Days of logged lifts, ascending. */
  readonly liftDays: readonly number[];
  /** Days of logged leg lifts, ascending. */
  readonly legDays: readonly number[];
  readonly heavyDays: readonly number[];
  /** First day of a lift whose sets are on record. */
  readonly setsFrom: number | null;
  /** Days on which each leg exercise was done, by exercise id. */
  readonly exposures: ReadonlyMap<string, readonly number[]>;
}

/** Reads the lifts of the log, sorted by start. */
export function liftHistoryOf(lifts: readonly SnapSession[]): LiftHistory {
  const exposures = new Map<string, number[]>();
  let setsFrom: number | null = null;
  for (const { sets, day } of lifts) {
    if (sets.legExercises.length > 0) setsFrom ??= day;
    for (const id of sets.legExercises) {
      const days = exposures.get(id);
      if (days) days.push(day);
      else exposures.set(id, [day]);
    }
  }
  return {
    liftDays: lifts.map(({ day }) => day),
    legDays: lifts.filter(({ type }) => isLegLift(type)).map(({ day }) => day),
    heavyDays: lifts.filter(({ type }) => isHeavyLegs(type)).map(({ day }) => day),
    setsFrom,
    exposures,
  };
}

/** Unknown history is not novelty: this many days of lifting must be on record before something counts as new. */
const knownDays = 28;
const newExposures = 3;
const firstWeeksDays = 21;

/** A leg exercise that the log shows fewer than three times before, with 28 days of sets on record. */
export function isNewExercise(history: LiftHistory, session: SnapSession): boolean {
  if (history.setsFrom === null || session.day - history.setsFrom < knownDays) return false;
  return session.sets.legExercises.some(
    (id) => (history.exposures.get(id) ?? []).filter((day) => day < session.day).length < newExposures,
  );
}

/**
 * Leg lifting began less than three weeks before, after 28 days or more without any. Those days must be on record:
 * a log without lifts says nothing about lifting.
 */
export function isFirstWeeks(history: LiftHistory, session: SnapSession): boolean {
  const recent = history.legDays.filter((day) => day < session.day && day > session.day - firstWeeksDays);
  const first = recent[0] ?? session.day;
  const last = history.legDays.filter((day) => day < first).at(-1) ?? history.liftDays[0];
  return last !== undefined && last < first && first - last >= knownDays;
}

/** Weeks of heavy leg lifting in a row that end with the session, with at most ten days between two of them. */
export function weeksOfHeavyLifting(history: LiftHistory, session: SnapSession): number {
  let first = session.day;
  for (const day of history.heavyDays.toReversed()) {
    if (day > session.day) continue;
    if (first - day > 10) break;
    first = day;
  }
  return (session.day - first) / 7;
}

/** What a block of lifting builds; one that maintains asks nothing new of the legs. */
const building = new Set(["anatomical-adaptation", "hypertrophy", "max-strength", "power"]);

/**
 * The session lies in the first three weeks of a block with a new lifting focus. The week before the block must be
 * described too, and 28 days of lifting be on record: otherwise it is not known that anything began.
 */
export function isStartOfBlock(
  history: LiftHistory,
  session: SnapSession,
  weeks: NonNullable<Timeline["weeks"]>,
): boolean {
  const firstLift = history.liftDays[0];
  if (firstLift === undefined || session.day - firstLift < knownDays) return false;
  const phases = new Map(weeks.map(({ start, liftPhase }) => [dayNumber(start), liftPhase ?? null]));
  let start = [...phases.keys()].find((day) => day <= session.day && session.day < day + 7);
  const phase = start === undefined ? null : phases.get(start);
  if (start === undefined || phase == null || !building.has(phase)) return false;
  while (phases.get(start - 7) === phase) start -= 7;
  return phases.get(start - 7) != null && session.day - start < firstWeeksDays;
}
