import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { BestEfforts } from "@/lib/domain/best-effort";
import type { LiftDeviation } from "@/lib/domain/log";
import { type LogChangeKind, logChangeKinds } from "@/lib/domain/log-history";
import type { RaceResult } from "@/lib/domain/race-result";
import {
  type CompletedSet,
  type LogSource,
  logSources,
  type SkipReason,
  setKinds,
  skipReasons,
} from "@/lib/domain/session";
import { type SessionType, sessionTypes } from "@/lib/domain/session-type";
import type { StreamSummary } from "@/lib/domain/stream-summary";
import type { CompletedSessionId, ImportedFileId, LogChangeId, PlannedSessionId, SetId } from "@/lib/ids";
import {
  athleteId,
  between,
  calendarDate,
  grams,
  holds,
  identity,
  metres,
  moment,
  oneOf,
  seconds,
  timeZone,
  userId,
  word,
} from "./columns";
import { athletes } from "./people";
import { plannedSessions } from "./plan";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** Files as they were uploaded, unchanged. */
export const importedFiles = pgTable(
  "imported_file",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ImportedFileId>().notNull(),
    name: text("name").notNull(),
    format: text("format").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytes("bytes").notNull(),
    importedAt: moment("imported_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    uniqueIndex("imported_file_hash").on(table.athleteId, table.sha256),
  ],
);

/** What was done, or skipped with a reason. */
export const completedSessions = pgTable(
  "completed_session",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<CompletedSessionId>().notNull(),
    plannedId: identity<PlannedSessionId>("planned_id"),
    status: word<"completed" | "skipped">("status").notNull(),
    skipReason: word<SkipReason>("skip_reason"),
    type: word<SessionType>("type").notNull(),
    title: text("title").notNull(),
    date: calendarDate("date").notNull(),
    start: moment("start_at").notNull(),
    timeZone: timeZone().notNull(),
    duration: seconds("duration_seconds").notNull(),
    elapsed: seconds("elapsed_seconds"),
    distance: metres("distance_metres"),
    ascent: metres("ascent_metres"),
    rpe: real("rpe"),
    feel: smallint("feel"),
    avgHr: smallint("avg_hr"),
    maxHr: smallint("max_hr"),
    zoneMinutes: jsonb("zone_minutes").$type<readonly [number, number, number]>(),
    /** What the records of its file come to; null without a file or without records in it. */
    streamSummary: jsonb("stream_summary").$type<StreamSummary>(),
    /** The fastest stretches inside its records; null where nobody has looked, empty where there are none. */
    bestEfforts: jsonb("best_efforts").$type<BestEfforts>(),
    /** Of the sauna, the bath or the air, in degrees Celsius. */
    temperatureC: real("temperature_c"),
    race: jsonb("race").$type<RaceResult>(),
    note: text("note").notNull().default(""),
    /** Of a lift: exercises of the plan that were swapped or left out. */
    deviations: jsonb("deviations").$type<readonly LiftDeviation[]>().notNull().default([]),
    source: word<LogSource>("source").notNull(),
    fileId: identity<ImportedFileId>("file_id"),
    /** A lift that was begun and is not finished: its sets count, its length is not known yet. */
    inProgress: boolean("in_progress").notNull().default(false),
    /** Recognises the same activity when it comes again from another file. */
    activityKey: text("activity_key"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    updatedAt: moment("updated_at").notNull().default(sql`now()`),
    deletedAt: moment("deleted_at"),
    /** Where it was split or merged: a log that stands for it now, so that its file is not imported anew. */
    replacedBy: identity<CompletedSessionId>("replaced_by"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    foreignKey({
      columns: [table.athleteId, table.plannedId],
      foreignColumns: [plannedSessions.athleteId, plannedSessions.id],
    }),
    foreignKey({
      columns: [table.athleteId, table.fileId],
      foreignColumns: [importedFiles.athleteId, importedFiles.id],
    }),
    index("completed_session_date").on(table.athleteId, table.date),
    uniqueIndex("completed_session_plan")
      .on(table.athleteId, table.plannedId)
      .where(sql`deleted_at is null and planned_id is not null`),
    uniqueIndex("completed_session_activity")
      .on(table.athleteId, table.activityKey)
      .where(sql`deleted_at is null and activity_key is not null`),
    oneOf("completed_session_type", table.type, sessionTypes),
    oneOf("completed_session_status", table.status, ["completed", "skipped"]),
    oneOf("completed_session_skip_reason", table.skipReason, skipReasons),
    oneOf("completed_session_source", table.source, logSources),
    between("completed_session_duration", table.duration, 0, 259_200),
    between("completed_session_distance", table.distance, 0, 1_000_000),
    between("completed_session_rpe", table.rpe, 0, 10),
    between("completed_session_feel", table.feel, 1, 5),
    between("completed_session_avg_hr", table.avgHr, 20, 260),
    between("completed_session_max_hr", table.maxHr, 20, 260),
    between("completed_session_temperature", table.temperatureC, -60, 130),
    holds("completed_session_skip", sql`(${table.status} = 'skipped') = (${table.skipReason} is not null)`),
  ],
);

/** Further recordings of a logged session, by a second device or in another format: they count once. */
export const otherRecordings = pgTable(
  "other_recording",
  {
    athleteId: athleteId(),
    fileId: identity<ImportedFileId>("file_id").notNull(),
    /** Which activity of the file it is. */
    activityKey: text("activity_key").notNull(),
    sessionId: identity<CompletedSessionId>("session_id").notNull(),
    /** The session it was made into, should it have been one of its own after all. */
    separateId: identity<CompletedSessionId>("separate_id"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.fileId, table.activityKey] }),
    foreignKey({
      columns: [table.athleteId, table.fileId],
      foreignColumns: [importedFiles.athleteId, importedFiles.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.athleteId, table.sessionId],
      foreignColumns: [completedSessions.athleteId, completedSessions.id],
    }).onDelete("cascade"),
    index("other_recording_session").on(table.athleteId, table.sessionId),
  ],
);

export const completedSets = pgTable(
  "completed_set",
  {
    athleteId: athleteId(),
    sessionId: identity<CompletedSessionId>("session_id").notNull(),
    id: identity<SetId>().notNull(),
    exercise: text("exercise").notNull(),
    exerciseIndex: integer("exercise_index").notNull(),
    setIndex: integer("set_index").notNull(),
    kind: word<CompletedSet["kind"]>("kind").notNull(),
    reps: integer("reps").notNull(),
    load: grams("load_grams"),
    rpe: real("rpe"),
    updatedAt: moment("updated_at").notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    foreignKey({
      columns: [table.athleteId, table.sessionId],
      foreignColumns: [completedSessions.athleteId, completedSessions.id],
    }).onDelete("cascade"),
    index("completed_set_session").on(table.athleteId, table.sessionId),
    index("completed_set_exercise").on(table.athleteId, table.exercise),
    oneOf("completed_set_kind", table.kind, setKinds),
    between("completed_set_reps", table.reps, 0, 1000),
    between("completed_set_load", table.load, 0, 1_000_000),
    between("completed_set_rpe", table.rpe, 1, 10),
  ],
);

/** The part of a log that a change touched, enough to put it back. */
export type LogState = Partial<
  Omit<
    typeof completedSessions.$inferSelect,
    | "athleteId"
    | "id"
    | "status"
    | "skipReason"
    | "inProgress"
    | "version"
    | "createdAt"
    | "updatedAt"
    | "deletedAt"
    | "replacedBy"
  > & {
    readonly sets: readonly CompletedSet[];
    readonly laps: readonly Omit<typeof laps.$inferSelect, "athleteId" | "sessionId">[];
    /** For people who read it: what they know a file or a planned session by. */
    readonly fileName: string | null;
    readonly plannedTitle: string | null;
  }
>;

/** What was done to a log after it was written. Rows are only ever added. */
export const logChanges = pgTable(
  "log_change",
  {
    athleteId: athleteId(),
    id: identity<LogChangeId>().notNull(),
    sessionId: identity<CompletedSessionId>("session_id").notNull(),
    actorUserId: userId("actor_user_id").notNull(),
    at: moment("at").notNull(),
    kind: word<LogChangeKind>("kind").notNull(),
    before: jsonb("before").$type<LogState>().notNull().default({}),
    after: jsonb("after").$type<LogState>().notNull().default({}),
    /** Of a split or a merge: the logs that gave way, and those that came of it. */
    replaced: jsonb("replaced").$type<readonly CompletedSessionId[]>().notNull().default([]),
    made: jsonb("made").$type<readonly CompletedSessionId[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    foreignKey({
      columns: [table.athleteId, table.sessionId],
      foreignColumns: [completedSessions.athleteId, completedSessions.id],
    }).onDelete("cascade"),
    index("log_change_session").on(table.athleteId, table.sessionId, table.at),
    oneOf("log_change_kind", table.kind, logChangeKinds),
  ],
);

export const laps = pgTable(
  "lap",
  {
    athleteId: athleteId(),
    sessionId: identity<CompletedSessionId>("session_id").notNull(),
    index: integer("index").notNull(),
    duration: doublePrecision("duration_seconds").notNull(),
    distance: doublePrecision("distance_metres"),
    avgHr: smallint("avg_hr"),
    maxHr: smallint("max_hr"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.sessionId, table.index] }),
    foreignKey({
      columns: [table.athleteId, table.sessionId],
      foreignColumns: [completedSessions.athleteId, completedSessions.id],
    }).onDelete("cascade"),
  ],
);
