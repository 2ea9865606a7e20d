import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { type Change, change } from "./change";
import { type Course, type PlannedRace, taperWeeksOf } from "./course";

/** Least kilometres a week on which runs can be built. */
const leastKmPerRun = 3;
const leastTrainingWeeks = 2;

/** The first thing that no plan can have, with what would do instead; `null` where nothing stands in the way. */
export function requirementOf(input: GeneratorInput, course: Course): Change | null {
  return (
    ofDates(input, course) ??
    ofRaces(input, course) ??
    ofExperience(input) ??
    ofVolume(input) ??
    ofLifts(input)
  );
}

function ofDates(input: GeneratorInput, course: Course): Change | null {
  const today = dayNumber(input.today);
  const least = input.goal.kind === "race" ? taperWeeksOf(input.goal.race.kind) + leastTrainingWeeks : 3;
  const thisWeek = dayNumber(startOfWeek(input.today, input.athlete.weekStart));
  const first = thisWeek < today ? thisWeek + 7 : thisWeek;
  const room = Math.floor((course.goalDay - first) / 7) + 1;
  if (room < least) {
    const day = dateFromDayNumber(first + 7 * (least - 1) + 6);
    return change(
      input,
      "date",
      day,
      `From now there are too few weeks: ${least} are the least for this goal.`,
    );
  }
  if (input.weeks > room) {
    return change(
      input,
      "weeks",
      room,
      "Counted back from the goal, the plan would have to begin before today.",
    );
  }
  if (input.weeks < least) {
    return change(input, "weeks", least, "Fewer weeks leave no training before the taper.");
  }
  return null;
}

function ofRaces(input: GeneratorInput, course: Course): Change | null {
  const onTheWay = course.races.filter(({ priority }) => priority !== "A");
  const next = (index: number) => onTheWay[index + 1]?.day ?? Number.POSITIVE_INFINITY;
  const isClose = (race: PlannedRace, index: number) =>
    course.goalDay - race.day < (race.priority === "C" ? 10 : 21) ||
    race.day - course.startDay < 3 ||
    race.kind === "race-marathon" ||
    race.kind === "race-ultra" ||
    next(index) - race.day < 14;
  const close = onTheWay.find(isClose);
  if (!close) return null;
  const others = input.otherRaces;
  const isIt = ({ date }: { readonly date: string }) => dayNumber(date as CalendarDate) === close.day;
  if (close.priority === "B" && !isClose({ ...close, priority: "C" }, onTheWay.indexOf(close))) {
    const asTraining = others.map((race) => (isIt(race) ? { ...race, priority: "C" as const } : race));
    const why = "So near the goal a race is run as training, without days of its own before and after it.";
    return change(input, "racePriorities", asTraining, why);
  }
  return change(
    input,
    "otherRaces",
    others.filter((race) => !isIt(race)),
    "A race on the way needs two weeks to the next one, three to the goal, and is no marathon.",
  );
}

function ofExperience(input: GeneratorInput): Change | null {
  const { athlete, model, loading, strengthStart, liftsPerWeek, recent } = input;
  if (model === "block" && athlete.runExperience !== "experienced") {
    return change(input, "model", "linear", "Blocks of one quality were studied in trained runners only.");
  }
  if (loading === "4:1" && athlete.runExperience !== "experienced") {
    return change(input, "loading", "3:1", "Four loading weeks in a row are for experienced runners.");
  }
  const isNew = athlete.liftExperience === "novice" && recent.liftsPerWeek < 1;
  if (liftsPerWeek > 0 && isNew && strengthStart !== "anatomical-adaptation") {
    return change(
      input,
      "strengthStart",
      "anatomical-adaptation",
      "Whoever has not lifted before gets used to it first.",
    );
  }
  return null;
}

function ofVolume(input: GeneratorInput): Change | null {
  const { recent, runsPerWeek } = input;
  const most = Math.floor(recent.weeklyKm / leastKmPerRun);
  if (most < 2) {
    return change(
      input,
      "recentKm",
      leastKmPerRun * 2,
      "Nothing safe can be counted up from less. Run so much a week for a month first.",
    );
  }
  if (runsPerWeek > most) {
    return change(input, "runsPerWeek", most, "So few kilometres make fewer runs worth their while.");
  }
  return null;
}

function ofLifts(input: GeneratorInput): Change | null {
  const { liftsPerWeek, practices, priority, goal, recent, athlete } = input;
  if (goal.kind === "strength" && liftsPerWeek < 2) {
    return change(input, "liftsPerWeek", 2, "A strength goal needs two lifts a week.");
  }
  if (priority === "strength-first" && liftsPerWeek < 2) {
    return change(input, "liftsPerWeek", 2, "Strength first needs two lifts a week.");
  }
  if (practices.heavyLifting && liftsPerWeek < 2) {
    return change(input, "liftsPerWeek", 2, "Heavy lifting works at two lifts a week.");
  }
  const isNew = recent.liftsPerWeek < 1 || athlete.liftExperience === "novice";
  const most = isNew ? 3 : priority === "run-first" ? 4 : 5;
  if (liftsPerWeek > most) {
    return change(input, "liftsPerWeek", most, "More lifts a week are too many for what was done lately.");
  }
  if (priority === "strength-first" && input.runsPerWeek > Math.min(4, liftsPerWeek)) {
    return change(
      input,
      "runsPerWeek",
      Math.max(2, Math.min(4, liftsPerWeek)),
      "With strength first there are no more runs than lifts.",
    );
  }
  return null;
}
