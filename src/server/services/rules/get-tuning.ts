import { AppError } from "@/lib/app-error";
import type { ThresholdOrigin } from "@/lib/domain/flag";
import type { RuleSwitch, RuleTuning, SetValue, TunableThreshold } from "@/lib/domain/rule-settings";
import type { GetTuningInput } from "@/lib/schemas/rules";
import type { ScopedCtx } from "@/server/auth/scope";
import {
  listAthleteRuleSettings,
  listRuleDefaultsFor,
  listRuleSettingHistory,
} from "@/server/db/queries/rule-settings";
import { withTransaction } from "@/server/db/tx";
import { ruleById } from "@/server/engine/registry";
import type { ThresholdSpec } from "@/server/engine/rule";
import { settingsByRule } from "./effective-settings";

/** How one rule is set for an athlete: every number with where it comes from, and who decided what when. */
export const getTuning = (ctx: ScopedCtx, { ruleId }: GetTuningInput): Promise<RuleTuning> =>
  withTransaction(ctx, async (tx) => {
    const rule = ruleById.get(ruleId);
    if (!rule) throw new AppError("not-found", "There is no such rule. It may have been renamed.");
    const own = settingsByRule(await listAthleteRuleSettings(tx, ctx.scope)).get(ruleId);
    const coachs = settingsByRule(await listRuleDefaultsFor(tx, ctx.scope)).get(ruleId);
    const history = await listRuleSettingHistory(tx, ctx.scope, ruleId);

    const level = own?.level ?? coachs?.level ?? null;
    const switchedBy = own?.switched ?? coachs?.switched ?? null;
    return {
      ruleId,
      title: rule.meta.title,
      isOff: switchedBy?.value === "off",
      switchOrigin: own?.switched ? "athlete" : coachs?.switched ? "coach" : "rule",
      quietened:
        level?.value === "lower"
          ? { ...level, origin: own?.level ? ("athlete" as const) : ("coach" as const) }
          : null,
      switchedBy: switchedBy satisfies SetValue<RuleSwitch> | null,
      thresholds: Object.entries(rule.meta.thresholds).map(([name, spec]) =>
        tunable(name, spec, coachs?.thresholds.get(name) ?? null, own?.thresholds.get(name) ?? null),
      ),
      history: history.map(({ id, setAt, setBy, decision, reason }) => ({
        id,
        at: setAt,
        who: setBy,
        decision,
        reason,
      })),
    };
  });

export function tunable(
  name: string,
  { note, unit, min, max, step, value }: ThresholdSpec,
  coach: SetValue<number> | null,
  athlete: SetValue<number> | null,
): TunableThreshold {
  const origin: ThresholdOrigin = athlete ? "athlete" : coach ? "coach" : "rule";
  // A rule's limits may have become narrower since somebody chose: the engine then takes the limit.
  const chosen = Math.min(max, Math.max(min, (athlete ?? coach)?.value ?? value));
  return { name, note, unit, min, max, step, value: chosen, origin, rule: value, coach, athlete };
}
