import { sql } from "drizzle-orm";
import { doublePrecision, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { RuleSwitch } from "@/lib/domain/rule-settings";
import type { RuleSettingId } from "@/lib/ids";
import { users } from "./auth";
import { athleteId, holds, identity, moment, userId, word } from "./columns";
import { athletes } from "./people";

/** What was decided: a threshold's number, or whether the rule is asked. Nothing of either takes it back. */
const decision = () => ({
  ruleId: text("rule_id").notNull(),
  /** Absent where the decision is about the rule as a whole. */
  threshold: text("threshold"),
  value: doublePrecision("value"),
  switchedTo: word<RuleSwitch>("switched_to"),
  reason: text("reason").notNull().default(""),
  setAt: moment("set_at").notNull(),
});

const aboutOneThing = sql`(threshold is null or switched_to is null) and (threshold is not null or value is null)
  and (switched_to is null or switched_to in ('on', 'off'))`;

/** Every decision about the rules of one athlete. The newest of each threshold counts; none is ever changed. */
export const athleteRuleSettings = pgTable(
  "athlete_rule_setting",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<RuleSettingId>().notNull(),
    ...decision(),
    setBy: userId("set_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("athlete_rule_setting_rule").on(table.athleteId, table.ruleId, table.threshold, table.setAt),
    holds("athlete_rule_setting_decision", aboutOneThing),
  ],
);

/** Every decision of a coach about the rules of all their athletes. The newest of each threshold counts. */
export const coachRuleSettings = pgTable(
  "coach_rule_setting",
  {
    coachUserId: userId("coach_user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: identity<RuleSettingId>().notNull(),
    ...decision(),
  },
  (table) => [
    primaryKey({ columns: [table.coachUserId, table.id] }),
    index("coach_rule_setting_rule").on(table.coachUserId, table.ruleId, table.threshold, table.setAt),
    holds("coach_rule_setting_decision", aboutOneThing),
  ],
);
