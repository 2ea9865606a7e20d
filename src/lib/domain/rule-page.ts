import type { QuantityUnit } from "@/lib/formatting/quantity";
import type { EvidenceGrade, Family, Severity } from "./flag";
import type { EvidenceView, MessageText } from "./flag-view";

/** A rule in the catalogue. */
export interface RuleInBrief {
  readonly id: string;
  readonly family: Family;
  /** The last part of the id, as it stands in the address. */
  readonly slug: string;
  readonly title: string;
  readonly grade: EvidenceGrade;
  readonly contested: boolean;
  readonly stage: "trial" | "stable";
}

export interface RuleThreshold {
  readonly name: string;
  readonly value: number;
  readonly unit: QuantityUnit;
  readonly min: number;
  readonly max: number;
  readonly note: string;
  /** Where the default comes from, in words. */
  readonly source: string;
}

/** A week of training as text, on which the rule speaks, is quiet, or cannot say. */
export interface RuleExample {
  readonly name: string;
  readonly week: string;
  readonly outcome: "fires" | "quiet" | "not-enough-data";
  readonly severity: Severity | null;
}

/** A rule's page: the same words for coach, athlete and developer. */
export interface RulePage extends RuleInBrief {
  readonly since: string;
  readonly changed: readonly { readonly version: string; readonly what: string }[];
  readonly why: string;
  readonly action: string;
  readonly needs: string;
  readonly levels: readonly { readonly severity: Severity; readonly text: MessageText }[];
  readonly modifiers: readonly MessageText[];
  readonly thresholds: readonly RuleThreshold[];
  readonly evidence: EvidenceView;
  readonly notFor: readonly string[];
  readonly examples: readonly RuleExample[];
}
