import fc from "fast-check";
import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { parseTimeZone } from "@/lib/dates/time-zone";
import { weekStarts } from "@/lib/dates/week";
import { experiences, priorities } from "@/lib/domain/athlete";
import { loadingPatterns, planModels, strengthStarts } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";

const today = dayNumber("2026-03-17" as CalendarDate);
const zone = parseTimeZone("Europe/Vienna");
if (!zone.ok) throw new Error("zone");
const timeZone = zone.value;
const runs = ["race-5k", "race-10k", "race-half", "race-marathon", "race-ultra", "race-short"] as const;

/** Half days that are free: all, those of somebody with a job, or anything. */
type Free = GeneratorInput["athlete"]["availability"];

const availability: fc.Arbitrary<Free> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Free>([]) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 30, max: 120 }).map((minutes) =>
      [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, slot: "am" as const, maxMinutes: minutes },
        { weekday, slot: "pm" as const, maxMinutes: 90 },
      ]),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(0, 0, 30, 45, 60, 75, 90, 120, 240), { minLength: 14, maxLength: 14 })
      .map((minutes) =>
        minutes.map((maxMinutes, index) => ({
          weekday: Math.floor(index / 2) + 1,
          slot: index % 2 === 0 ? ("am" as const) : ("pm" as const),
          maxMinutes,
        })),
      ),
  },
);

const practices = fc.record({
  hillSprints: fc.boolean(),
  monthlyMileage: fc.boolean(),
  heat: fc.boolean(),
  crossTraining: fc.boolean(),
  heavyLifting: fc.boolean(),
});

interface Asked {
  goal: "strength" | (typeof runs)[number];
  weeks: number;
  others: { weeksBefore: number; kind: "race-5k" | "race-10k" | "race-half" }[];
  priority: GeneratorInput["priority"];
  model: GeneratorInput["model"];
  loading: GeneratorInput["loading"];
  strengthStart: GeneratorInput["strengthStart"];
  runsPerWeek: number;
  liftsPerWeek: number;
  practices: GeneratorInput["practices"];
  weeklyKm: number;
  recentLifts: number;
  recentRuns: number;
  runExperience: GeneratorInput["athlete"]["runExperience"];
  liftExperience: GeneratorInput["athlete"]["liftExperience"];
}

const usualWeekly = {
  strength: 15,
  "race-short": 20,
  "race-5k": 20,
  "race-10k": 25,
  "race-half": 32,
  "race-marathon": 48,
  "race-ultra": 55,
};

/** The same wish as somebody would have it who knows what goes together. */
function sensible<T extends Asked>(from: T): T {
  const trained = from.runExperience === "experienced";
  const isNewLifter = from.liftExperience === "novice" && from.recentLifts < 1;
  const least = usualWeekly[from.goal];
  const weeklyKm = Math.max(from.weeklyKm, least);
  const lifts = Math.min(from.liftsPerWeek, 3);
  const strength = from.goal === "strength";
  const isFar = from.goal === "race-marathon" || from.goal === "race-ultra";
  const priority =
    isFar || (from.goal !== "strength" && weeklyKm > 45) ? ("run-first" as const) : from.priority;
  const liftsPerWeek =
    strength || priority === "strength-first" || from.practices.heavyLifting ? Math.max(2, lifts) : lifts;
  return {
    ...from,
    weeks: Math.max(from.weeks, isFar ? 8 : 5),
    others: from.others
      .filter(({ weeksBefore }) => weeksBefore >= 4 && weeksBefore < from.weeks - 2)
      .slice(0, 1),
    loading: from.loading === "4:1" && !trained ? "3:1" : from.loading,
    model: from.model === "block" && !trained ? "linear" : from.model,
    strengthStart: isNewLifter ? "anatomical-adaptation" : from.strengthStart,
    recentRuns: Math.min(6, Math.max(from.recentRuns, Math.ceil(weeklyKm / 14))),
    runsPerWeek: Math.min(
      Math.max(from.runsPerWeek, Math.ceil(weeklyKm / 15)),
      Math.floor(weeklyKm / 3),
      priority === "strength-first" ? Math.min(4, liftsPerWeek) : 6,
    ),
    liftsPerWeek,
    priority,
    weeklyKm,
  };
}

/** Anything that the form takes: most of it possible, some of it not. */
export const planInputs: fc.Arbitrary<GeneratorInput> = fc
  .record({
    goal: fc.constantFrom("strength", ...runs, ...runs, ...runs),
    weeks: fc.integer({ min: 3, max: 24 }),
    // The goal falls on any day of its week, a little before or after what the weeks need.
    slack: fc.integer({ min: 0, max: 12 }),
    others: fc.array(
      fc.record({
        kind: fc.constantFrom("race-5k", "race-10k", "race-half"),
        weeksBefore: fc.integer({ min: 1, max: 12 }),
        offset: fc.integer({ min: 0, max: 6 }),
        priority: fc.constantFrom("B", "C"),
      }),
      { maxLength: 2, size: "small" },
    ),
    transitionWeeks: fc.integer({ min: 0, max: 3 }),
    priority: fc.constantFrom("run-first", ...priorities),
    model: fc.constantFrom(...planModels),
    loading: fc.constantFrom(...loadingPatterns),
    strengthStart: fc.constantFrom(...strengthStarts),
    runsPerWeek: fc.integer({ min: 2, max: 6 }),
    liftsPerWeek: fc.integer({ min: 0, max: 5 }),
    practices,
    weeklyKm: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 15, max: 110 })),
    longShare: fc.double({ min: 0.25, max: 0.6, noNaN: true }),
    recentRuns: fc.integer({ min: 1, max: 6 }),
    recentLifts: fc.integer({ min: 0, max: 3 }),
    loadingWeeks: fc.integer({ min: 0, max: 3 }),
    recentHard: fc.integer({ min: 0, max: 1 }),
    record: fc.option(fc.double({ min: 0.9, max: 1.3, noNaN: true })),
    runExperience: fc.constantFrom(...experiences),
    liftExperience: fc.constantFrom(...experiences),
    birthYear: fc.option(fc.integer({ min: 1955, max: 2005 })),
    sex: fc.constantFrom("female", "male", null),
    weekStart: fc.constantFrom("monday", "monday", ...weekStarts),
    /** Most people ask for what makes sense; some for anything. */
    sensible: fc.constantFrom(true, true, true, true, false),
    easyPace: fc.integer({ min: 270, max: 460 }),
    availability,
  })
  .map((any): GeneratorInput => {
    const from = any.sensible ? sensible(any) : any;
    const goalDay = today + 7 * (from.weeks + (from.sensible ? 1 : 0)) + from.slack - (from.sensible ? 0 : 6);
    const goalDate = dateFromDayNumber(goalDay);
    return {
      goal:
        from.goal === "strength"
          ? { kind: "strength", date: goalDate }
          : { kind: "race", race: { kind: from.goal, date: goalDate, km: null } },
      otherRaces: from.others.map(({ kind, weeksBefore, offset, priority }) => ({
        kind,
        date: dateFromDayNumber(goalDay - 7 * weeksBefore - offset),
        km: null,
        priority,
      })),
      weeks: from.weeks,
      transitionWeeks: from.transitionWeeks,
      priority: from.priority,
      model: from.model,
      loading: from.loading,
      strengthStart: from.strengthStart,
      runsPerWeek: from.runsPerWeek,
      liftsPerWeek: from.liftsPerWeek,
      practices: from.practices,
      recent: {
        weeklyKm: from.weeklyKm,
        longestRunKm: Math.round(from.weeklyKm * from.longShare * 2) / 2,
        runsPerWeek: from.recentRuns,
        liftsPerWeek: from.recentLifts,
        hardRunsPerWeek: from.recentHard,
        weeklyAu: null,
        loadingWeeks: from.loadingWeeks,
        recordMonthKm: from.record === null ? null : Math.round(from.weeklyKm * 4.3 * from.record),
      },
      today: dateFromDayNumber(today),
      athlete: {
        runExperience: from.runExperience,
        liftExperience: from.liftExperience,
        birthYear: from.birthYear,
        sex: from.sex,
        timeZone,
        weekStart: from.weekStart,
        slotTimes: { am: clockTime("07:00"), pm: clockTime("18:00") },
        easyPace: from.easyPace,
        availability: from.availability,
      },
    };
  });
