import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Family, FlagEventKind, FlagState, Severity } from "@/lib/domain/flag";
import type { FlagId } from "@/lib/ids";
import type { EvaluationReport, Finding } from "@/server/engine/report";
import { athleteId, calendarDate, identity, moment, oneOf, userId, word } from "./columns";
import { athletes } from "./people";

/** Findings with a life cycle. Never deleted: superseded or resolved. */
export const flags = pgTable(
  "flag",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<FlagId>().notNull(),
    fingerprint: text("fingerprint").notNull(),
    ruleId: text("rule_id").notNull(),
    family: word<Family>("family").notNull(),
    severity: word<Severity>("severity").notNull(),
    finding: jsonb("finding").$type<Finding>().notNull(),
    /** The finding of the plan as published, where a draft gives rise to the same one with other numbers. */
    publishedFinding: jsonb("published_finding").$type<Finding>(),
    /** True where the working plan gives rise to it: what a coach sees. */
    inPlan: boolean("in_plan").notNull(),
    /** True where the plan as published gives rise to it: what the athlete sees. */
    inPublished: boolean("in_published").notNull(),
    state: word<FlagState>("state").notNull(),
    snoozedUntil: moment("snoozed_until"),
    dismissReason: text("dismiss_reason"),
    note: text("note").notNull().default(""),
    engineVersion: text("engine_version").notNull(),
    raisedAt: moment("raised_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    resolvedAt: moment("resolved_at"),
    /** Since when a state that lasts is no longer found; it goes once that has held. */
    clearSince: moment("clear_since"),
    /** Since when it is found less severe than it is shown. */
    easedSince: moment("eased_since"),
    /** Until then a flag that came and went too often is left as it is, and watched. */
    unstableUntil: moment("unstable_until"),
    /** What somebody answered to, so that it can be told when it has become worse. */
    answeredAt: moment("answered_at"),
    answeredSeverity: word<Severity>("answered_severity"),
    answeredValue: doublePrecision("answered_value"),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    uniqueIndex("flag_fingerprint").on(table.athleteId, table.fingerprint),
    index("flag_state").on(table.athleteId, table.state),
    oneOf("flag_severity", table.severity, ["info", "caution", "warning"]),
    oneOf("flag_state_word", table.state, [
      "open",
      "acknowledged",
      "snoozed",
      "dismissed",
      "resolved",
      "superseded",
    ]),
  ],
);

export const flagEvents = pgTable(
  "flag_event",
  {
    athleteId: athleteId(),
    flagId: identity<FlagId>("flag_id").notNull(),
    sequence: integer("sequence").notNull(),
    at: moment("at").notNull(),
    /** Absent where the engine did it. */
    actorUserId: userId("actor_user_id"),
    what: word<FlagEventKind>("what").notNull(),
    note: text("note").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.flagId, table.sequence] }),
    foreignKey({
      columns: [table.athleteId, table.flagId],
      foreignColumns: [flags.athleteId, flags.id],
    }).onDelete("cascade"),
  ],
);

/** Load of one local day, done. `null` where a session of that day has no computable load. */
export const dailyLoads = pgTable(
  "daily_load",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    date: calendarDate("date").notNull(),
    status: word<"ok" | "rest" | "unknown">("status").notNull(),
    load: doublePrecision("load_au"),
    runLoad: doublePrecision("run_load_au").notNull(),
    liftLoad: doublePrecision("lift_load_au").notNull(),
    otherLoad: doublePrecision("other_load_au").notNull(),
    legLoad: doublePrecision("leg_load").notNull(),
    runMetres: doublePrecision("run_metres").notNull(),
    engineVersion: text("engine_version").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.date] }),
    oneOf("daily_load_status", table.status, ["ok", "rest", "unknown"]),
  ],
);

/** The engine's last answer about one athlete. */
export const athleteStates = pgTable("athlete_state", {
  athleteId: athleteId()
    .primaryKey()
    .references(() => athletes.id, { onDelete: "cascade" }),
  engineVersion: text("engine_version").notNull(),
  asOf: moment("as_of").notNull(),
  evaluatedAt: moment("evaluated_at").notNull(),
  /** Names the settings of the rules that were used: with others, the answer is out of date. */
  settingsKey: text("settings_key").notNull().default(""),
  metrics: jsonb("metrics").$type<EvaluationReport["metrics"]>().notNull(),
  notEnoughData: jsonb("not_enough_data").$type<EvaluationReport["notEnoughData"]>().notNull(),
});
