import type {
  DismissReason,
  EvidenceGrade,
  FactProvenance,
  FlagEventKind,
  Severity,
} from "@/lib/domain/flag";
import type { FlagStanding, PausedRule } from "@/lib/domain/flag-view";

/** The engine's `weak` is read as Limited: that is what it says about the evidence. */
export const gradeWords: Readonly<Record<EvidenceGrade, string>> = {
  strong: "Strong",
  moderate: "Moderate",
  weak: "Limited",
  practice: "Practice",
};

export const gradeMeanings: Readonly<Record<EvidenceGrade, string>> = {
  strong: "Several trials or a meta-analysis in similar people",
  moderate: "Controlled acute studies or one large cohort",
  weak: "Small, indirect or mixed studies",
  practice: "Coaching consensus, no trial",
};

export const severityWords: Readonly<Record<Severity, string>> = {
  warning: "Warning",
  caution: "Caution",
  info: "Note",
};

export const standingWords: Readonly<Record<FlagStanding, string>> = {
  open: "Open",
  acknowledged: "Acknowledged",
  snoozed: "Later",
  dismissed: "Dismissed",
  resolved: "Resolved",
  superseded: "Replaced by another flag",
  "resolved-in-draft": "Resolved in the draft",
};

/** The finding is gone: from the plan, or from the draft of it. */
export const isSettled = (standing: FlagStanding): boolean =>
  standing === "resolved" || standing === "superseded" || standing === "resolved-in-draft";

export const dismissReasonWords: Readonly<Record<DismissReason, string>> = {
  "on-purpose": "Planned on purpose",
  "data-wrong": "Data is wrong",
  tolerates: "Tolerates this",
  handled: "Already handled",
  other: "Other",
};

export const provenanceWords: Readonly<Record<FactProvenance, string>> = {
  logged: "logged",
  planned: "planned",
  "not-logged-yet": "planned, not logged yet",
  "slot-default": "usual time of the slot",
  estimated: "estimated",
  profile: "from the profile",
  rule: "set by the rule",
  computed: "",
};

/** What happened, of itself and with the person who did it before it. */
export const eventWords: Readonly<Record<FlagEventKind, { readonly alone: string; readonly by: string }>> = {
  raised: { alone: "Raised", by: "raised it" },
  "came-back": { alone: "Came back", by: "brought it back" },
  worse: { alone: "Opened again, more severe", by: "opened it again, more severe" },
  resolved: { alone: "Resolved as time went on", by: "resolved it" },
  "resolved-in-draft": { alone: "Resolved in the draft", by: "resolved it in the draft" },
  "back-in-draft": { alone: "Back in the draft", by: "brought it back in the draft" },
  "fix-applied": { alone: "Fix applied", by: "applied the fix" },
  acknowledged: { alone: "Acknowledged", by: "acknowledged it" },
  snoozed: { alone: "Put off", by: "put it off" },
  woke: { alone: "Opened again, its time had come", by: "opened it again" },
  dismissed: { alone: "Dismissed", by: "dismissed it" },
  reopened: { alone: "Opened again", by: "opened it again" },
};

const factLabels: Readonly<Record<string, string>> = {
  gap: "Gap, end to start",
  "source-class": "First session counts as",
  "target-class": "Second session counts as",
  "hard-leg-sets": "Hard leg sets",
  "top-load": "Heaviest set, of 1RM",
  "source-time": "First session starts",
  "target-time": "Second session starts",
  distance: "Distance of the run",
  "longest-run": "Longest run before it",
  monotony: "Monotony",
  strain: "Strain",
  "strain-deviations": "Strain above usual, deviations",
  "week-load": "Load of the 7 days",
  "usual-week-load": "Usual load of 7 days",
  "run-distance-week": "Distance this week",
  "run-distance-highest": "Highest of the 4 weeks before",
  "run-distance-rise": "Rise in distance",
  "run-load-week": "Run load this week",
  "run-load-highest": "Highest run load of 4 weeks",
  "run-load-rise": "Rise in run load",
  "load-week": "Load this week",
  "load-highest": "Highest load of 4 weeks",
  "load-rise": "Rise in load",
  "sprint-length": "Length of a sprint",
  "sprint-recovery": "Recovery between sprints",
  sprints: "Sprints",
  "recovery-mode": "Recovery is spent",
  "usual-gap": "Usual gap before this kind of session",
};

/** A fact without words of its own is named by its key, which is made of plain words. */
export function factLabel(key: string): string {
  const plain = key.replaceAll("-", " ");
  return factLabels[key] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

const missingWords: Readonly<Record<string, string>> = {
  "start-time": "a start time or a slot for both sessions",
  "run-distance": "the distance of the run",
  "run-in-30-days": "a run with a distance in the 30 days before",
  "weeks-of-load": "weeks of logged load",
  "days-of-load": "days with known load",
  "unlogged-days": "days that were logged or skipped",
  "months-of-runs": "full months of runs",
  steps: "the steps of the session",
  "recovery-seconds": "the recovery between sprints in seconds",
};

/** What a paused rule waits for: "4 weeks of logged load; there are 2". */
export function missingSentence({ missing, have, need }: PausedRule): string {
  const what = missingWords[missing] ?? missing.replaceAll("-", " ");
  return need > 1 && !missing.startsWith("start") ? `Needs ${need} ${what}, has ${have}.` : `Needs ${what}.`;
}
