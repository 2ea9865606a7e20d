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
  bodyRegions,
  type ExerciseFacts,
  eccentricLoads,
  exerciseLoads,
  movementPatterns,
} from "@/lib/domain/exercise";
import { type PlanJobReason, type PlanJobState, planJobStates } from "@/lib/domain/plan-job";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { SessionContent } from "@/lib/domain/session";
import { type TemplateContent, type TemplateKind, templateKinds } from "@/lib/domain/template";
import type {
  ExerciseId,
  GroupId,
  PlanApplicationId,
  PlanChangeId,
  PlannedSessionId,
  TemplateId,
  TemplateUseId,
} from "@/lib/ids";
import { users } from "./auth";
import { athleteId, identity, moment, oneOf, userId, word } from "./columns";
import { athletes } from "./people";
import { plannedSessions } from "./plan";

/** The templates that people made. What comes with the product is code, and nobody's row. */
export const templates = pgTable(
  "library_template",
  {
    ownerUserId: userId("owner_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: text("id").$type<TemplateId>().notNull(),
    kind: word<TemplateKind>("kind").notNull(),
    title: text("title").notNull(),
    folder: text("folder").notNull().default(""),
    tags: jsonb("tags").$type<readonly string[]>().notNull().default([]),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.ownerUserId, table.id] }),
    oneOf("library_template_kind", table.kind, templateKinds),
  ],
);

/** Every version of a template. None is ever changed: what was used can always be told. */
export const templateVersions = pgTable(
  "library_template_version",
  {
    ownerUserId: userId("owner_user_id").notNull(),
    templateId: text("template_id").$type<TemplateId>().notNull(),
    version: integer("version").notNull(),
    content: jsonb("content").$type<TemplateContent>().notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerUserId, table.templateId, table.version] }),
    foreignKey({
      columns: [table.ownerUserId, table.templateId],
      foreignColumns: [templates.ownerUserId, templates.id],
    }).onDelete("cascade"),
  ],
);

/**
 * Which version of a template a planned session was made from, and what was written then. Only ever added to: the
 * entry that equals the session as it stands is the one that holds, also after an undo.
 */
export const templateUses = pgTable(
  "template_use",
  {
    athleteId: athleteId(),
    id: identity<TemplateUseId>().notNull(),
    sessionId: identity<PlannedSessionId>("session_id").notNull(),
    templateId: text("template_id").$type<TemplateId>().notNull(),
    templateVersion: integer("template_version").notNull(),
    /** Which session of a week or a plan; empty for a template of one session. */
    part: text("part").notNull().default(""),
    content: jsonb("content").$type<SessionContent>().notNull(),
    /** What easy and long runs were multiplied by for the athlete. */
    scale: real("scale").notNull().default(1),
    /** The step of the plan's history that wrote it: undone, it holds no more. */
    changeId: identity<PlanChangeId>("change_id"),
    usedBy: userId("used_by").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    foreignKey({
      columns: [table.athleteId, table.sessionId],
      foreignColumns: [plannedSessions.athleteId, plannedSessions.id],
    }).onDelete("cascade"),
    index("template_use_session").on(table.athleteId, table.sessionId),
    index("template_use_template").on(table.templateId, table.athleteId),
  ],
);

/** A plan applied to one athlete. The same operation has the same id for each of its athletes. */
export const planApplications = pgTable(
  "plan_application",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<PlanApplicationId>().notNull(),
    templateId: text("template_id").$type<TemplateId>().notNull(),
    templateVersion: integer("template_version").notNull(),
    settings: jsonb("settings").$type<PlanSettings>().notNull(),
    /** The step of the plan's history by which it is undone. */
    changeId: identity<PlanChangeId>("change_id").notNull(),
    /** The application that this one brought to a later version; none for the first. */
    updatesId: identity<PlanApplicationId>("updates_id"),
    appliedBy: userId("applied_by").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("plan_application_template").on(table.templateId, table.at),
  ],
);

/**
 * A plan that is to be applied to one athlete, as its coach reviewed it. The server works it off whether or not
 * anybody looks; what was begun and not finished waits as before.
 */
export const planJobs = pgTable(
  "plan_job",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    applicationId: identity<PlanApplicationId>("application_id").notNull(),
    templateId: text("template_id").$type<TemplateId>().notNull(),
    /** The newest where none is named. */
    templateVersion: integer("template_version"),
    settings: jsonb("settings").$type<PlanSettings>().notNull(),
    /** What was reviewed: where anything of it is another by then, nothing is written. */
    basis: text("basis").notNull(),
    state: word<PlanJobState>("state").notNull().default("waiting"),
    /** Why nothing was written. */
    reason: word<PlanJobReason>("reason"),
    added: integer("added").notNull().default(0),
    replaced: integer("replaced").notNull().default(0),
    raised: integer("raised").notNull().default(0),
    requestedBy: userId("requested_by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    requestedAt: moment("requested_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.applicationId] }),
    index("plan_job_requested_by").on(table.requestedBy, table.requestedAt),
    oneOf("plan_job_state", table.state, planJobStates),
  ],
);

/** Exercises that people added to those that the product knows. What is archived keeps its meaning. */
export const exercises = pgTable(
  "coach_exercise",
  {
    ownerUserId: userId("owner_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: identity<ExerciseId>().notNull(),
    name: text("name").notNull(),
    pattern: word<ExerciseFacts["pattern"]>("pattern").notNull(),
    region: word<ExerciseFacts["region"]>("region").notNull(),
    eccentric: word<ExerciseFacts["eccentric"]>("eccentric").notNull(),
    unilateral: boolean("unilateral").notNull(),
    loadType: word<ExerciseFacts["loadType"]>("load_type").notNull(),
    aliases: jsonb("aliases").$type<readonly string[]>().notNull().default([]),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.ownerUserId, table.id] }),
    oneOf("coach_exercise_pattern", table.pattern, movementPatterns),
    oneOf("coach_exercise_region", table.region, bodyRegions),
    oneOf("coach_exercise_eccentric", table.eccentric, eccentricLoads),
    oneOf("coach_exercise_load", table.loadType, exerciseLoads),
  ],
);

/** Athletes whom a coach plans for together. */
export const groups = pgTable(
  "coach_group",
  {
    coachUserId: userId("coach_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: identity<GroupId>().notNull(),
    name: text("name").notNull(),
    createdAt: moment("created_at").notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.coachUserId, table.id] })],
);

export const groupMembers = pgTable(
  "coach_group_member",
  {
    coachUserId: userId("coach_user_id").notNull(),
    groupId: identity<GroupId>("group_id").notNull(),
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.coachUserId, table.groupId, table.athleteId] }),
    foreignKey({
      columns: [table.coachUserId, table.groupId],
      foreignColumns: [groups.coachUserId, groups.id],
    }).onDelete("cascade"),
    index("coach_group_member_athlete").on(table.athleteId),
  ],
);
