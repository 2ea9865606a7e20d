import type { ConsentItem } from "@/lib/domain/consent";
import type { AthleteScope } from "@/server/auth/scope";
import type { Finding } from "@/server/engine/report";

const plansAndLogs: readonly ConsentItem[] = [];
/** What the sum of a morning is made of. */
const feeling = ["sleep-energy-soreness", "stress-mood"] as const;

/**
 * What each rule rests on beside plans, logs and load, which come with the coaching relation itself. A rule that
 * is not listed is withheld from coaches until somebody has said what it rests on.
 */
export const dataOfRule: Readonly<Record<string, readonly ConsentItem[]>> = {
  "interference/order-vs-priority": plansAndLogs,
  "interference/short-gap-before-quality-run": plansAndLogs,
  "interference/short-gap-before-easy-run": plansAndLogs,
  "interference/short-gap-before-lift": plansAndLogs,
  "interference/power-after-endurance": plansAndLogs,
  "interference/hard-stimuli-unconsolidated": plansAndLogs,
  "interference/run-volume-strength-first": plansAndLogs,
  "interference/strength-dose-run-first": plansAndLogs,
  "interference/strength-prescription-run-first": plansAndLogs,
  "interference/explosive-dose": plansAndLogs,
  "interference/new-modality-ramp": plansAndLogs,
  "interference/e1rm-plateau-rising-run-load": plansAndLogs,
  "overtraining/single-run-spike": plansAndLogs,
  "overtraining/weekly-load-spike": plansAndLogs,
  "overtraining/acwr-context": plansAndLogs,
  "overtraining/monotony-strain": plansAndLogs,
  "overtraining/chronic-ramp": plansAndLogs,
  "overtraining/deep-negative-form": plansAndLogs,
  "overtraining/wellness-decline": feeling,
  "overtraining/hrv-below-baseline": ["heart-rate-variability", ...feeling],
  "overtraining/resting-hr-rise": ["resting-heart-rate"],
  "overtraining/short-sleep": ["sleep-energy-soreness"],
  "overtraining/performance-decline": plansAndLogs,
  "overtraining/effort-mismatch": plansAndLogs,
  "overtraining/multi-signal": plansAndLogs,
  "overtraining/anaerobic-frequency": plansAndLogs,
  "overtraining/hiit-introduction": plansAndLogs,
  "overtraining/intensity-distribution": plansAndLogs,
  "overtraining/mileage-record-pace": plansAndLogs,
  "overtraining/missing-intensity-stimulus": plansAndLogs,
  "recovery/hard-days-too-close": plansAndLogs,
  "recovery/48h-after-heavy-lower": plansAndLogs,
  "recovery/no-rest-day": plansAndLogs,
  "recovery/no-deload": plansAndLogs,
  "recovery/hill-sprint-rest": plansAndLogs,
  "recovery/interval-rest-mismatch": plansAndLogs,
  "recovery/heat-dose": plansAndLogs,
  "recovery/heat-before-key-session": plansAndLogs,
  "recovery/post-race": plansAndLogs,
  "recovery/taper": plansAndLogs,
  "recovery/race-week-lifting": plansAndLogs,
  "recovery/return-after-layoff": plansAndLogs,
  "recovery/illness-or-pain": ["illness-pain"],
  "recovery/cross-training-load": plansAndLogs,
  "recovery/catch-up-cramming": plansAndLogs,
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

/** The same for one finding, which may rest on more than its rule always does. */
export const isFindingWithheld = (
  scope: AthleteScope,
  { ruleId, restsOn }: Pick<Finding, "ruleId" | "restsOn">,
): boolean => isWithheld(scope, ruleId) || !isShared(scope, restsOn);

/** True where another finding, or a state, speaks for this one and this reader may know it. */
export const isSpokenFor = (scope: AthleteScope, { suppressedBy }: Pick<Finding, "suppressedBy">): boolean =>
  suppressedBy !== null && isShared(scope, suppressedBy.restsOn);

/** True where all that something rests on is shared with this reader. */
export const isShared = (scope: AthleteScope, items: readonly ConsentItem[] = []): boolean =>
  scope.kind === "self" || items.every((item) => scope.consents[item]);
