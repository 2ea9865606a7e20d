import type { RaisedInPast, RuleBacktest } from "@/lib/domain/rule-settings";
import type { BacktestRuleInput } from "@/lib/schemas/rules";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { historyDays, loadTimeline } from "@/server/db/queries/snapshot";
import { withTransaction } from "@/server/db/tx";
import { backtest, type Raised } from "@/server/engine/backtest";
import type { RuleSettings } from "@/server/engine/rule";
import { takeSnapshot } from "@/server/engine/snapshot";
import { isFindingWithheld } from "@/server/services/flags/withhold";
import { checkedRule } from "./check-decision";
import { engineOptions } from "./load-settings";
import { refuseWithheld } from "./tune-rule";
import { withValue } from "./with-value";

/** What a rule raised for an athlete in the last days, and what it would have raised with another number. */
export const backtestRule = (ctx: PlannerCtx, input: BacktestRuleInput): Promise<RuleBacktest> =>
  withTransaction(ctx, async (tx) => {
    const { ruleId, threshold, value, days } = input;
    const { scope, now, user } = ctx;
    checkedRule(ruleId, { kind: "threshold", threshold, value }, user.preferences);
    refuseWithheld(scope, ruleId);
    const options = await engineOptions(tx, scope, await getAthlete(tx, scope));
    // On the first of those evenings the rules read back as far as they do today.
    const timeline = await loadTimeline(tx, scope, {
      asOf: now,
      plan: "working",
      history: historyDays + days,
    });

    const tried = backtest(takeSnapshot(timeline, options), ruleId, {
      now: switchedOn(options, ruleId),
      proposed: withValue(switchedOn(options, ruleId), ruleId, threshold, value),
      days,
      isShown: (finding) => !isFindingWithheld(scope, finding),
    });
    if (!tried) throw new Error("A rule that was found is not there");
    return {
      days: tried.days,
      withoutData: tried.withoutData,
      raised: tried.raised.map(inPast),
      wouldRaise: tried.wouldRaise.map(inPast),
    };
  });

/** A rule that is off is tried as if it were on: that is the question before switching it on again. */
const switchedOn = (settings: RuleSettings, ruleId: string): RuleSettings => ({
  ...settings,
  off: (settings.off ?? []).filter((id) => id !== ruleId),
});

const inPast = ({ from, to, severity }: Raised): RaisedInPast => ({ from, to, severity });
