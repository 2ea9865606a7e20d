import type { Quantity } from "@/lib/formatting/quantity";

/** How far past its threshold a finding is. People read a level instead. */
export const severities = ["info", "caution", "warning"] as const;
export type Severity = (typeof severities)[number];

/** When to decide: before the next affected session, while planning this week, or not now. */
export const levels = ["act", "adjust", "watch"] as const;
export type Level = (typeof levels)[number];

/** `hidden`: kept, and shown to whoever asks for everything. */
export type ShownLevel = Level | "hidden";

/** About a plan that can still change, about what was done, or about a state that ends today. */
export const tenses = ["planned", "happened", "ongoing"] as const;
export type Tense = (typeof tenses)[number];

export const families = ["interference", "overtraining", "recovery"] as const;
export type Family = (typeof families)[number];

/** What people read for a family. The word "overtraining" is kept for rule ids. */
export const familyLabels: Readonly<Record<Family, string>> = {
  interference: "Interference",
  overtraining: "Load and fatigue",
  recovery: "Recovery",
};

export const evidenceGrades = ["strong", "moderate", "weak", "practice"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

export const flagStates = ["open", "acknowledged", "snoozed", "dismissed", "resolved", "superseded"] as const;
export type FlagState = (typeof flagStates)[number];

export type Comparator = "min" | "max" | "range";
/** Whose number a threshold is: the rule's own, the coach's default or one set for this athlete. */
export type ThresholdOrigin = "rule" | "coach" | "athlete";

/** One line of "The numbers": what was measured or used, and where it comes from. */
export interface FlagFact {
  readonly key: string;
  readonly value: Quantity | string;
  readonly provenance: FactProvenance;
}

export const factProvenances = [
  "logged",
  "planned",
  "not-logged-yet",
  "slot-default",
  "estimated",
  "profile",
  "rule",
  "computed",
] as const;
export type FactProvenance = (typeof factProvenances)[number];

/** How the flags of a rule come, hold and come back. */
export type RuleKind = "gap" | "spike" | "load" | "wellness" | "deload" | "illness";

/** Why a person has no use for a flag. */
export const dismissReasons = ["on-purpose", "data-wrong", "tolerates", "handled", "other"] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** What may happen to a flag. Those of the draft are for people who write the plan. */
export const flagEventKinds = [
  "raised",
  "came-back",
  "worse",
  "resolved",
  "resolved-in-draft",
  "back-in-draft",
  "fix-applied",
  "acknowledged",
  "snoozed",
  "woke",
  "dismissed",
  "reopened",
  "superseded",
  "replaces",
  "remeasured",
  "unstable",
] as const;
export type FlagEventKind = (typeof flagEventKinds)[number];

/** What the list can be asked for; a flag whose snooze has ended is open. */
export const flagStatuses = ["open", "acknowledged", "later", "closed"] as const;
export type FlagStatus = (typeof flagStatuses)[number];
