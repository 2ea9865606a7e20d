import { isFree, legRoleOn } from "./around-races";
import { type Design, type Drafted, dayOfPlace } from "./design";
import { type LiftPlan, legLift, primerLift, testLift, upperLift } from "./lift-session";
import type { WeekFrame } from "./phases";
import type { Place } from "./places";
import { tuningOf } from "./tuning";
import { whyLegs, whyOtherLift } from "./why";

/** The lifts of a plan. Heavy legs keep clear of races; beside a quality run they come after it. */
export function buildLifts(design: Design, runs: readonly Drafted[]): Drafted[] {
  const { input, course, frames, pattern } = design;
  const drafts = frames.flatMap((frame) => liftsOfWeek(design, frame, runs));
  if (course.race || input.liftsPerWeek === 0) return drafts;
  const isShort = tuningOf(design.tuning, course.goalWeek).lift < 1;
  return [...drafts, drafted(testLift(isShort), course.goalDay, "am", whyOtherLift("test"))].filter(
    ({ day }) => day === course.goalDay || !isFree(course, pattern, day),
  );
}

function liftsOfWeek(design: Design, frame: WeekFrame, runs: readonly Drafted[]): Drafted[] {
  const { input, course, pattern, tuning } = design;
  const most = Math.max(
    0,
    pattern.legs.length + pattern.upper.length - tuningOf(tuning, frame.index).fewerLifts,
  );
  const isHeavyAllowed =
    input.practices.heavyLifting || input.priority === "strength-first" || input.goal.kind === "strength";
  const week = {
    ...frame,
    share: frame.phase === "transition" ? 0.6 : tuningOf(tuning, frame.index).lift,
    novice: input.athlete.liftExperience === "novice",
  };
  let [legIndex, upperIndex, heavy] = [0, 0, 0];
  const legs = pattern.legs.slice(0, most).flatMap((place): Drafted[] => {
    const day = dayOfPlace(frame, place);
    if (isFree(course, pattern, day)) return [];
    const role = frame.phase === "transition" ? null : legRoleOn(input, course, day);
    if (role === null) return [];
    if (role === "primer")
      return [drafted(primerLift(place.minutes), day, place.slot, whyOtherLift("primer"))];
    // In the last days upper-body work makes room for the primer.
    if (role === "upper" && frame.phase === "race") return [];
    if (role === "upper") return [upper(week, place, day, upperIndex++)];
    const isHeavy = isHeavyAllowed && heavy < tuningOf(tuning, frame.index).heavy;
    const plan = legLift({ ...week, heavy: isHeavy }, legIndex++, place.minutes);
    const counts = plan.type === "strength-heavy-lower";
    if (counts) heavy += 1;
    const after = runs.some((run) => run.day === day && run.slot === "am" && place.slot === "pm" && run.key);
    return [drafted(plan, day, place.slot, whyLegs(frame, after, counts), counts)];
  });
  const left = Math.max(0, most - pattern.legs.length);
  const others = pattern.upper.slice(0, left).flatMap((place): Drafted[] => {
    const day = dayOfPlace(frame, place);
    const goal = course.goalDay - day;
    const isClose = goal >= 0 && goal < 3;
    if (isFree(course, pattern, day) || isClose) return [];
    if (frame.phase === "transition" && day - course.goalDay < 5) return [];
    return [upper(week, place, day, upperIndex++)];
  });
  return [...legs, ...others, ...primerBefore(design, frame, [...legs, ...runs])];
}

/** Where no leg day lies three or four days before the race, a free half day takes the primer. */
function primerBefore(
  { input, course, pattern, extras }: Design,
  frame: WeekFrame,
  taken: readonly Drafted[],
): Drafted[] {
  const { race } = course;
  if (!race || pattern.legs.length === 0 || frame.phase !== "race") return [];
  if (input.athlete.liftExperience === "novice" && input.recent.liftsPerWeek < 1) return [];
  if (taken.some(({ type, day }) => type === "strength-primer" && race.day - day < 7)) return [];
  const others = [...extras.heat, ...extras.cross];
  const place = pattern.spare.find((one) => {
    if (others.some(({ weekday, slot }) => weekday === one.weekday && slot === one.slot)) return false;
    const ahead = race.day - dayOfPlace(frame, one);
    const isTaken = taken.some((other) => other.day === race.day - ahead && other.slot === one.slot);
    const isRest = pattern.restDays.includes(one.weekday);
    return (ahead === 4 || ahead === 3) && !isTaken && !isRest && !isFree(course, pattern, race.day - ahead);
  });
  return place
    ? [drafted(primerLift(place.minutes), dayOfPlace(frame, place), place.slot, whyOtherLift("primer"))]
    : [];
}

const upper = (
  week: WeekFrame & { readonly novice: boolean; readonly share: number },
  place: Place,
  day: number,
  index: number,
) =>
  drafted(upperLift({ ...week, heavy: false }, index, place.minutes), day, place.slot, whyOtherLift("upper"));

const drafted = (
  plan: LiftPlan,
  day: number,
  slot: Drafted["slot"],
  why: Drafted["why"],
  key = false,
): Drafted => ({
  day,
  slot,
  type: plan.type,
  title: plan.title,
  minutes: plan.minutes,
  km: null,
  effort: plan.effort,
  key,
  lifts: plan.lifts,
  why,
});
