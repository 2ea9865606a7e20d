import { newId, type RuleSettingId } from "@/lib/ids";
import type { ResetRuleDefaultsInput } from "@/lib/schemas/rules";
import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { insertRuleDefault, listOwnRuleDefaults } from "@/server/db/queries/rule-settings";
import { type Tx, withTransaction } from "@/server/db/tx";
import { refreshCoached } from "@/server/services/flags/refresh-coached";
import { judgedAtOnce } from "./save-rule-default";

/** Takes every default of a coach back: the rules' own numbers count again. What was set for one athlete stays. */
export async function resetRuleDefaults(ctx: Ctx, _: ResetRuleDefaultsInput) {
  const reset = await withTransaction(ctx, (tx) => takeBackAll(tx, ctx));
  await refreshCoached(ctx, judgedAtOnce);
  return reset;
}

async function takeBackAll(tx: Tx, ctx: Ctx) {
  const { user, now } = ctx;
  const set = (await listOwnRuleDefaults(tx, user.id)).filter(({ decision }) =>
    decision.kind === "threshold" ? decision.value !== null : decision.to !== null,
  );
  for (const { ruleId, decision } of set) {
    await insertRuleDefault(tx, {
      id: newId<RuleSettingId>(),
      ruleId,
      decision: decision.kind === "threshold" ? { ...decision, value: null } : { ...decision, to: null },
      reason: "",
      setAt: now,
      setBy: user.id,
    });
  }
  await insertAudit(tx, ctx, {
    athleteId: null,
    action: "rule.reset-defaults",
    details: { count: set.length },
  });
  return { ok: true, reset: set.length } as const;
}
