import { z } from "zod";
import { daysBetween } from "@/lib/dates/calendar-date";
import { withoutSets } from "@/lib/domain/run-items";
import { restModes, type ScheduleChange } from "@/lib/domain/schedule-change";
import { type SessionContent, slots } from "@/lib/domain/session";
import { classesFor, isLift, isRun, sessionTypes } from "@/lib/domain/session-type";
import { terrains } from "@/lib/domain/terrain";
import type { PlanChangeId, PlannedSessionId } from "@/lib/ids";
import { calendarDateSchema, clockTimeSchema, isoWeekSchema } from "./dates";
import { exerciseSchema, runStepSchema } from "./prescription";
import { metresSchema, rirSchema, secondsSchema, sessionEffortSchema } from "./quantities";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const write = writeRequestSchema.extend(ofAthleteSchema.shape);
const versionSchema = z.int().min(1);
const sessionIdSchema = idSchema<PlannedSessionId>();

/** Sets of repeats are written out for the rules, which take up to 500 steps of a session. */
const mostStepsWrittenOut = 400;

/** What a session asks for. One description for the editor, the API and the seed. */
export const sessionContentSchema: z.ZodType<SessionContent, unknown> = z
  .object({
    type: z.enum(sessionTypes),
    classOverride: z.enum(sessionTypes).nullable().default(null),
    title: z.string().trim().min(1, "Give the session a title.").max(80, "Keep the title to 80 characters."),
    date: calendarDateSchema,
    slot: z.enum(slots),
    startTime: clockTimeSchema.nullable(),
    duration: secondsSchema.refine((value) => value <= 48 * 3600, "A session lasts up to 48 hours."),
    distance: metresSchema.nullable(),
    plannedRpe: sessionEffortSchema.nullable(),
    key: z.boolean(),
    locked: z.boolean(),
    steps: z.array(runStepSchema).max(100, "A session has up to 100 steps."),
    lifts: z.array(exerciseSchema).max(40, "A session has up to 40 exercises."),
    terrain: z.enum(terrains).nullable().default(null),
    heatPlan: z
      .string()
      .trim()
      .max(200, "Keep the heat plan to 200 characters.")
      .transform((text) => text || null)
      .nullable()
      .default(null),
    notes: z.string().trim().max(4000, "Keep the notes to 4000 characters."),
  })
  .superRefine((content, context) => {
    if (content.type !== "rest" && content.duration < 60) {
      context.addIssue({
        code: "custom",
        path: ["duration"],
        message: "Give the session at least 1 minute.",
      });
    }
    if (content.classOverride !== null && !classesFor(content.type).includes(content.classOverride)) {
      context.addIssue({
        code: "custom",
        path: ["classOverride"],
        message: "A session counts as training of its own kind only. Choose another class, or none.",
      });
    }
    if (content.steps.length > 0 && !isRun(content.type)) {
      context.addIssue({ code: "custom", path: ["steps"], message: "Only runs have steps. Remove them." });
    }
    for (const path of ["terrain", "heatPlan"] as const) {
      if (content[path] === null || isRun(content.type)) continue;
      const what = path === "terrain" ? "a terrain" : "a heat plan";
      context.addIssue({ code: "custom", path: [path], message: `Only runs have ${what}. Remove it.` });
    }
    if (withoutSets(content.steps).length > mostStepsWrittenOut) {
      context.addIssue({
        code: "custom",
        path: ["steps"],
        message: "That is more than a session can hold. Repeat less often.",
      });
    }
    if (content.lifts.length > 0 && !isLift(content.type)) {
      context.addIssue({
        code: "custom",
        path: ["lifts"],
        message: "Only lifts have exercises. Remove them.",
      });
    }
  });

export const planWeekInput = z.object({ week: isoWeekSchema });
export type PlanWeekInput = z.output<typeof planWeekInput>;

export const getSessionInput = z.object({ sessionId: sessionIdSchema });
export type GetSessionInput = z.output<typeof getSessionInput>;

export const createSessionInput = write.extend({ sessionId: sessionIdSchema, content: sessionContentSchema });
export type CreateSessionInput = z.output<typeof createSessionInput>;

const versioned = write.extend({ sessionId: sessionIdSchema, version: versionSchema });

export const editSessionInput = versioned.extend({ content: sessionContentSchema });
export type EditSessionInput = z.output<typeof editSessionInput>;

export const moveSessionInput = versioned.extend({
  date: calendarDateSchema,
  slot: z.enum(slots),
  /** Null takes the athlete's usual time of the slot. Absent, the session keeps its time where its slot stays. */
  startTime: clockTimeSchema.nullable().optional(),
});
export type MoveSessionInput = z.output<typeof moveSessionInput>;

/** What an athlete was sent has no version: the place where they saw it stands for one. */
export const moveOwnInput = writeRequestSchema.extend({
  sessionId: sessionIdSchema,
  seen: z.object({
    date: calendarDateSchema,
    slot: z.enum(slots),
    startTime: clockTimeSchema.nullable(),
  }),
  date: calendarDateSchema,
  slot: z.enum(slots),
});
export type MoveOwnInput = z.output<typeof moveOwnInput>;

export const undoOwnMoveInput = writeRequestSchema.extend({ changeId: idSchema<PlanChangeId>() });
export type UndoOwnMoveInput = z.output<typeof undoOwnMoveInput>;

export const deleteSessionInput = versioned;
export type DeleteSessionInput = z.output<typeof deleteSessionInput>;

const sessionIdText = z.string().min(1).max(200);
const minutes = z.number().min(0).max(2880);
const kilometres = z.number().min(0).max(1000);

/** Which work steps are meant, by the length that they have. */
const workLength = {
  workSec: z.int().min(1).max(86_400).optional(),
  workM: z.int().min(1).max(100_000).optional(),
};

const scheduleChangeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("move"),
    sessionId: sessionIdText,
    date: calendarDateSchema,
    slot: z.enum(slots),
    startTime: clockTimeSchema.optional(),
  }),
  z.object({ kind: z.literal("swap"), a: sessionIdText, b: sessionIdText }),
  z.object({
    kind: z.literal("downgrade"),
    sessionId: sessionIdText,
    toType: z.enum(sessionTypes),
    durationMin: minutes.optional(),
  }),
  z.object({
    kind: z.literal("reduce"),
    sessionId: sessionIdText,
    distanceKm: kilometres.optional(),
    durationMin: minutes.optional(),
  }),
  z.object({
    kind: z.literal("cap"),
    sessionId: sessionIdText,
    distanceKm: kilometres.optional(),
    durationMin: minutes.optional(),
  }),
  z.object({
    kind: z.literal("replace"),
    sessionId: sessionIdText,
    toType: z.enum(sessionTypes),
    durationMin: minutes,
  }),
  z.object({ kind: z.literal("drop"), sessionId: sessionIdText }),
  z.object({ kind: z.literal("insertRest"), date: calendarDateSchema }),
  z.object({
    kind: z.literal("setRest"),
    sessionId: sessionIdText,
    restSec: z.int().min(1).max(3600),
    mode: z.enum(restModes),
    ...workLength,
  }),
  z.object({
    kind: z.literal("setRep"),
    sessionId: sessionIdText,
    repSec: z.int().min(1).max(7200),
    ...workLength,
  }),
  z.object({
    kind: z.literal("insert"),
    date: calendarDateSchema,
    slot: z.enum(slots),
    type: z.enum(sessionTypes),
    durationMin: z.number().min(1).max(2880),
    plannedRpe: sessionEffortSchema.optional(),
  }),
  z.object({
    kind: z.literal("setSets"),
    sessionId: sessionIdText,
    exercises: z.array(z.string().min(1).max(80)).max(40).optional(),
    setsShare: z.number().min(0).max(1).optional(),
    loadShare: z.number().min(0).max(1).optional(),
    reps: z.int().min(1).max(200).optional(),
    pct1Rm: z.number().min(5).max(120).optional(),
    rir: rirSchema.optional(),
  }),
]);

export const scheduleChangesSchema = z
  .array(scheduleChangeSchema as z.ZodType<ScheduleChange, unknown>)
  .min(1)
  .max(30);

export const applyChangeInput = write.extend({
  /** Said in the list of changes: "Move heavy legs to Wed PM". */
  label: z.string().trim().min(1).max(120),
  changes: scheduleChangesSchema,
  /** The versions on which the changes were decided, where the caller knows them. */
  versions: z
    .array(z.object({ sessionId: sessionIdSchema, version: versionSchema }))
    .max(60)
    .optional(),
});
export type ApplyChangeInput = z.output<typeof applyChangeInput>;

export const undoChangeInput = write.extend({ changeId: idSchema<PlanChangeId>() });
export type UndoChangeInput = z.output<typeof undoChangeInput>;

export const publishInput = write.extend({
  /** What the person saw before publishing: nothing else is sent. */
  sessions: z
    .array(z.object({ sessionId: sessionIdSchema, version: versionSchema }))
    .min(1)
    .max(1000),
});
export type PublishInput = z.output<typeof publishInput>;

const mostCalendarDays = 400;

export const calendarInput = z
  .object({ from: calendarDateSchema, to: calendarDateSchema })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= mostCalendarDays, {
    error: "Ask for at most 400 days, the first one first.",
    path: ["to"],
  });
export type CalendarInput = z.output<typeof calendarInput>;

export const previewedWeeksSchema = z.object({
  week: isoWeekSchema,
  /** From `week` on. A month on screen has up to six. */
  weeks: z.int().min(1).max(6).default(1),
});
export type PreviewedWeeks = z.output<typeof previewedWeeksSchema>;

export const previewMovesInput = previewedWeeksSchema.extend({ sessionId: sessionIdSchema });
export type PreviewMovesInput = z.output<typeof previewMovesInput>;

export const previewAdditionInput = previewedWeeksSchema.extend({ content: sessionContentSchema });
export type PreviewAdditionInput = z.output<typeof previewAdditionInput>;

export const classifyInput = z.object({ sessionId: sessionIdSchema, content: sessionContentSchema });
export type ClassifyInput = z.output<typeof classifyInput>;
