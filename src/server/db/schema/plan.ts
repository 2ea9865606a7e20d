import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
} from "drizzle-orm/pg-core";
import {
  type LiftFocus,
  liftFocuses,
  type Phase,
  phases,
  type RunFocus,
  runFocuses,
} from "@/lib/domain/block";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import { type ExercisePrescription, type RunStep, type Slot, slots } from "@/lib/domain/session";
import { type SessionType, sessionTypes } from "@/lib/domain/session-type";
import type { BlockId, PlanChangeId, PlannedSessionId } from "@/lib/ids";
import {
  athleteId,
  between,
  calendarDate,
  clockTime,
  holds,
  identity,
  metres,
  moment,
  oneOf,
  seconds,
  userId,
  word,
} from "./columns";
import { athletes } from "./people";

export const blocks = pgTable(
  "block",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<BlockId>().notNull(),
    name: text("name").notNull(),
    phase: word<Phase>("phase").notNull(),
    startDate: calendarDate("start_date").notNull(),
    weeks: integer("weeks").notNull(),
    runFocus: word<RunFocus>("run_focus").notNull(),
    liftFocus: word<LiftFocus>("lift_focus").notNull(),
    weeklyTarget: integer("weekly_target_au"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("block_start").on(table.athleteId, table.startDate),
    oneOf("block_phase", table.phase, phases),
    oneOf("block_run_focus", table.runFocus, runFocuses),
    oneOf("block_lift_focus", table.liftFocus, liftFocuses),
    between("block_weeks", table.weeks, 1, 12),
    holds(
      "block_weekly_target",
      sql`${table.weeklyTarget} is null or ${table.weeklyTarget} between 0 and 20000`,
    ),
  ],
);

const content = () => ({
  type: word<SessionType>("type").notNull(),
  classOverride: word<SessionType>("class_override"),
  title: text("title").notNull(),
  date: calendarDate("date").notNull(),
  slot: word<Slot>("slot").notNull(),
  startTime: clockTime("start_time"),
  duration: seconds("duration_seconds").notNull(),
  distance: metres("distance_metres"),
  plannedRpe: real("planned_rpe"),
  key: boolean("key").notNull().default(false),
  locked: boolean("locked").notNull().default(false),
  steps: jsonb("steps").$type<readonly RunStep[]>().notNull().default([]),
  lifts: jsonb("lifts").$type<readonly ExercisePrescription[]>().notNull().default([]),
  notes: text("notes").notNull().default(""),
  position: integer("position").notNull().default(0),
});

/** The working plan. An athlete who has a coach does not see it. */
export const plannedSessions = pgTable(
  "planned_session",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<PlannedSessionId>().notNull(),
    blockId: identity<BlockId>("block_id"),
    ...content(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    updatedAt: moment("updated_at").notNull().default(sql`now()`),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    foreignKey({ columns: [table.athleteId, table.blockId], foreignColumns: [blocks.athleteId, blocks.id] }),
    index("planned_session_date").on(table.athleteId, table.date),
    oneOf("planned_session_type", table.type, sessionTypes),
    oneOf("planned_session_class", table.classOverride, sessionTypes),
    oneOf("planned_session_slot", table.slot, slots),
    between("planned_session_duration", table.duration, 0, 172_800),
    between("planned_session_distance", table.distance, 0, 1_000_000),
    between("planned_session_rpe", table.plannedRpe, 0, 10),
  ],
);

/** The plan as it was sent to the athlete. */
export const publishedSessions = pgTable(
  "published_session",
  {
    athleteId: athleteId(),
    id: identity<PlannedSessionId>().notNull(),
    ...content(),
    /** The day for which it was first sent; null while it was only sent once. */
    firstSentFor: calendarDate("first_sent_for"),
    publishedAt: moment("published_at").notNull(),
    publishedBy: userId("published_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    foreignKey({
      columns: [table.athleteId, table.id],
      foreignColumns: [plannedSessions.athleteId, plannedSessions.id],
    }).onDelete("cascade"),
    index("published_session_date").on(table.athleteId, table.date),
    oneOf("published_session_type", table.type, sessionTypes),
    oneOf("published_session_class", table.classOverride, sessionTypes),
    oneOf("published_session_slot", table.slot, slots),
  ],
);

/** Every edit of the working plan, with what it takes to undo it. */
export const planChanges = pgTable(
  "plan_change",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<PlanChangeId>().notNull(),
    actorUserId: userId("actor_user_id").notNull(),
    at: moment("at").notNull(),
    label: text("label").notNull(),
    changes: jsonb("changes").$type<readonly RecordedPlanChange[]>().notNull(),
    undoneAt: moment("undone_at"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("plan_change_at").on(table.athleteId, table.at),
  ],
);
