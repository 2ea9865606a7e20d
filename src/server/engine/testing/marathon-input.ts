import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type GeneratorWish, generatorInputSchema } from "@/lib/schemas/generator";

/** A marathon and strength in 15 weeks, for somebody who runs five times and lifts twice a week. */
export const marathonWish: GeneratorWish = {
  goal: { kind: "race", race: { kind: "race-marathon", date: calendarDate("2026-07-05"), km: null } },
  otherRaces: [],
  weeks: 15,
  transitionWeeks: 1,
  priority: "run-first",
  model: "linear",
  loading: "3:1",
  strengthStart: "anatomical-adaptation",
  runsPerWeek: 5,
  liftsPerWeek: 2,
  practices: {
    hillSprints: true,
    monthlyMileage: false,
    heat: false,
    crossTraining: false,
    heavyLifting: true,
  },
  recent: {
    weeklyKm: 50,
    longestRunKm: 18,
    runsPerWeek: 5,
    liftsPerWeek: 2,
    hardRunsPerWeek: 0,
    weeklyAu: null,
    loadingWeeks: 0,
    recordMonthKm: null,
  },
};

export const marathonInput = () =>
  generatorInputSchema.parse({
    ...marathonWish,
    today: calendarDate("2026-03-17"),
    athlete: {
      runExperience: "intermediate",
      liftExperience: "intermediate",
      birthYear: null,
      sex: null,
      timeZone: "Europe/Vienna",
      weekStart: "monday",
      slotTimes: { am: clockTime("07:00"), pm: clockTime("18:00") },
      camps: [],
      easyPace: 360,
      availability: [],
    },
  });
