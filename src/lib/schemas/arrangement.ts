import { z } from "zod";
import { daysBetween } from "@/lib/dates/calendar-date";
import { lifeWays } from "@/lib/domain/life-happened";
import type { ManyChange } from "@/lib/domain/many-changes";
import { timeOffKinds } from "@/lib/domain/time-off";
import type { AthleteId, PlanChangeId, PlannedSessionId, TimeOffId } from "@/lib/ids";
import { calendarDateSchema, clockTimeSchema, isoWeekSchema } from "./dates";
import { idSchema, ofAthleteSchema, onceEach, writeRequestSchema } from "./request";

const write = writeRequestSchema.extend(ofAthleteSchema.shape);

export const followMoveInput = write.extend({
  /** The step in which one session was moved to another day. */
  changeId: idSchema<PlanChangeId>(),
  /** Push the following days of the week until a free one takes it up, or shift the rest of the block. */
  how: z.enum(["push", "shift"]),
});
export type FollowMoveInput = z.output<typeof followMoveInput>;

const days = z.int().min(-366).max(366);

const manyChangeSchema: z.ZodType<ManyChange, unknown> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("move"), days }),
  z.object({ kind: z.literal("scale"), percent: z.int().min(-90).max(100) }),
  z.object({ kind: z.literal("time"), startTime: clockTimeSchema.nullable() }),
  z.object({ kind: z.literal("lock"), locked: z.boolean() }),
  z.object({ kind: z.literal("delete") }),
  z.object({ kind: z.literal("copy"), days }),
]);

const seenSchema = z.object({ sessionId: idSchema<PlannedSessionId>(), version: z.int().min(1) });

export const changeManyInput = write.extend({
  /** The sessions that were chosen, as they stood. */
  sessions: onceEach(z.array(seenSchema).min(1).max(200), "A session", ({ sessionId }) => sessionId),
  change: manyChangeSchema,
});
export type ChangeManyInput = z.output<typeof changeManyInput>;

export const mostDaysOff = 90;

const minutesSchema = z
  .int("Write the minutes as a whole number.")
  .min(0, "Write 0 to 1440 minutes.")
  .max(1440, "Write 0 to 1440 minutes.");

const arrangementSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("insert-rest"),
    date: calendarDateSchema,
    /** How far the push may go. */
    reach: z.enum(["week", "block"]),
  }),
  z.object({
    kind: z.literal("copy-week"),
    /** Whose week is copied: this athlete's own, or that of another one whose plan the person writes. */
    sourceAthleteId: idSchema<AthleteId>(),
    from: isoWeekSchema,
    to: onceEach(
      z.array(isoWeekSchema).min(1, "Choose a week.").max(16, "Choose at most 16 weeks."),
      "A week",
      (week) => week,
    ),
    replace: z.boolean(),
  }),
  z
    .object({
      kind: z.literal("life"),
      /** The id of the days off, made by the client. */
      timeOffId: idSchema<TimeOffId>(),
      what: z.enum(timeOffKinds),
      from: calendarDateSchema,
      to: calendarDateSchema,
      way: z.enum(lifeWays),
    })
    .refine(({ from, to }) => from <= to && daysBetween(from, to) < mostDaysOff, {
      error: `Days off last from 1 day to ${mostDaysOff} days.`,
      path: ["to"],
    }),
]);
export type ArrangementRequest = z.output<typeof arrangementSchema>;

export const previewArrangementInput = z.object({ arrangement: arrangementSchema });
export type PreviewArrangementInput = z.output<typeof previewArrangementInput>;

export const arrangeInput = write.extend({
  arrangement: arrangementSchema,
  /** The sessions that the preview said would change, as they stood in it. */
  seen: z.array(seenSchema).max(500),
});
export type ArrangeInput = z.output<typeof arrangeInput>;

const daysOffShape = { startsOn: calendarDateSchema, endsOn: calendarDateSchema, maxMinutes: minutesSchema };

/** Days off by themselves, without a change of the sessions on them. */
export const setTimeOffInput = write.extend({
  timeOffId: idSchema<TimeOffId>(),
  /** How they stood when they were opened; null for new ones. */
  seen: z.object(daysOffShape).nullable(),
  /** Null takes them away. */
  after: z
    .object({ kind: z.enum(timeOffKinds), ...daysOffShape })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      error: "The last day is before the first one. Choose a later last day.",
      path: ["endsOn"],
    })
    .refine(({ startsOn, endsOn }) => daysBetween(startsOn, endsOn) < mostDaysOff, {
      error: `Days off last up to ${mostDaysOff} days. Choose an earlier last day.`,
      path: ["endsOn"],
    })
    .nullable(),
});
export type SetTimeOffInput = z.output<typeof setTimeOffInput>;
