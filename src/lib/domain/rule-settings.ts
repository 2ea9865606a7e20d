import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { QuantityUnit } from "@/lib/formatting/quantity";
import type { Severity, ThresholdOrigin } from "./flag";

export const ruleSwitches = ["on", "off"] as const;
export type RuleSwitch = (typeof ruleSwitches)[number];

/**
 * One decision about a rule. `null` takes an earlier decision back, so that what stands under it counts again: the
 * coach's default under the athlete's, the rule's own number under the coach's.
 */
export type RuleDecision =
  | { readonly kind: "threshold"; readonly threshold: string; readonly value: number | null }
  | { readonly kind: "switch"; readonly to: RuleSwitch | null }
  /** `lower`: what it finds is shown one level lower, except what is to be decided now. `own`: at its own level. */
  | { readonly kind: "level"; readonly to: ShownAtLevel | null };

export const shownAtLevels = ["own", "lower"] as const;
export type ShownAtLevel = (typeof shownAtLevels)[number];

/** A value with who set it and when; absent names are of people who are gone. */
export interface SetValue<Value> {
  readonly value: Value;
  readonly setBy: string | null;
  readonly setAt: Instant;
  readonly reason: string;
}

/** A threshold with every number that may stand for it. */
export interface TunableThreshold {
  readonly name: string;
  /** What the number decides. */
  readonly note: string;
  readonly unit: QuantityUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The number that counts. */
  readonly value: number;
  readonly origin: ThresholdOrigin;
  readonly rule: number;
  readonly coach: SetValue<number> | null;
  readonly athlete: SetValue<number> | null;
}

/** How one rule is set for one athlete. */
export interface RuleTuning {
  readonly ruleId: string;
  readonly title: string;
  readonly isOff: boolean;
  /** Whose word it is that the rule is on or off. */
  readonly switchOrigin: ThresholdOrigin;
  readonly switchedBy: SetValue<RuleSwitch> | null;
  /** Whose word it is that it is shown one level lower; `null` where it is shown at its own. */
  readonly quietened: (SetValue<ShownAtLevel> & { readonly origin: ThresholdOrigin }) | null;
  readonly thresholds: readonly TunableThreshold[];
  /** Decisions about this athlete, newest first. */
  readonly history: readonly RuleSettingEntry[];
}

export interface RuleSettingEntry {
  readonly id: string;
  readonly at: Instant;
  readonly who: string | null;
  readonly decision: RuleDecision;
  readonly reason: string;
}

/** A time that a rule spoke, in the athlete's own past. */
export interface RaisedInPast {
  /** First and last evening on which it stood. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly severity: Severity;
}

/** What a rule raised, and what it would have raised with another number. */
export interface RuleBacktest {
  /** Evenings that were judged, up to today: fewer than asked where the log is younger. */
  readonly days: number;
  /** Evenings of them on which the rule lacked data. */
  readonly withoutData: number;
  readonly raised: readonly RaisedInPast[];
  readonly wouldRaise: readonly RaisedInPast[];
}
