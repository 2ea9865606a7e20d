import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { WeekStart } from "@/lib/dates/week";
import {
  type Experience,
  experiences,
  type InjuryStatus,
  type InjuryUpdate,
  injuryStatuses,
  type Priority,
  priorities,
  type RaceKind,
  type RacePriority,
  raceKinds,
  racePriorities,
  type Sex,
  sexes,
  type ThresholdKind,
  type TrainingMarkKind,
  thresholdKinds,
  trainingMarkKinds,
} from "@/lib/domain/athlete";
import { type ConsentItem, consentItems } from "@/lib/domain/consent";
import { type Slot, slots } from "@/lib/domain/session";
import type { AthleteId, CoachingId, InvitationId, ProfileEntryId } from "@/lib/ids";
import { users } from "./auth";
import {
  athleteId,
  between,
  calendarDate,
  clockTime,
  grams,
  holds,
  identity,
  metres,
  moment,
  oneOf,
  timeZone,
  userId,
  word,
} from "./columns";

export const athletes = pgTable(
  "athlete",
  {
    id: identity<AthleteId>().primaryKey(),
    userId: userId()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    priority: word<Priority>("priority").notNull().default("balanced"),
    runExperience: word<Experience>("run_experience").notNull().default("intermediate"),
    liftExperience: word<Experience>("lift_experience").notNull().default("intermediate"),
    sex: word<Sex>("sex"),
    birthDate: calendarDate("birth_date"),
    /** Hours of sleep with which the athlete does well; null means the usual ones. */
    sleepNeedHours: doublePrecision("sleep_need_hours"),
    /** The check-in asks about the menstrual cycle. Nobody but the athlete learns whether it does. */
    asksCycle: boolean("asks_cycle").notNull().default(false),
    timeZone: timeZone().notNull(),
    weekStart: word<WeekStart>("week_start").notNull().default("monday"),
    amTime: clockTime("am_time").notNull().default(sql`'07:00'`),
    pmTime: clockTime("pm_time").notNull().default(sql`'18:00'`),
    createdAt: moment("created_at").notNull().default(sql`now()`),
  },
  (table) => [
    uniqueIndex("athlete_user").on(table.userId),
    uniqueIndex("athlete_slug").on(table.slug),
    oneOf("athlete_priority", table.priority, priorities),
    oneOf("athlete_run_experience", table.runExperience, experiences),
    oneOf("athlete_lift_experience", table.liftExperience, experiences),
    oneOf("athlete_sex", table.sex, sexes),
    between("athlete_sleep_need", table.sleepNeedHours, 4, 12),
    oneOf("athlete_week_start", table.weekStart, ["monday", "sunday", "saturday"]),
  ],
);

export const thresholds = pgTable(
  "threshold",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    kind: word<ThresholdKind>("kind").notNull(),
    value: doublePrecision("value").notNull(),
    validFrom: calendarDate("valid_from").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    uniqueIndex("threshold_day").on(table.athleteId, table.kind, table.validFrom),
    oneOf("threshold_kind", table.kind, thresholdKinds),
    holds("threshold_value", sql`${table.value} > 0`),
  ],
);

export const oneRms = pgTable(
  "one_rm",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    exercise: text("exercise").notNull(),
    load: grams("load_grams").notNull(),
    testedOn: calendarDate("tested_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    holds("one_rm_load", sql`${table.load} > 0`),
  ],
);

export const bodyMasses = pgTable(
  "body_mass",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    measuredOn: calendarDate("measured_on").notNull(),
    mass: grams("mass_grams").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    holds("body_mass_mass", sql`${table.mass} between 20000 and 400000`),
  ],
);

export const availabilities = pgTable(
  "availability",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    weekday: smallint("weekday").$type<1 | 2 | 3 | 4 | 5 | 6 | 7>().notNull(),
    slot: word<Slot>("slot").notNull(),
    maxMinutes: integer("max_minutes").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    uniqueIndex("availability_slot").on(table.athleteId, table.weekday, table.slot),
    between("availability_weekday", table.weekday, 1, 7),
    oneOf("availability_slot_word", table.slot, slots),
    between("availability_minutes", table.maxMinutes, 0, 1440),
  ],
);

export const injuries = pgTable(
  "injury",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    site: text("site").notNull(),
    status: word<InjuryStatus>("status").notNull(),
    startedOn: calendarDate("started_on").notNull(),
    endedOn: calendarDate("ended_on"),
    note: text("note").notNull().default(""),
    course: jsonb("course").$type<readonly InjuryUpdate[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    oneOf("injury_status", table.status, injuryStatuses),
    holds("injury_ends_after_start", sql`${table.endedOn} is null or ${table.endedOn} >= ${table.startedOn}`),
  ],
);

export const races = pgTable(
  "race",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    name: text("name").notNull(),
    date: calendarDate("date").notNull(),
    kind: word<RaceKind>("kind").notNull(),
    distanceMetres: metres("distance_metres"),
    priority: word<RacePriority>("priority").notNull(),
    goal: text("goal").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    oneOf("race_kind", table.kind, raceKinds),
    oneOf("race_priority", table.priority, racePriorities),
  ],
);

/** Stretches of days, and ways of training, that the rules allow for. */
export const trainingMarks = pgTable(
  "training_mark",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<ProfileEntryId>().notNull(),
    kind: word<TrainingMarkKind>("kind").notNull(),
    startsOn: calendarDate("starts_on").notNull(),
    endsOn: calendarDate("ends_on"),
    note: text("note").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    oneOf("training_mark_kind", table.kind, trainingMarkKinds),
    holds(
      "training_mark_ends_after_start",
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
  ],
);

/** Who coaches whom, now and before. An ended relation gives no right. */
export const coachings = pgTable(
  "coaching",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<CoachingId>().notNull(),
    /** Null where the coach's account is gone. That they coached, and what they could see, stays the athlete's to know. */
    coachUserId: userId("coach_user_id").references(() => users.id, { onDelete: "set null" }),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    holds("coaching_has_coach", sql`${table.coachUserId} is not null or ${table.endedAt} is not null`),
    uniqueIndex("coaching_active").on(table.athleteId, table.coachUserId).where(sql`ended_at is null`),
    index("coaching_coach").on(table.coachUserId),
  ],
);

/** Every decision about what one coach may see. The newest of each item counts. */
export const consents = pgTable(
  "consent",
  {
    athleteId: athleteId(),
    coachingId: identity<CoachingId>("coaching_id").notNull(),
    item: word<ConsentItem>("item").notNull(),
    allowed: boolean("allowed").notNull(),
    decidedAt: moment("decided_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.coachingId, table.item, table.decidedAt] }),
    foreignKey({
      columns: [table.athleteId, table.coachingId],
      foreignColumns: [coachings.athleteId, coachings.id],
    }).onDelete("cascade"),
    oneOf("consent_item", table.item, consentItems),
  ],
);

/** A link that lets one person become one coach's athlete. Only the hash of its secret is kept. */
export const invitations = pgTable(
  "invitation",
  {
    id: identity<InvitationId>().primaryKey(),
    coachUserId: userId("coach_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    athleteName: text("athlete_name").notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    acceptedBy: userId("accepted_by").references(() => users.id, { onDelete: "set null" }),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitation_token").on(table.tokenHash),
    index("invitation_coach").on(table.coachUserId),
  ],
);
