import type { RuleKind } from "@/lib/domain/flag";

const kinds: Readonly<Record<string, RuleKind>> = {
  "overtraining/single-run-spike": "spike",
  "overtraining/weekly-load-spike": "spike",
  "overtraining/chronic-ramp": "load",
  "overtraining/acwr-context": "load",
  "overtraining/monotony-strain": "load",
  "overtraining/deep-negative-form": "load",
  "overtraining/wellness-decline": "wellness",
  "overtraining/hrv-below-baseline": "wellness",
  "overtraining/resting-hr-rise": "wellness",
  "overtraining/short-sleep": "wellness",
  "overtraining/performance-decline": "wellness",
  "overtraining/effort-mismatch": "wellness",
  "overtraining/multi-signal": "wellness",
  "recovery/no-deload": "deload",
  "recovery/illness-or-pain": "illness",
  "recovery/return-after-layoff": "illness",
};

/** A rule that is not named here judges sessions and the time between them. */
export const kindOf = (ruleId: string): RuleKind => kinds[ruleId] ?? "gap";

interface KindFacts {
  /** Days in a row, today among them, on which a state must be found before it becomes a flag. */
  readonly raisedAfterDays: number;
  /** Hours for which a state must be clear before its flag goes. */
  readonly clearHours: number;
  /** Days for which a dismissal holds; `null` where it holds for as long as the same thing is found. */
  readonly dismissedDays: number | null;
}

export const kindFacts: Readonly<Record<RuleKind, KindFacts>> = {
  gap: { raisedAfterDays: 1, clearHours: 0, dismissedDays: null },
  spike: { raisedAfterDays: 1, clearHours: 0, dismissedDays: null },
  load: { raisedAfterDays: 2, clearHours: 48, dismissedDays: 14 },
  // The rules themselves ask for several mornings; three of four in range end it.
  wellness: { raisedAfterDays: 1, clearHours: 72, dismissedDays: 7 },
  deload: { raisedAfterDays: 1, clearHours: 0, dismissedDays: null },
  illness: { raisedAfterDays: 1, clearHours: 0, dismissedDays: null },
};
