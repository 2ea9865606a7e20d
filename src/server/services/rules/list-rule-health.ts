import { plusSeconds } from "@/lib/dates/time-zone";
import type { RuleHealthRow, TunedAthlete } from "@/lib/domain/rule-health";
import type { Ctx } from "@/server/auth/scope";
import { type CoachedAthlete, listCoachedAthletes } from "@/server/db/queries/roster";
import { listRuleSettingsOf } from "@/server/db/queries/rule-health";
import { listOwnRuleDefaults } from "@/server/db/queries/rule-settings";
import { type Tx, withTransaction } from "@/server/db/tx";
import { rules } from "@/server/engine/registry";
import { settingsByRule } from "./effective-settings";
import { fatesOf, healthOf } from "./flag-fates";
import { ruleInBrief } from "./list-rules";
import { defaultsOf } from "./own-defaults";
import { sharedFlagEvents } from "./shared-flag-events";

/** How far back rule health looks. */
export const windowDays = 90;

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
    const events = await sharedFlagEvents(tx, coached, since);
    const defaults = settingsByRule(await listOwnRuleDefaults(tx, ctx.user.id));
    const tuned = await tunedOf(tx, coached);

    const byRule = Map.groupBy(events, ({ ruleId }) => ruleId);
    const rows = rules.map((rule): RuleHealthRow => {
      const ofFlags = Map.groupBy(byRule.get(rule.meta.id) ?? [], ({ flagId }) => flagId);
      const fates = fatesOf([...ofFlags.values()], since);
      const set = defaults.get(rule.meta.id);
      const off = set?.switched?.value === "off" ? set.switched : null;
      const quiet = set?.level?.value === "lower" ? set.level : null;
      return {
        ...ruleInBrief(rule),
        fates,
        ...healthOf(fates),
        defaults: set ? defaultsOf(rule, set) : [],
        isOff: off !== null,
        offReason: off?.reason || null,
        quietSince: quiet?.setAt ?? null,
        tuned: tuned.get(rule.meta.id) ?? [],
      };
    });
    return { days: windowDays, athletes: coached.length, rules: rows.toSorted(noisiestFirst) };
  });

function noisiestFirst(a: RuleHealthRow, b: RuleHealthRow): number {
  const noise = Number(b.health === "noisy") - Number(a.health === "noisy");
  return noise || b.fates.raised - a.fates.raised || a.title.localeCompare(b.title);
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
