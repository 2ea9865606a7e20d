import type { ConsentItem } from "@/lib/domain/consent";
import type { AthleteScope } from "@/server/auth/scope";

const plansAndLogs: readonly ConsentItem[] = [];

/**
 * What each rule rests on beside plans, logs and load, which come with the coaching relation itself. A rule that
 * is not listed is withheld from coaches until somebody has said what it rests on.
 */
export const dataOfRule: Readonly<Record<string, readonly ConsentItem[]>> = {
  "interference/short-gap-before-quality-run": plansAndLogs,
  "interference/short-gap-before-lift": plansAndLogs,
  "interference/order-vs-priority": plansAndLogs,
  "overtraining/single-run-spike": plansAndLogs,
  "overtraining/weekly-load-spike": plansAndLogs,
  "overtraining/monotony-strain": plansAndLogs,
  "recovery/hard-days-too-close": plansAndLogs,
  "recovery/48h-after-heavy-lower": plansAndLogs,
  "recovery/hill-sprint-rest": plansAndLogs,
};

/** True where a finding rests on something that the athlete does not let this coach see: it is withheld whole. */
export function isWithheld(
  scope: AthleteScope,
  ruleId: string,
  rules: Readonly<Record<string, readonly ConsentItem[]>> = dataOfRule,
): boolean {
  if (scope.kind === "self") return false;
  const items = rules[ruleId];
  return items === undefined || items.some((item) => !scope.consents[item]);
}

/** True where all that something rests on is shared with this reader. */
export const isShared = (scope: AthleteScope, items: readonly ConsentItem[] = []): boolean =>
  scope.kind === "self" || items.every((item) => scope.consents[item]);
