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
  "gap-to-race": "Time to the race",
  "light-share": "Share of light leg sets",
  "e1rm-fall": "Estimated 1RM below its best",
  "e1rm-days": "Days with an estimated 1RM",
  "e1rm-best": "Best estimated 1RM of 6 weeks",
  "e1rm-now": "Estimated 1RM now",
  "run-load-21-days": "Run load of 21 days",
  "run-load-before": "Run load of the 21 days before",
  growth: "Rise over the weeks before",
  "sessions-of-week": "Sessions of the week",
  "minutes-of-week": "Minutes of the week",
  "minutes-highest-before": "Most minutes of a week before",
  "sets-of-week": "Sets of the week",
  "sets-highest-before": "Most sets of a week before",
  "easy-share": "Time below the first threshold",
  "minutes-below-first-threshold": "Zone 1",
  "minutes-between-thresholds": "Zone 2",
  "minutes-above-second-threshold": "Zone 3",
  "other-sessions": "Other runs and cross-training",
  "high-intensity-minutes": "Work at high intensity",
  "highest-week-before": "Highest week before",
  "fast-minutes-a-week": "Fast work a week",
  "stride-sessions": "Sessions with strides or sprints",
  "slower-at-heart-rate": "Slower at the same heart rate",
  "race-slower": "Slower than the best of 6 months",
  kind: "Compared",
  "heat-minutes": "Minutes of heat",
  "heat-sessions": "Heat sessions in 7 days",
  "heat-gap": "Days without heat",
  "heat-kept": "Adaptation left after them",
  "heat-state": "Adaptation today, in sessions",
  "race-window": "Usual time after the race",
  "work-length": "Length of a repeat",
  "recovery-length": "Recovery between repeats",
  "interval-aim": "What they train",
  "days-off": "Days off",
  "week-back": "The week back",
  "week-before-break": "Usual week before the break",
  "usual-sets": "Usual sets before the break",
  "race-week-volume": "Race week, without the race",
  "peak-volume": "Mean of the 4 peak weeks",
  "quality-runs-before-race": "Quality runs in the last 10 days",
  "cross-training-minutes": "Cross-training in 7 days",
  "cross-training-above-easy": "Of it above easy, not planned as hard",
  "running-of-usual": "Running, of the usual week",
  "five-days-planned": "Planned in the first 5 days",
  "five-days-done": "Done in the first 5 days",
  "weekend-planned": "Planned for the weekend",
  "weekend-done": "Weekend, done and still planned",
  "run-beyond-longest": "Longest run of the weekend beyond the last 30 days",
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
  "days-of-log": "days on record",
  "days-of-plan": "days of plan from today on",
  "unlogged-days": "days that were logged or skipped",
  "months-of-runs": "full months of runs",
  steps: "the steps of the session",
  "weeks-of-training": "weeks of logged training",
  "weeks-of-effort": "weeks of rated sessions",
  "sessions-with-effort": "sessions with a planned and a felt effort",
  "session-logs": "answers on planned sessions",
  "session-minutes": "sessions with their minutes",
  "heart-rate-limits": "the resting and maximal heart rate of the profile",
  "steady-runs-with-heart-rate": "steady runs with heart rate before the last two weeks",
  "recent-runs-with-heart-rate": "steady runs with heart rate in the last two weeks",
  "recovery-seconds": "the recovery between the repeats in seconds",
  "lift-samples": "days of one leg lift with weight and repetitions",
  "days-of-run-load": "days with known run load",
  "set-loads": "the load of the leg sets, or the repetitions left",
  "leg-sets": "the sets of the leg lifts",
  "start-of-lifting": "28 days on record before the first leg lift",
  landings: "the landings, or the sets of jumps",
  duration: "the minutes of the session",
  "days-of-this-training": "days on record before this kind of training",
  "plan-to-race": "the plan up to the race",
  "race-distance": "the distance of the race",
  "race-priority": "the race in the profile, ranked A, B or C",
  "threshold-pace": "a threshold pace, to read steps by distance",
  "session-effort": "the effort or the zones of the cross-training",
  "log-of-planned-runs": "an answer on the runs planned during the break",
  "sets-of-lifts": "the sets of the lifts before and after the break",
  "load-of-week": "an answer and a load for each session of the week",
  "morning-answers": "this morning's answers about symptoms and pain",
  "mornings-of-five": "mornings of the last five with all five answers",
  "mornings-of-four-weeks": "mornings of the last four weeks with all five answers",
  "hrv-of-seven-days": "mornings of the last seven with heart rate variability",
  "hrv-of-four-weeks": "mornings with heart rate variability in the four weeks before",
  "resting-hr-of-seven-days": "mornings of the last seven with a resting heart rate",
  "resting-hr-of-four-weeks": "mornings with a resting heart rate in the four weeks before",
  "nights-of-14": "of the last 14 nights with hours of sleep",
  "kinds-of-signs": "kinds of signs that can be judged: load, wellness, heart, performance",
};

/** What a paused rule waits for: "4 weeks of logged load; there are 2". */
export function missingSentence({ missing, have, need }: PausedRule): string {
  const what = missingWords[missing] ?? missing.replaceAll("-", " ");
  return need > 1 && !missing.startsWith("start") ? `Needs ${need} ${what}, has ${have}.` : `Needs ${what}.`;
}
