import { plusSeconds } from "@/lib/dates/time-zone";
import { type Consents, consentDefaults } from "@/lib/domain/consent";
import type { RuleHealthRow, TunedAthlete } from "@/lib/domain/rule-health";
import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { type CoachedAthlete, listCoachedAthletes } from "@/server/db/queries/roster";
import {
  type FlagEventOfAthlete,
  listConsentsOf,
  listFlagEventsOf,
  listRuleSettingsOf,
} from "@/server/db/queries/rule-health";
import { listOwnRuleDefaults } from "@/server/db/queries/rule-settings";
import { type Tx, withTransaction } from "@/server/db/tx";
import { rules } from "@/server/engine/registry";
import { dataOfRule } from "@/server/services/flags/withhold";
import { settingsByRule } from "./effective-settings";
import { fatesOf, healthOf } from "./flag-fates";
import { ruleInBrief } from "./list-rules";
import { defaultsOf } from "./own-defaults";

const windowDays = 90;

export interface RuleHealthList {
  readonly days: number;
  readonly athletes: number;
  /** The noisiest first, then those with the most flags. */
  readonly rules: readonly RuleHealthRow[];
}

/** How each rule has served a coach with the athletes of now, and how it is set for whom. */
export const listRuleHealth = (ctx: Ctx): Promise<RuleHealthList> =>
  withTransaction(ctx, async (tx) => {
    const since = plusSeconds(ctx.now, -windowDays * 86_400);
    const coached = await listCoachedAthletes(tx, ctx.user.id);
    const ids = coached.map(({ athleteId }) => athleteId);
    const events = (await listFlagEventsOf(tx, ids, since)).filter(await sharedWith(tx, coached));
    const defaults = settingsByRule(await listOwnRuleDefaults(tx, ctx.user.id));
    const tuned = await tunedOf(tx, coached);

    const byRule = Map.groupBy(events, ({ ruleId }) => ruleId);
    const rows = rules.map((rule): RuleHealthRow => {
      const ofFlags = Map.groupBy(byRule.get(rule.meta.id) ?? [], ({ flagId }) => flagId);
      const fates = fatesOf(
        [...ofFlags.values()].map((each) =>
          each.map(({ at, what, note, actorUserId }) => ({ at, what, note, byPerson: actorUserId !== null })),
        ),
        since,
      );
      const set = defaults.get(rule.meta.id);
      const off = set?.switched?.value === "off" ? set.switched : null;
      return {
        ...ruleInBrief(rule),
        fates,
        ...healthOf(fates),
        defaults: set ? defaultsOf(rule, set) : [],
        isOff: off !== null,
        offReason: off?.reason || null,
        tuned: tuned.get(rule.meta.id) ?? [],
      };
    });
    return { days: windowDays, athletes: coached.length, rules: rows.toSorted(noisiestFirst) };
  });

function noisiestFirst(a: RuleHealthRow, b: RuleHealthRow): number {
  const noise = Number(b.health === "noisy") - Number(a.health === "noisy");
  return noise || b.fates.raised - a.fates.raised || a.title.localeCompare(b.title);
}

/** A count alone would tell: flags that rest on what an athlete keeps from this coach are left out. */
async function sharedWith(
  tx: Tx,
  coached: readonly CoachedAthlete[],
): Promise<(event: FlagEventOfAthlete) => boolean> {
  const consents = await listConsentsOf(
    tx,
    coached.map(({ coachingId }) => coachingId),
  );
  const ofAthlete = new Map<AthleteId, Consents>(
    coached.map(({ athleteId, coachingId }) => [
      athleteId,
      { ...consentDefaults, ...consents.get(coachingId) },
    ]),
  );
  return ({ athleteId, ruleId, finding }) => {
    const allowed = ofAthlete.get(athleteId);
    const items = dataOfRule[ruleId];
    return (
      allowed !== undefined &&
      items !== undefined &&
      [...items, ...(finding.restsOn ?? []), ...(finding.suppressedBy?.restsOn ?? [])].every(
        (item) => allowed[item],
      )
    );
  };
}

/** By rule, the athletes for whom it is set in another way. */
async function tunedOf(
  tx: Tx,
  coached: readonly CoachedAthlete[],
): Promise<ReadonlyMap<string, readonly TunedAthlete[]>> {
  const rows = await listRuleSettingsOf(
    tx,
    coached.map(({ athleteId }) => athleteId),
  );
  const tuned = new Map<string, TunedAthlete[]>();
  for (const rule of rules) {
    const athletes = coached.flatMap(({ athleteId, slug, name }) => {
      const own = rows.filter((row) => row.athleteId === athleteId && row.ruleId === rule.meta.id);
      const values = own.flatMap(({ threshold, value }) => {
        const spec = threshold === null ? undefined : rule.meta.thresholds[threshold];
        return spec && value !== null ? [{ note: spec.note, value, unit: spec.unit }] : [];
      });
      const isOff = own.some(({ switchedTo }) => switchedTo === "off");
      return values.length > 0 || isOff ? [{ slug, name: name ?? "", values, isOff }] : [];
    });
    if (athletes.length > 0) tuned.set(rule.meta.id, athletes);
  }
  return tuned;
}
