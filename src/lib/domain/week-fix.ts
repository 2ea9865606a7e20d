import type { Severity } from "./flag";
import type { MessageText } from "./flag-view";
import type { ScheduleChange } from "./schedule-change";

/** A finding as a list of what goes, comes or stays names it. */
export interface FoundInBrief {
  readonly severity: Severity;
  readonly title: MessageText;
}

/** What changes of a week come to. */
export interface WeekFixOutcome {
  /** How many of the week's findings there are before. */
  readonly open: number;
  readonly clears: readonly FoundInBrief[];
  readonly creates: readonly FoundInBrief[];
  /** What of the week stays: it needs a person's decision. */
  readonly leaves: readonly FoundInBrief[];
}

/** One change of a proposal, which can be left out. */
export interface WeekFixStep {
  readonly label: MessageText;
  readonly changes: readonly ScheduleChange[];
}

/** A smallest set of changes that clears as much of a week as it can. */
export interface WeekFixProposal {
  readonly id: string;
  readonly kind: "safe" | "suggestion";
  readonly steps: readonly WeekFixStep[];
  readonly outcome: WeekFixOutcome;
}

export interface WeekFixes {
  /** Best first, at most three. */
  readonly proposals: readonly WeekFixProposal[];
  /** What the rules find in the week as it stands. */
  readonly open: readonly FoundInBrief[];
}
