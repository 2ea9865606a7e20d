import { AppError } from "@/lib/app-error";
import type { TuneRuleInput } from "@/lib/schemas/rules";
import type { AthleteScope, PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { insertAthleteRuleSetting } from "@/server/db/queries/rule-settings";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { isWithheld } from "@/server/services/flags/withhold";
import { checkedRule } from "./check-decision";

/**
 * Sets one number of a rule for one athlete, switches the rule, or takes that back. Nothing that was decided before
 * is changed; it stays in the history. The athlete is judged anew at once.
 */
export const tuneRule = (ctx: PlannerCtx, { id, ruleId, decision, reason }: TuneRuleInput) =>
  withTransaction(ctx, async (tx) => {
    const { scope, now, user } = ctx;
    const rule = checkedRule(ruleId, decision, user.preferences);
    refuseWithheld(scope, ruleId);
    await lockAthlete(tx, scope);

    await insertAthleteRuleSetting(tx, scope, { id, ruleId, decision, reason, setAt: now, setBy: user.id });
    await insertAudit(tx, ctx, {
      athleteId: scope.athleteId,
      action: "rule.tune",
      details: { ruleId, decision, reason },
    });
    return { ok: true, title: rule.meta.title, flags: await refreshFlags(tx, ctx) } as const;
  });

/** What a rule says would tell what the athlete keeps private: who may not read it does not tune or try it. */
export function refuseWithheld(scope: AthleteScope, ruleId: string): void {
  if (!isWithheld(scope, ruleId)) return;
  throw new AppError(
    "not-allowed",
    "The athlete keeps private what this rule is about. They decide that in their settings.",
  );
}
