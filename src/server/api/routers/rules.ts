import { getRuleInput } from "@/lib/schemas/flags";
import {
  backtestRuleInput,
  getTuningInput,
  resetRuleDefaultsInput,
  saveRuleDefaultInput,
  tuneRuleInput,
} from "@/lib/schemas/rules";
import { backtestRule } from "@/server/services/rules/backtest-rule";
import { exampleWeek } from "@/server/services/rules/example-week";
import { getOwnDefault } from "@/server/services/rules/get-own-default";
import { getRule } from "@/server/services/rules/get-rule";
import { getTuning } from "@/server/services/rules/get-tuning";
import { listQuietChoices } from "@/server/services/rules/list-quiet-choices";
import { listRuleHealth } from "@/server/services/rules/list-rule-health";
import { listRules } from "@/server/services/rules/list-rules";
import { resetRuleDefaults } from "@/server/services/rules/reset-rule-defaults";
import { saveRuleDefault } from "@/server/services/rules/save-rule-default";
import { tuneRule } from "@/server/services/rules/tune-rule";
import { coachProcedure, plannerOfProcedure, publicProcedure, readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

/** What the engine asks, for everybody to read, and how it is set for whom. */
export const rulesRouter = trpc.router({
  /** The start page's drawing. */
  example: publicProcedure.query(() => exampleWeek()),
  list: publicProcedure.query(() => listRules()),
  get: publicProcedure.input(getRuleInput).query(({ input }) => getRule(input)),
  tuning: readerOfProcedure.input(getTuningInput).query(({ ctx, input }) => getTuning(ctx, input)),
  backtest: plannerOfProcedure.input(backtestRuleInput).query(({ ctx, input }) => backtestRule(ctx, input)),
  tune: plannerOfProcedure.input(tuneRuleInput).mutation(({ ctx, input }) => tuneRule(ctx, input)),
  ownDefault: coachProcedure.input(getTuningInput).query(({ ctx, input }) => getOwnDefault(ctx, input)),
  /** How each rule has served the coach who asks. */
  health: coachProcedure.query(({ ctx }) => listRuleHealth(ctx)),
  /** Ways to hear less of one rule. */
  quietChoices: coachProcedure.input(getTuningInput).query(({ ctx, input }) => listQuietChoices(ctx, input)),
  resetDefaults: coachProcedure
    .input(resetRuleDefaultsInput)
    .mutation(({ ctx, input }) => resetRuleDefaults(ctx, input)),
  saveDefault: coachProcedure
    .input(saveRuleDefaultInput)
    .mutation(({ ctx, input }) => saveRuleDefault(ctx, input)),
});
