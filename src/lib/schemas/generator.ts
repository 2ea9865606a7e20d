import { z } from "zod";
import { weekStarts } from "@/lib/dates/week";
import { experiences, priorities, sexes } from "@/lib/domain/athlete";
import { loadingPatterns, planModels, practiceNames, strengthStarts } from "@/lib/domain/generated-plan";
import { slots } from "@/lib/domain/session";
import { raceTypes } from "@/lib/domain/session-type";
import type { ProfileEntryId } from "@/lib/ids";
import { calendarDateSchema, clockTimeSchema, timeZoneSchema } from "./dates";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const raceSchema = z.object({
  kind: z.enum(raceTypes),
  date: calendarDateSchema,
  /** Kilometres, where they are not those of the kind. */
  km: z.number().min(1, "A race is 1 km or longer.").max(330, "A race is up to 330 km.").nullable(),
});

const practiceSchema = z.object(
  Object.fromEntries(practiceNames.map((name) => [name, z.boolean()])) as Record<
    (typeof practiceNames)[number],
    z.ZodBoolean
  >,
);

/** What somebody decides about a plan that is to be generated. */
export const generatorWishSchema = z.object({
  goal: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("race"), race: raceSchema }),
    z.object({ kind: z.literal("strength"), date: calendarDateSchema }),
  ]),
  /** Races on the way. An A race is the goal itself. */
  otherRaces: z
    .array(raceSchema.extend({ priority: z.enum(["B", "C"]) }))
    .max(4, "Up to 4 races on the way."),
  weeks: z
    .int("Write the weeks as a whole number.")
    .min(2, "A plan has at least 2 weeks.")
    .max(40, "A plan has up to 40 weeks."),
  transitionWeeks: z.int("Write the weeks as a whole number.").min(0).max(3, "Up to 3 weeks of transition."),
  priority: z.enum(priorities),
  model: z.enum(planModels),
  loading: z.enum(loadingPatterns),
  strengthStart: z.enum(strengthStarts),
  runsPerWeek: z
    .int("Write the runs as a whole number.")
    .min(2, "At least 2 runs a week.")
    .max(6, "Up to 6 runs a week."),
  liftsPerWeek: z.int("Write the lifts as a whole number.").min(0).max(5, "Up to 5 lifts a week."),
  practices: practiceSchema,
  recent: z.object({
    /** Mean of the last four weeks. */
    weeklyKm: z.number("Give the kilometres of a usual week.").min(0).max(250, "Up to 250 km a week."),
    longestRunKm: z.number("Give the longest run of the last 30 days.").min(0).max(120, "Up to 120 km."),
    runsPerWeek: z.number("Give the runs of a usual week.").min(0).max(14, "Up to 14 runs a week."),
    liftsPerWeek: z.number("Give the lifts of a usual week.").min(0).max(14, "Up to 14 lifts a week."),
    hardRunsPerWeek: z.number().min(0).max(7),
    /** Loading weeks since the last lighter one. */
    loadingWeeks: z.int().min(0).max(12),
    /** Mean load of the last four weeks in AU; null where it is not known. */
    weeklyAu: z.number().min(0).max(20_000).nullable(),
    /** The farthest calendar month so far; null where nobody knows it. */
    recordMonthKm: z.number().min(0).max(1500).nullable(),
  }),
});
export type GeneratorWish = z.output<typeof generatorWishSchema>;

const athleteSchema = z.object({
  runExperience: z.enum(experiences),
  liftExperience: z.enum(experiences),
  birthYear: z.int().min(1900).max(2100).nullable(),
  sex: z.enum(sexes).nullable(),
  timeZone: timeZoneSchema,
  weekStart: z.enum(weekStarts),
  slotTimes: z.object({ am: clockTimeSchema, pm: clockTimeSchema }),
  /** Training camps by their days, both included. */
  camps: z
    .array(z.object({ from: calendarDateSchema, to: calendarDateSchema }))
    .max(20)
    .default([]),
  /** Easy running, seconds per kilometre. */
  easyPace: z.number().min(150).max(900),
  /** Weekday 1 is Monday; what is not named is free without limit. */
  availability: z.array(
    z.object({
      weekday: z.int().min(1).max(7),
      slot: z.enum(slots),
      maxMinutes: z.int().min(0).max(1440),
    }),
  ),
});

/** What the form is to begin with: a race of the profile, or the next one that matters. */
export const generatorDefaultsInput = z.object({ raceId: idSchema<ProfileEntryId>().optional() });
export type GeneratorDefaultsInput = z.output<typeof generatorDefaultsInput>;

/** What a plan is asked for, before anything is written. */
export const generateBlockInput = z.object({ wish: generatorWishSchema });
export type GenerateBlockInput = z.output<typeof generateBlockInput>;

/** What happens to sessions that stand in the weeks of the plan. */
export const existingSessions = ["keep", "replace"] as const;

export const writeGeneratedInput = writeRequestSchema.extend(ofAthleteSchema.shape).extend({
  wish: generatorWishSchema,
  existing: z.enum(existingSessions),
  /** What the person saw: another plan is not written unseen. */
  fingerprint: z.string().min(1).max(100),
});
export type WriteGeneratedInput = z.output<typeof writeGeneratedInput>;

/** Everything that a plan is generated from. */
export const generatorInputSchema = generatorWishSchema.extend({
  /** The first day that may be planned. */
  today: calendarDateSchema,
  athlete: athleteSchema,
});
export type GeneratorInput = z.output<typeof generatorInputSchema>;
