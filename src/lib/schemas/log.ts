import { z } from "zod";
import { raceConditions } from "@/lib/domain/race-result";
import { setKinds, skipReasons } from "@/lib/domain/session";
import { isLift, sessionTypes } from "@/lib/domain/session-type";
import type { CompletedSessionId, LogChangeId, PlannedSessionId, SetId } from "@/lib/ids";
import { calendarDateSchema, localDateTimeSchema, timeZoneSchema } from "./dates";
import { gramsSchema, metresSchema, secondsSchema, sessionEffortSchema } from "./quantities";
import { idSchema, onceEach, writeRequestSchema } from "./request";

const logIdSchema = idSchema<CompletedSessionId>();
const plannedIdSchema = idSchema<PlannedSessionId>();

const versionSchema = z.int().min(1);

const mostSeconds = 72 * 3600;
const durationSchema = secondsSchema.refine((value) => value <= mostSeconds, {
  error: "A session lasts up to 72 hours. Check the digits.",
});
const noteSchema = z.string().trim().max(2000, "Keep the note to 2000 characters.");

/** What people say about a session after it, whatever it was. */
const feltSchema = z.object({
  /** Null where the person left it out: the load is then not known, and said so. */
  rpe: sessionEffortSchema.nullable(),
  /** 1 bad – 5 great. */
  feel: z.int().min(1).max(5).nullable(),
  note: noteSchema,
});

const headSchema = z.object({
  type: z.enum(sessionTypes),
  title: z.string().trim().min(1, "Give the session a name.").max(80, "Keep the name to 80 characters."),
  /** The clock on the wall where the person was, without an offset: the training day is its date. */
  start: localDateTimeSchema,
  timeZone: timeZoneSchema,
});

const placeSchema = z
  .int("Write the place as a whole number.")
  .min(1, "Places begin with 1.")
  .max(1_000_000, "Check the digits.");

const raceResultSchema = z.object({
  officialDistance: metresSchema.nullable(),
  chipTime: durationSchema.nullable(),
  goalTime: durationSchema.nullable(),
  place: placeSchema.nullable(),
  finishers: placeSchema.nullable(),
  conditions: z.array(z.enum(raceConditions)).max(raceConditions.length),
});

const measuredSchema = headSchema.extend(feltSchema.shape).extend({
  duration: durationSchema,
  distance: metresSchema.nullable(),
  /** Not said by what waits on a device since before it was asked: then it is left as it is. */
  temperatureC: z.number().min(-60).max(130).nullish(),
  race: raceResultSchema.nullish(),
});

/** Everything but a day of rest takes some time. */
const takesTime = ({ type, duration }: { readonly type: string; readonly duration: number }) =>
  type === "rest" || duration > 0;
const noTime = { path: ["duration"], error: "Write how long it took, such as 54:12." };

const answersSchema = z.object({
  id: logIdSchema,
  /** The planned session that it answers. */
  plannedId: plannedIdSchema.nullable(),
});

export const logSessionInput = writeRequestSchema
  .extend(answersSchema.shape)
  .extend(measuredSchema.shape)
  .extend({
    type: headSchema.shape.type.refine((type) => !isLift(type), { error: "Lifts are logged set by set." }),
    source: z.enum(["manual", "as-planned"]),
  })
  .refine(takesTime, noTime);
export type LogSessionInput = z.output<typeof logSessionInput>;

export const completedSetSchema = z.object({
  id: idSchema<SetId>(),
  exercise: z.string().trim().min(1, "Name the exercise.").max(80, "Keep the name to 80 characters."),
  exerciseIndex: z.int().min(0).max(99),
  setIndex: z.int().min(0).max(199),
  kind: z.enum(setKinds),
  reps: z.int("Write the reps as a whole number.").min(0).max(1000, "A set has up to 1000 reps."),
  load: gramsSchema.nullable(),
  /** People give 6 to 10; what other apps exported may lie below. */
  rpe: z
    .number("Write the set RPE as a number.")
    .min(1, "Set RPE is 6 to 10 in steps of 0.5.")
    .max(10, "Set RPE is 6 to 10 in steps of 0.5.")
    .nullable(),
});

/** A lift by its head: every set carries it, so that the first set to arrive begins the session. */
const liftHeadSchema = answersSchema
  .extend(headSchema.shape)
  .extend({ type: z.enum(sessionTypes).refine(isLift, { error: "Choose a kind of lift." }) });

export const saveSetInput = writeRequestSchema.extend({ lift: liftHeadSchema, set: completedSetSchema });
export type SaveSetInput = z.output<typeof saveSetInput>;

export const removeSetInput = writeRequestSchema.extend({ id: logIdSchema, setId: idSchema<SetId>() });
export type RemoveSetInput = z.output<typeof removeSetInput>;

const exerciseName = completedSetSchema.shape.exercise;
const deviationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("swapped"), exercise: exerciseName, to: exerciseName }),
  z.object({ kind: z.literal("left-out"), exercise: exerciseName, reason: z.enum(skipReasons) }),
]);

export const finishLiftInput = writeRequestSchema.extend(feltSchema.shape).extend({
  lift: liftHeadSchema,
  duration: durationSchema,
  /** Every set this device knows; sets that another device saved stay. */
  sets: z.array(completedSetSchema).max(400, "A session has up to 400 sets."),
  /** Exercises of the plan that were swapped or left out; without it they stay as they were said. */
  deviations: z.array(deviationSchema).max(80).nullish(),
});
export type FinishLiftInput = z.output<typeof finishLiftInput>;

export const editLogInput = writeRequestSchema
  .extend(measuredSchema.shape)
  .extend({ id: logIdSchema, version: versionSchema })
  .refine(takesTime, noTime);
export type EditLogInput = z.output<typeof editLogInput>;

export const skipSessionInput = writeRequestSchema.extend({
  id: logIdSchema,
  plannedId: plannedIdSchema,
  reason: z.enum(skipReasons),
  note: noteSchema,
});
export type SkipSessionInput = z.output<typeof skipSessionInput>;

const mostSkipped = 200;

/** All that is planned for some days, left out for one reason. */
export const skipSessionsInput = writeRequestSchema.extend({
  sessions: onceEach(
    z
      .array(z.object({ id: logIdSchema, plannedId: plannedIdSchema }))
      .min(1)
      .max(mostSkipped),
    "A session",
    ({ id }) => id,
  ),
  reason: z.enum(skipReasons),
});
export type SkipSessionsInput = z.output<typeof skipSessionsInput>;

export const takeBackSkipsInput = writeRequestSchema.extend({
  ids: z.array(logIdSchema).min(1).max(mostSkipped),
});
export type TakeBackSkipsInput = z.output<typeof takeBackSkipsInput>;

export const logIdInput = writeRequestSchema.extend({ id: logIdSchema });
export type LogIdInput = z.output<typeof logIdInput>;

export const relinkLogInput = logIdInput.extend({ plannedId: plannedIdSchema.nullable() });
export type RelinkLogInput = z.output<typeof relinkLogInput>;

/** Where the second of two parts begins: with a lap, after some time, or with a set. */
const splitAtSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lap"), index: z.int().min(0).max(9999) }),
  z.object({
    kind: z.literal("time"),
    seconds: durationSchema.refine((value) => value >= 60, { error: "Each part lasts at least a minute." }),
  }),
  z.object({ kind: z.literal("set"), setId: idSchema<SetId>() }),
]);

export const splitLogInput = logIdInput.extend({
  version: versionSchema,
  at: splitAtSchema,
  /** The ids that the two parts get. */
  parts: z.tuple([logIdSchema, logIdSchema]).refine(([first, second]) => first !== second, {
    error: "Both parts have the same id. Reload the page.",
  }),
});
export type SplitLogInput = z.output<typeof splitLogInput>;

export const mergeLogsInput = logIdInput.extend({
  version: versionSchema,
  otherId: logIdSchema,
  /** The id that the whole gets. */
  wholeId: logIdSchema,
});
export type MergeLogsInput = z.output<typeof mergeLogsInput>;

export const putBackInput = writeRequestSchema.extend({ changeId: idSchema<LogChangeId>() });
export type PutBackInput = z.output<typeof putBackInput>;

/** The id of a planned session or of a log. */
export const logEntryInput = z.object({ id: idSchema<CompletedSessionId | PlannedSessionId>() });
export type LogEntryInput = z.output<typeof logEntryInput>;

export const loggedSessionInput = z.object({ sessionId: logIdSchema });
export type LoggedSessionInput = z.output<typeof loggedSessionInput>;

export const listRecentInput = z.object({ before: calendarDateSchema.nullable() });
export type ListRecentInput = z.output<typeof listRecentInput>;

export const previousSetsInput = z.object({
  exercises: z.array(z.string().trim().min(1).max(80)).min(1).max(40),
  /** A session's own sets are not its last time. */
  except: logIdSchema.nullable(),
});
export type PreviousSetsInput = z.output<typeof previousSetsInput>;
