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
  type Block,
  type Lane,
  type LiftFocus,
  liftFocuses,
  mostBlockWeeks,
  type Phase,
  phases,
  type RunFocus,
  runFocuses,
  type WeekPlan,
  type WeekRole,
  weekRoles,
} from "@/lib/domain/block";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { SeasonChange } from "@/lib/domain/season";
import { type ExercisePrescription, type RunStep, type Slot, slots } from "@/lib/domain/session";
import { type SessionType, sessionTypes } from "@/lib/domain/session-type";
import { type Terrain, terrains } from "@/lib/domain/terrain";
import { type TimeOffChange, type TimeOffKind, timeOffKinds } from "@/lib/domain/time-off";
import type { BlockId, PlanChangeId, PlannedSessionId, TimeOffId } from "@/lib/ids";
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
    lane: word<Lane>("lane").notNull(),
    name: text("name").notNull(),
    startDate: calendarDate("start_date").notNull(),
    weeks: integer("weeks").notNull(),
    phase: word<Phase>("phase"),
    runFocus: word<RunFocus>("run_focus"),
    liftFocus: word<LiftFocus>("lift_focus"),
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
    between("block_weeks", table.weeks, 1, mostBlockWeeks),
    holds(
      "block_lane",
      sql`(${table.lane} = 'run' and ${table.phase} is not null and ${table.runFocus} is not null and ${table.liftFocus} is null)
        or (${table.lane} = 'lift' and ${table.phase} is null and ${table.runFocus} is null and ${table.liftFocus} is not null)`,
    ),
  ],
);

/** What is asked of single weeks, whatever blocks they lie in. */
export const weekPlans = pgTable(
  "week_plan",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    startDate: calendarDate("start_date").notNull(),
    targetAu: integer("target_au"),
    role: word<WeekRole>("role"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.startDate] }),
    oneOf("week_plan_role", table.role, weekRoles),
    between("week_plan_target", table.targetAu, 0, 20_000),
  ],
);

/** The season as it was sent to the athlete: blocks and weeks are read together and sent together. */
export const publishedSeasons = pgTable("published_season", {
  athleteId: athleteId()
    .primaryKey()
    .references(() => athletes.id, { onDelete: "cascade" }),
  blocks: jsonb("blocks").$type<readonly Block[]>().notNull(),
  weeks: jsonb("weeks").$type<readonly WeekPlan[]>().notNull(),
  publishedAt: moment("published_at").notNull(),
  publishedBy: userId("published_by").notNull(),
});

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
  terrain: word<Terrain>("terrain"),
  heatPlan: text("heat_plan"),
  notes: text("notes").notNull().default(""),
  position: integer("position").notNull().default(0),
});

/** The working plan. An athlete who has a coach does not see it. */
export const plannedSessions = pgTable(
  "planned_session",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<PlannedSessionId>().notNull(),
    ...content(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    updatedAt: moment("updated_at").notNull().default(sql`now()`),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("planned_session_date").on(table.athleteId, table.date),
    oneOf("planned_session_type", table.type, sessionTypes),
    oneOf("planned_session_class", table.classOverride, sessionTypes),
    oneOf("planned_session_slot", table.slot, slots),
    oneOf("planned_session_terrain", table.terrain, terrains),
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
    oneOf("published_session_terrain", table.terrain, terrains),
  ],
);

/** Days off, which excuse what is planned on them. */
export const timesOff = pgTable(
  "time_off",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<TimeOffId>().notNull(),
    kind: word<TimeOffKind>("kind").notNull(),
    startsOn: calendarDate("starts_on").notNull(),
    endsOn: calendarDate("ends_on").notNull(),
    maxMinutes: integer("max_minutes").notNull().default(0),
    note: text("note").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("time_off_start").on(table.athleteId, table.startsOn),
    oneOf("time_off_kind", table.kind, timeOffKinds),
    between("time_off_minutes", table.maxMinutes, 0, 1440),
    holds("time_off_ends_after_start", sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);

/** Every edit of the working plan and of the season, with what it takes to undo it. */
export const planChanges = pgTable(
  "plan_change",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<PlanChangeId>().notNull(),
    actorUserId: userId("actor_user_id").notNull(),
    at: moment("at").notNull(),
    label: text("label").notNull(),
    changes: jsonb("changes").$type<readonly RecordedPlanChange[]>().notNull(),
    /** What the same step did to blocks and weeks. */
    season: jsonb("season").$type<readonly SeasonChange[]>().notNull().default([]),
    timeOff: jsonb("time_off").$type<readonly TimeOffChange[]>().notNull().default([]),
    undoneAt: moment("undone_at"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("plan_change_at").on(table.athleteId, table.at),
  ],
);
