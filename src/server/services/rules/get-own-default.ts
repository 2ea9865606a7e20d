import { AppError } from "@/lib/app-error";
import type { OwnRuleDefault } from "@/lib/domain/rule-health";
import type { GetTuningInput } from "@/lib/schemas/rules";
import type { Ctx } from "@/server/auth/scope";
import { listOwnRuleDefaults } from "@/server/db/queries/rule-settings";
import { withTransaction } from "@/server/db/tx";
import { ruleById } from "@/server/engine/registry";
import { settingsByRule } from "./effective-settings";
import { defaultsOf } from "./own-defaults";

/** What a coach has set about one rule for all their athletes. */
export const getOwnDefault = (ctx: Ctx, { ruleId }: GetTuningInput): Promise<OwnRuleDefault> =>
  withTransaction(ctx, async (tx) => {
    const rule = ruleById.get(ruleId);
    if (!rule) throw new AppError("not-found", "There is no such rule. It may have been renamed.");
    const set = settingsByRule(await listOwnRuleDefaults(tx, ctx.user.id)).get(ruleId);
    return {
      defaults: set ? defaultsOf(rule, set) : [],
      off: set?.switched?.value === "off" ? { at: set.switched.setAt, reason: set.switched.reason } : null,
    };
  });
