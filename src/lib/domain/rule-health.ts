import type { Instant } from "@/lib/dates/time-zone";
import type { QuantityUnit } from "@/lib/formatting/quantity";
import type { AthleteId } from "@/lib/ids";
import type { DismissReason, Level } from "./flag";
import type { RuleInBrief } from "./rule-page";
import type { RuleSwitch } from "./rule-settings";

/** `few-data`: under eight decided. `ok`: enough decided, and neither clearly useful nor noisy. */
export const ruleHealths = ["useful", "ok", "noisy", "quiet", "few-data"] as const;
export type RuleHealth = (typeof ruleHealths)[number];

/** What became of a rule's flags in the days asked about. Every time a flag was raised counts once. */
export interface RuleFates {
  readonly raised: number;
  /** A fix was applied, or somebody changed the plan so that it cleared. */
  readonly fixed: number;
  readonly acknowledged: number;
  readonly snoozed: number;
  readonly dismissed: number;
  readonly reasons: Readonly<Partial<Record<DismissReason, number>>>;
  /** Went by itself, and nobody had said anything. */
  readonly expired: number;
  /** Not decided yet. */
  readonly open: number;
  /** Came and went so often that it was left alone. */
  readonly unstable: number;
  /** Of those that were fixed, how many came back. */
  readonly backAfterFix: number;
  /** Middle of the hours from being raised to the first answer; `null` where nothing was answered. */
  readonly hoursToDecision: number | null;
}

/** A number that a coach set for all their athletes. */
export interface OwnDefault {
  readonly threshold: string;
  readonly note: string;
  readonly value: number;
  readonly rule: number;
  readonly unit: QuantityUnit;
  readonly setAt: Instant;
}

/** An athlete for whom a rule is set in another way. */
export interface TunedAthlete {
  readonly slug: string;
  readonly name: string;
  /** The numbers of their own, and whether the rule is off for them. */
  readonly values: readonly { readonly note: string; readonly value: number; readonly unit: QuantityUnit }[];
  readonly isOff: boolean;
}

/** One rule as it has served one coach. */
export interface RuleHealthRow extends RuleInBrief {
  readonly fates: RuleFates;
  readonly health: RuleHealth;
  /** Parts of what was decided, 0–1; `null` where nothing was. */
  readonly usefulPart: number | null;
  readonly dismissedPart: number | null;
  readonly defaults: readonly OwnDefault[];
  /** The coach has switched it off for everybody. */
  readonly isOff: boolean;
  readonly offReason: string | null;
  /** Since when what it finds is shown one level lower to everybody; `null` where it is not. */
  readonly quietSince: Instant | null;
  readonly tuned: readonly TunedAthlete[];
}

/** How a coach could hear less of a rule, each way with what it rests on. */
export interface QuietChoices {
  readonly ruleId: string;
  readonly days: number;
  readonly raised: number;
  /** The number that most of its flags were past, with looser ones; `null` where none can be looser. */
  readonly threshold: {
    readonly name: string;
    readonly note: string;
    readonly unit: QuantityUnit;
    /** What counts for athletes without a number of their own. */
    readonly value: number;
    /** The coach's own default, to return to. */
    readonly own: number | null;
    readonly looser: readonly number[];
  } | null;
  /** By the coach's own default it is shown one level lower already. */
  readonly isLower: boolean;
  /** Of what was raised, how many at each level as the rule itself has it. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Those for whom it raised something, the most first. */
  readonly athletes: readonly QuietAthlete[];
}

export interface QuietAthlete {
  readonly athleteId: AthleteId;
  readonly slug: string;
  readonly name: string;
  readonly raised: number;
  readonly dismissed: number;
  /** It raised something that was to be decided at once: for them the rule stays on. */
  readonly hadAct: boolean;
  /** A number of their own, which a default does not change. */
  readonly ownNumber: boolean;
  readonly switched: RuleSwitch | null;
}

/** What a coach has set about one rule for all their athletes. */
export interface OwnRuleDefault {
  readonly defaults: readonly OwnDefault[];
  readonly off: { readonly at: Instant; readonly reason: string } | null;
}
