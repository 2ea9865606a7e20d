import { z } from "zod";
import { calendarDateSchema } from "@/lib/dates/calendar-date";
import { instantSchema, timeZoneSchema } from "@/lib/dates/time-zone";
import { setKinds, skipReasons } from "@/lib/domain/session";
import { sessionTypes } from "@/lib/domain/session-type";
import type { CompletedSessionId, PlannedSessionId, SetId } from "@/lib/ids";
import { metresSchema } from "@/lib/units/distance";
import { secondsSchema } from "@/lib/units/duration";
import { sessionEffortSchema, setRpeSchema } from "@/lib/units/effort";
import { bpmSchema } from "@/lib/units/heart-rate";
import { gramsSchema } from "@/lib/units/mass";
import { idSchema, ofAthleteSchema, writeRequestSchema } from "./request";

const sessionId = idSchema<CompletedSessionId>();
const plannedId = idSchema<PlannedSessionId>();

/** One set as it was done. The client makes its id, so that the same set sent twice is one set. */
export const completedSetSchema = z.object({
  id: idSchema<SetId>(),
  exercise: z.string().trim().min(1, "Name the exercise.").max(80, "Keep the name to 80 characters."),
  exerciseIndex: z.int().min(0).max(60),
  setIndex: z.int().min(0).max(60),
  kind: z.enum(setKinds),
  reps: z.int("Write the reps as a whole number.").min(0).max(1000, "At most 1000 reps."),
  load: gramsSchema.refine((value) => value <= 1_000_000, "At most 1000 kg.").nullable(),
  rpe: setRpeSchema.nullable(),
});

const logged = z.object({
  type: z.enum(sessionTypes),
  title: z.string().trim().max(80, "Keep the title to 80 characters."),
  /** When it began, and in which zone: its training day follows from both. */
  start: instantSchema,
  timeZone: timeZoneSchema,
  duration: secondsSchema
    .refine((value) => value >= 60, "A session lasts at least a minute.")
    .refine((value) => value <= 72 * 3600, "A session lasts up to 72 hours."),
  distance: metresSchema.nullable(),
  ascent: metresSchema.nullable(),
  rpe: sessionEffortSchema.nullable(),
  feel: z.int().min(1).max(5).nullable(),
  avgHr: bpmSchema.nullable(),
  maxHr: bpmSchema.nullable(),
  note: z.string().trim().max(4000, "Keep the note to 4000 characters."),
});

/** A session of any type, with the sets of a lift. `plannedId` says which planned session it answers. */
export const logSessionInput = writeRequestSchema.extend({
  id: sessionId,
  plannedId: plannedId.nullable(),
  source: z.enum(["manual", "as-planned"]),
  session: logged,
  sets: z.array(completedSetSchema).max(400, "A session has up to 400 sets."),
});
export type LogSessionInput = z.output<typeof logSessionInput>;

/** Changes what was logged. Sets are merged by their ids: those not named stay, those in `removedSets` go. */
export const editLoggedSessionInput = writeRequestSchema.extend({
  id: sessionId,
  version: z.int().min(1),
  session: logged,
  sets: z.array(completedSetSchema).max(400),
  removedSets: z.array(idSchema<SetId>()).max(400),
});
export type EditLoggedSessionInput = z.output<typeof editLoggedSessionInput>;

export const skipSessionInput = writeRequestSchema.extend({
  id: sessionId,
  plannedId,
  reason: z.enum(skipReasons),
  note: z.string().trim().max(4000),
});
export type SkipSessionInput = z.output<typeof skipSessionInput>;

/** Takes a session out of the log, or brings it back. */
export const loggedSessionInput = writeRequestSchema.extend({ id: sessionId });
export type LoggedSessionInput = z.output<typeof loggedSessionInput>;

/** Says which planned session it answers, or that it answers none. */
export const relinkSessionInput = writeRequestSchema.extend({
  id: sessionId,
  plannedId: plannedId.nullable(),
});
export type RelinkSessionInput = z.output<typeof relinkSessionInput>;

export const rateSessionInput = writeRequestSchema.extend({
  id: sessionId,
  rpe: sessionEffortSchema.nullable(),
  feel: z.int().min(1).max(5).nullable(),
  note: z.string().trim().max(4000),
});
export type RateSessionInput = z.output<typeof rateSessionInput>;

/** What the logger needs to start: the plan of one session, or nothing for one that was not planned. */
export const prepareLogInput = z.object({ plannedId: plannedId.nullable() });
export type PrepareLogInput = z.output<typeof prepareLogInput>;

export const previousSetsInput = z.object({ exercises: z.array(z.string().trim().min(1).max(80)).max(60) });
export type PreviousSetsInput = z.output<typeof previousSetsInput>;

export const readLoggedSessionInput = ofAthleteSchema.extend({ id: sessionId });
export type ReadLoggedSessionInput = z.output<typeof readLoggedSessionInput>;

export const linkCandidatesInput = z.object({ id: sessionId });
export type LinkCandidatesInput = z.output<typeof linkCandidatesInput>;

export const logDayInput = z.object({ date: calendarDateSchema.nullable() });
export type LogDayInput = z.output<typeof logDayInput>;
