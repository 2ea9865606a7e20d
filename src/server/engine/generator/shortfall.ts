import { dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { type Change, change } from "./change";
import type { Objection } from "./check";
import type { Course } from "./course";
import { placesOf } from "./places";
import { leastPeakKm, taperPeakOf } from "./volumes";

/*
 * What may give way where there is no plan, best first. Whoever asks takes the first that leads to something new.
 */

type Changes = readonly Change[];

const leastLifts = ({ goal, priority, practices }: GeneratorInput) =>
  goal.kind === "strength" || priority === "strength-first" || practices.heavyLifting ? 2 : 0;

function fewerLifts(input: GeneratorInput, least: number, why: string): Changes {
  const { liftsPerWeek } = input;
  return liftsPerWeek > least ? [change(input, "liftsPerWeek", liftsPerWeek - 1, why)] : [];
}

function fewerRuns(input: GeneratorInput, least: number, why: string): Changes {
  const { runsPerWeek } = input;
  return runsPerWeek > least ? [change(input, "runsPerWeek", runsPerWeek - 1, why)] : [];
}

function moreRuns(input: GeneratorInput, why: string): Changes {
  const { priority, liftsPerWeek, runsPerWeek } = input;
  const most = priority === "strength-first" ? Math.min(4, liftsPerWeek) : 6;
  return runsPerWeek < most ? [change(input, "runsPerWeek", runsPerWeek + 1, why)] : [];
}

function moreRunning(input: GeneratorInput, why: string): Changes {
  if (input.goal.kind === "strength" || input.priority === "run-first") return [];
  const to = input.priority === "strength-first" ? ("balanced" as const) : ("run-first" as const);
  return [change(input, "priority", to, why)];
}

function withoutHeavy(input: GeneratorInput, why: string): Changes {
  const { practices, priority, goal } = input;
  const may = practices.heavyLifting && priority !== "strength-first" && goal.kind === "race";
  return may ? [change(input, "heavyLifting", false, why)] : [];
}

const withoutHeat = (input: GeneratorInput, why: string): Changes =>
  input.practices.heat ? [change(input, "heat", false, why)] : [];
const withoutCross = (input: GeneratorInput, why: string): Changes =>
  input.practices.crossTraining ? [change(input, "crossTraining", false, why)] : [];

/** Heat has no room: a lift or a run less makes some, else it goes. */
export function forHeat(input: GeneratorInput): Changes {
  const why = "No two half days a week are free for heat with no hard run on the next day.";
  return [
    ...fewerLifts(input, Math.max(2, leastLifts(input)), why),
    ...fewerRuns(input, 3, why),
    ...withoutHeat(input, why),
  ];
}

/** Cross-training has no room: a lift or a run less makes some, else it goes. */
export function forCross(input: GeneratorInput): Changes {
  const why = "Not even an hour a week of cross-training fits into what is free beside the other sessions.";
  return [
    ...fewerLifts(input, Math.max(2, leastLifts(input)), why),
    ...fewerRuns(input, 3, why),
    ...withoutCross(input, why),
  ];
}

/** So many weeks more are asked for where none of fewer lead to a plan. */
const moreWeeks = 4;

/**
 * Where one thing after another led nowhere: the plainest plan for the same goal, with other lengths and lighter
 * weeks, each as everything that differs from the wish.
 */
export function plainWays(input: GeneratorInput): readonly Changes[] {
  const why = "Only the plainest plan is possible from what was trained lately.";
  const ofStrength = input.goal.kind === "strength";
  const runs = ofStrength ? 2 : Math.max(3, Math.min(5, Math.round(input.recent.runsPerWeek)));
  const always = (loading: GeneratorInput["loading"], weeks: number, runsPerWeek: number): Changes => {
    const changes: Change[] = [];
    let now = input;
    const add = (next: Change) => {
      changes.push(next);
      now = { ...now, ...next.patch };
    };
    if (now.priority !== "run-first") add(change(now, "priority", "run-first", why));
    if (now.otherRaces.length > 0) add(change(now, "otherRaces", [], why));
    if (now.practices.heat) add(change(now, "heat", false, why));
    if (now.practices.crossTraining) add(change(now, "crossTraining", false, why));
    if (now.practices.hillSprints) add(change(now, "hillSprints", false, why));
    if (now.practices.monthlyMileage) add(change(now, "monthlyMileage", false, why));
    if (!ofStrength && now.practices.heavyLifting) add(change(now, "heavyLifting", false, why));
    const lifts = ofStrength ? 2 : 0;
    if (now.liftsPerWeek !== lifts) add(change(now, "liftsPerWeek", lifts, why));
    if (now.model !== "linear") add(change(now, "model", "linear", why));
    if (now.loading !== loading) add(change(now, "loading", loading, why));
    if (weeks > now.weeks) {
      const goalDay = dayNumber(now.goal.kind === "race" ? now.goal.race.date : now.goal.date);
      const later = dateFromDayNumber(goalDay + 7 * (weeks - now.weeks));
      add(change(now, "date", later, "With more weeks what is new comes in slowly enough."));
    }
    if (now.weeks !== weeks) add(change(now, "weeks", weeks, why));
    if (now.runsPerWeek !== runsPerWeek) add(change(now, "runsPerWeek", runsPerWeek, why));
    if (now.transitionWeeks > 0) add(change(now, "transitionWeeks", 0, why));
    if (now.athlete.availability.length > 0) add(change(now, "allFree", true, why));
    return changes;
  };
  const lengths = [0, -1, -2, moreWeeks].map((more) => input.weeks + more).filter((weeks) => weeks >= 4);
  return lengths.flatMap((weeks) =>
    (["3:1", "2:1"] as const).flatMap((loading) =>
      [runs, runs + 1].map((runsPerWeek) => always(loading, weeks, runsPerWeek)),
    ),
  );
}

/** There are too few half days: fewer lifts, then fewer runs, then one more half day. */
export function forPlaces(input: GeneratorInput): Changes {
  const why = "The sessions do not fit into the half days that are free, with the time between hard ones.";
  return [
    ...fewerLifts(input, Math.max(2, leastLifts(input)), why),
    ...fewerRuns(input, 3, why),
    ...withoutHeavy(input, why),
    ...fewerLifts(input, leastLifts(input), why),
    ...fewerRuns(input, 2, why),
    ...openHalfDay(input, why),
  ];
}

/** Far from what is free already, so that hard sessions get their distance. */
function openHalfDay(input: GeneratorInput, why: string): Changes {
  const places = placesOf(input);
  const openDays = new Set(places.filter(({ minutes }) => minutes >= 45).map(({ weekday }) => weekday));
  const closed = [2, 6, 4, 7, 3, 5, 1]
    .flatMap((weekday) => places.filter((place) => place.weekday === weekday && place.minutes < 90))
    .toSorted((a, b) => Number(openDays.has(a.weekday)) - Number(openDays.has(b.weekday)));
  return closed.slice(0, 1).map(({ weekday, slot }) => change(input, "availability", { weekday, slot }, why));
}

/** The days before the race hold too few runs for what is left of the volume; else nothing. */
export function forTaper(input: GeneratorInput, course: Course, plan: GeneratedPlan): Changes {
  const raceWeek = course.taper[0];
  if (!raceWeek) return [];
  const runs = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .map(({ content }) => ({
      day: dayNumber(content.date),
      type: content.type,
      km: (content.distance ?? 0) / 1000,
    }))
    .filter(({ type }) => type.startsWith("run-"));
  const kmIn = (from: number, to: number) =>
    runs.reduce((total, { day, km }) => total + (day >= from && day <= to ? km : 0), 0);
  const full = Math.floor((raceWeek.from - course.startDay) / 7);
  const own = Array.from({ length: Math.min(12, full) }, (_, back) => {
    const from = raceWeek.from - 7 * (full - back);
    return kmIn(from, from + 6);
  });
  const cut = 1 - kmIn(raceWeek.from, raceWeek.to) / taperPeakOf(input, own);
  if (cut <= 0.605 && cut >= 0.4) return [];
  const later = dateFromDayNumber(course.goalDay + 1);
  return [
    ...moreRuns(
      input,
      "With so few runs hardly any falls into the week before the race, and the taper is too deep.",
    ),
    ...openHalfDay(input, "With so little time the taper is too deep."),
    ...moreRunning(input, "With so much less running than now the taper is too deep."),
    change(input, "date", later, "On this day too few of the days before it are free for a taper."),
  ];
}

const shorter = {
  "race-ultra": "race-marathon",
  "race-marathon": "race-half",
  "race-half": "race-10k",
  "race-10k": "race-5k",
  "race-5k": "race-short",
  "race-short": "race-short",
} as const;

/** The plan does not come near the race; else nothing. */
export function forReadiness(input: GeneratorInput, { race }: Course, plan: GeneratedPlan): Changes {
  if (!race) return [];
  const peak = Math.max(...plan.weeks.map(({ targetKm }) => targetKm));
  if (peak >= leastPeakKm[race.kind]) return [];
  const isHeld = input.recent.weeklyKm * 1.1 >= leastPeakKm[race.kind];
  const isLifting = input.recent.weeklyKm * 1.2 >= leastPeakKm[race.kind];
  return [
    ...(isHeld ? moreRuns(input, "So few runs do not hold the kilometres that this race asks for.") : []),
    ...(isLifting
      ? moreRunning(input, "Beside so much lifting there is too little running for this race.")
      : []),
    change(
      input,
      "goalRace",
      shorter[race.kind],
      "The highest week would be shorter than the race. Volume cannot safely grow faster from what was run lately.",
    ),
  ];
}

/** A rule warns whatever is taken back: the wish that it is about gives way. */
export function forRules(input: GeneratorInput, objections: readonly Objection[]): Changes {
  const { otherRaces, loading, model } = input;
  const ids = new Set(objections.map(({ finding }) => finding.ruleId));
  const least = leastLifts(input);
  const isTaper = ids.has("recovery/taper");
  return [
    ...(ids.has("interference/run-volume-strength-first")
      ? moreRunning(input, "A rule warns about so much running beside the lifting.")
      : []),
    ...(isTaper ? moreRuns(input, "So few runs hold much less than is run now.") : []),
    ...(isTaper ? openHalfDay(input, "In the time that is free there is much less running than now.") : []),
    ...(isTaper ? moreRunning(input, "Beside so much lifting there is much less running than now.") : []),
    ...(otherRaces.length > 0
      ? [change(input, "otherRaces", otherRaces.slice(1), "A rule warns about the weeks round this race.")]
      : []),
    ...([...ids].some((id) => id.includes("heat"))
      ? withoutHeat(input, "Heat comes too near to hard sessions.")
      : []),
    ...withoutCross(input, "With it the load rises faster than the rules allow."),
    ...fewerLifts(input, Math.max(2, least), "So many lifts beside the running make a rule warn."),
    ...(isTaper ? [] : fewerRuns(input, 3, "So many runs beside the lifting make a rule warn.")),
    ...withoutHeavy(input, "Heavy lifting beside the running makes a rule warn."),
    ...withoutHeat(input, "Heat adds load that makes a rule warn."),
    ...fewerLifts(input, least, "Lifting beside the running makes a rule warn."),
    ...(loading === "2:1"
      ? []
      : [change(input, "loading", "2:1", "A lighter week every third week keeps the load in bounds.")]),
    ...(model === "linear"
      ? []
      : [change(input, "model", "linear", "The order of intensities makes a rule warn.")]),
    ...moreRunning(input, "A rule warns about running and lifting side by side."),
    ...(input.recent.loadingWeeks > 0
      ? []
      : [
          change(
            input,
            "weeks",
            Math.max(4, input.weeks - 1),
            "With a week less the lighter weeks fall better.",
          ),
        ]),
    ...fewerRuns(input, 2, "So many runs make a rule warn."),
    ...moreRuns(input, "So few runs hold much less than is run now."),
  ];
}
