import type { SaveRuleDefaultInput } from "@/lib/schemas/rules";
import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { insertRuleDefault } from "@/server/db/queries/rule-settings";
import { type Tx, withTransaction } from "@/server/db/tx";
import { refreshCoached } from "@/server/services/flags/refresh-coached";
import { checkedRule } from "./check-decision";

/** Judged before the answer; in a larger club the lists that show the rest judge them first. */
export const judgedAtOnce = 30;

/**
 * Sets one number of a rule for all athletes of a coach, switches the rule, or takes that back. What was set for one
 * athlete stands above it. Their flags follow in the same act.
 */
export async function saveRuleDefault(ctx: Ctx, input: SaveRuleDefaultInput) {
  const saved = await withTransaction(ctx, (tx) => storeDefault(tx, ctx, input));
  await refreshCoached(ctx, judgedAtOnce);
  return saved;
}

async function storeDefault(tx: Tx, ctx: Ctx, { id, ruleId, decision, reason }: SaveRuleDefaultInput) {
  const { now, user } = ctx;
  const rule = checkedRule(ruleId, decision, user.preferences);
  await insertRuleDefault(tx, { id, ruleId, decision, reason, setAt: now, setBy: user.id });
  await insertAudit(tx, ctx, {
    athleteId: null,
    action: "rule.default",
    details: { ruleId, decision, reason },
  });
  return { ok: true, title: rule.meta.title } as const;
}
