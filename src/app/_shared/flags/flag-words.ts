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

export const eventWords: Readonly<Record<FlagEventKind, string>> = {
  raised: "raised",
  "came-back": "came back",
  worse: "opened again, more severe",
  resolved: "resolved by a change",
  "resolved-in-draft": "resolved in the draft",
  "back-in-draft": "back in the draft",
  "fix-applied": "applied the fix",
  acknowledged: "acknowledged it",
  snoozed: "put it off",
  woke: "opened again, its time had come",
  dismissed: "dismissed it",
  reopened: "opened it again",
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
  steps: "the steps of the session",
  "recovery-seconds": "the recovery between sprints in seconds",
};

/** What a paused rule waits for: "4 weeks of logged load; there are 2". */
export function missingSentence({ missing, have, need }: PausedRule): string {
  const what = missingWords[missing] ?? missing.replaceAll("-", " ");
  return need > 1 && !missing.startsWith("start") ? `Needs ${need} ${what}, has ${have}.` : `Needs ${what}.`;
}
