import type { SaveRuleDefaultInput } from "@/lib/schemas/rules";
import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { insertRuleDefault } from "@/server/db/queries/rule-settings";
import { withTransaction } from "@/server/db/tx";
import { checkedRule } from "./check-decision";

/**
 * Sets one number of a rule for all athletes of a coach, switches the rule, or takes that back. What was set for one
 * athlete stands above it. Each athlete is judged anew when somebody next looks at them.
 */
export const saveRuleDefault = (ctx: Ctx, { id, ruleId, decision, reason }: SaveRuleDefaultInput) =>
  withTransaction(ctx, async (tx) => {
    const { now, user } = ctx;
    const rule = checkedRule(ruleId, decision, user.preferences);

    await insertRuleDefault(tx, { id, ruleId, decision, reason, setAt: now, setBy: user.id });
    await insertAudit(tx, ctx, {
      athleteId: null,
      action: "rule.default",
      details: { ruleId, decision, reason },
    });
    return { ok: true, title: rule.meta.title } as const;
  });
