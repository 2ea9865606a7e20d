import { dayNumber } from "@/lib/dates/calendar-date";
import type { SnapSession } from "../snapshot-session";
import { isHeavyLegs, isLegLift } from "../taxonomy";
import type { Timeline } from "../timeline";
import { within } from "../window";

/** The lifts of the log, by start. What is asked of them is mostly answered by the last ones, so nothing is kept. */
type Lifts = readonly SnapSession[];

/** Unknown history is not novelty: this many days of lifting must be on record before something counts as new. */
const knownDays = 28;
const newExposures = 3;
const firstWeeksDays = 21;

interface LiftsAhead {
  readonly logLifts: Lifts;
  readonly open: readonly SnapSession[];
}

/**
 * A leg exercise that log and plan have fewer than three times before, with 28 days of sets on record. What the plan
 * repeats until then is not new any more.
 */
export function isNewExercise({ logLifts, open }: LiftsAhead, session: SnapSession): boolean {
  const setsFrom = logLifts.find(({ sets }) => sets.legExercises.length > 0)?.day;
  if (setsFrom === undefined || session.day - setsFrom < knownDays) return false;
  return session.sets.legExercises.some(
    (id) => !hasExposures([logLifts, open], session.day, id, newExposures),
  );
}

function hasExposures(
  timelines: readonly Lifts[],
  before: number,
  exercise: string,
  wanted: number,
): boolean {
  let exposures = 0;
  for (const lifts of timelines) {
    for (let index = lifts.length - 1; index >= 0 && exposures < wanted; index -= 1) {
      const { day, sets } = lifts[index] as SnapSession;
      if (day < before && sets.legExercises.includes(exercise)) exposures += 1;
    }
  }
  return exposures >= wanted;
}

/**
 * Leg lifting began less than three weeks before, after 28 days or more without any. Those days must be on record:
 * a log without lifts says nothing about lifting.
 */
export function isFirstWeeks(lifts: Lifts, session: SnapSession): boolean {
  const isLeg = ({ type }: SnapSession) => isLegLift(type);
  const recent = within(lifts, session.day - firstWeeksDays + 1, session.day - 1).find(isLeg);
  const first = recent?.day ?? session.day;
  const last = lifts.findLast((lift) => lift.day < first && isLeg(lift)) ?? lifts[0];
  return last !== undefined && last.day < first && first - last.day >= knownDays;
}

/** Weeks of heavy leg lifting in a row that end with the session, with at most ten days between two of them. */
export function weeksOfHeavyLifting(lifts: Lifts, session: SnapSession): number {
  let first = session.day;
  for (let index = lifts.length - 1; index >= 0; index -= 1) {
    const { day, type } = lifts[index] as SnapSession;
    if (day > session.day || !isHeavyLegs(type)) continue;
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
  lifts: Lifts,
  session: SnapSession,
  weeks: NonNullable<Timeline["weeks"]>,
): boolean {
  const firstLift = lifts[0]?.day;
  if (firstLift === undefined || session.day - firstLift < knownDays) return false;
  const phases = new Map(weeks.map(({ start, liftPhase }) => [dayNumber(start), liftPhase ?? null]));
  let start = [...phases.keys()].find((day) => day <= session.day && session.day < day + 7);
  const phase = start === undefined ? null : phases.get(start);
  if (start === undefined || phase == null || !building.has(phase)) return false;
  while (phases.get(start - 7) === phase) start -= 7;
  return phases.get(start - 7) != null && session.day - start < firstWeeksDays;
}
