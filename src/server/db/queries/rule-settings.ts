import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { RuleDecision } from "@/lib/domain/rule-settings";
import type { AthleteId, RuleSettingId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { users } from "../schema/auth";
import { athleteRuleSettings, coachRuleSettings } from "../schema/rule-settings";
import type { Tx } from "../tx";

/** One decision as it is stored, with the name of who took it. */
export interface RuleSettingRow {
  readonly id: RuleSettingId;
  readonly ruleId: string;
  readonly decision: RuleDecision;
  readonly reason: string;
  readonly setAt: Instant;
  readonly setBy: string | null;
}

type Decided = Pick<
  typeof coachRuleSettings.$inferSelect,
  "id" | "ruleId" | "threshold" | "value" | "switchedTo" | "reason" | "setAt"
>;

/** No rule has a threshold of this name: its number is by how many levels what the rule finds is moved. */
const levelColumn = "shown-level";

function decisionOf({ threshold, value, switchedTo }: Decided): RuleDecision {
  if (threshold === null) return { kind: "switch", to: switchedTo };
  if (threshold !== levelColumn) return { kind: "threshold", threshold, value };
  return { kind: "level", to: value === null ? null : value < 0 ? "lower" : "own" };
}

function decisionColumns(decision: RuleDecision): Partial<Decided> {
  switch (decision.kind) {
    case "threshold":
      return { threshold: decision.threshold, value: decision.value };
    case "switch":
      return { switchedTo: decision.to };
    case "level":
      return {
        threshold: levelColumn,
        value: decision.to === null ? null : decision.to === "lower" ? -1 : 0,
      };
  }
}

const rowOf = (row: Decided, setBy: string | null): RuleSettingRow => ({
  id: row.id,
  ruleId: row.ruleId,
  decision: decisionOf(row),
  reason: row.reason,
  setAt: row.setAt,
  setBy,
});

/** The decisions about one athlete that count: the newest of each threshold and of each switch. */
export const listAthleteRuleSettings = async (tx: Tx, scope: AthleteScope): Promise<RuleSettingRow[]> =>
  (await ownSettingsOf(tx, [scope.athleteId])).map(({ setting }) => setting);

/** What those responsible for the athlete now have set for all of theirs, the longest responsible first. */
export const listRuleDefaultsFor = async (tx: Tx, scope: AthleteScope): Promise<RuleSettingRow[]> =>
  (await defaultsFor(tx, [scope.athleteId])).map(({ setting }) => setting);

/** Both of them, of several athletes at once, whose ids come from the reader's own relations. */
export const listSettingsInForce = async (
  tx: Tx,
  athleteIds: readonly AthleteId[],
): Promise<{ readonly own: readonly SettingOf[]; readonly defaults: readonly SettingOf[] }> =>
  athleteIds.length === 0
    ? { own: [], defaults: [] }
    : { own: await ownSettingsOf(tx, athleteIds), defaults: await defaultsFor(tx, athleteIds) };

interface SettingOf {
  readonly athleteId: AthleteId;
  readonly setting: RuleSettingRow;
}

async function ownSettingsOf(tx: Tx, athleteIds: readonly AthleteId[]): Promise<SettingOf[]> {
  const { athleteId, ruleId, threshold, setAt, id } = athleteRuleSettings;
  const rows = await tx
    .selectDistinctOn([athleteId, ruleId, threshold], { setting: athleteRuleSettings, name: users.name })
    .from(athleteRuleSettings)
    .leftJoin(users, eq(users.id, athleteRuleSettings.setBy))
    .where(inArray(athleteId, [...athleteIds]))
    .orderBy(asc(athleteId), asc(ruleId), asc(threshold), desc(setAt), desc(id));
  return rows.map(({ setting, name }) => ({ athleteId: setting.athleteId, setting: rowOf(setting, name) }));
}

async function defaultsFor(tx: Tx, athleteIds: readonly AthleteId[]): Promise<SettingOf[]> {
  const { coachUserId, ruleId, threshold, setAt, id } = coachRuleSettings;
  const responsible = sql`(select athlete.id as athlete_id, coaches.responsible_user_id, coaches.since::text
    from athlete cross join lateral tandem_coaches_of(athlete.id) as coaches
    where athlete.id in ${[...athleteIds]}) as responsible`;
  const athlete = sql<AthleteId>`responsible.athlete_id`;
  const rows = await tx
    .selectDistinctOn([athlete, coachUserId, ruleId, threshold], {
      athleteId: athlete,
      setting: coachRuleSettings,
      name: users.name,
      since: sql<string | null>`responsible.since`,
    })
    .from(coachRuleSettings)
    .innerJoin(responsible, sql`responsible.responsible_user_id = ${coachUserId}`)
    .innerJoin(users, eq(users.id, coachUserId))
    .orderBy(asc(athlete), asc(coachUserId), asc(ruleId), asc(threshold), desc(setAt), desc(id));
  return rows
    .toSorted((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : (a.since ?? "") > (b.since ?? "") ? 1 : 0))
    .map(({ athleteId, setting, name }) => ({ athleteId, setting: rowOf(setting, name) }));
}

/** Every decision about one rule for the athlete, newest first. */
export async function listRuleSettingHistory(
  tx: Tx,
  scope: AthleteScope,
  rule: string,
): Promise<RuleSettingRow[]> {
  const rows = await tx
    .select({ setting: athleteRuleSettings, name: users.name })
    .from(athleteRuleSettings)
    .leftJoin(users, eq(users.id, athleteRuleSettings.setBy))
    .where(and(eq(athleteRuleSettings.athleteId, scope.athleteId), eq(athleteRuleSettings.ruleId, rule)))
    .orderBy(desc(athleteRuleSettings.setAt), desc(athleteRuleSettings.id));
  return rows.map(({ setting, name }) => rowOf(setting, name));
}

/** A coach's own defaults that count. */
export async function listOwnRuleDefaults(tx: Tx, userId: UserId): Promise<RuleSettingRow[]> {
  const { ruleId, threshold, setAt, id } = coachRuleSettings;
  const rows = await tx
    .selectDistinctOn([ruleId, threshold])
    .from(coachRuleSettings)
    .where(eq(coachRuleSettings.coachUserId, userId))
    .orderBy(asc(ruleId), asc(threshold), desc(setAt), desc(id));
  return rows.map((row) => rowOf(row, null));
}

export interface NewRuleSetting {
  readonly id: RuleSettingId;
  readonly ruleId: string;
  readonly decision: RuleDecision;
  readonly reason: string;
  readonly setAt: Instant;
  readonly setBy: UserId;
}

const columnsOf = ({ id, ruleId, decision, reason, setAt }: NewRuleSetting) => ({
  id,
  ruleId,
  reason,
  setAt,
  ...decisionColumns(decision),
});

export async function insertAthleteRuleSetting(
  tx: Tx,
  scope: AthleteScope,
  setting: NewRuleSetting,
): Promise<void> {
  const row = { athleteId: scope.athleteId, setBy: setting.setBy, ...columnsOf(setting) };
  await tx.insert(athleteRuleSettings).values(row);
}

export async function insertRuleDefault(tx: Tx, setting: NewRuleSetting): Promise<void> {
  await tx.insert(coachRuleSettings).values({ coachUserId: setting.setBy, ...columnsOf(setting) });
}
