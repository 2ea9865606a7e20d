import type { PausedRule } from "@/lib/domain/flag-view";

/** What a rule waits for: one thing, or things that are counted, as one and as several of them. */
const missingWords: Readonly<Record<string, string | readonly [one: string, many: string]>> = {
  "start-time": "a start time or a slot for both sessions",
  "run-distance": "the distance of the run",
  "run-in-30-days": "a run with a distance in the 30 days before",
  "weeks-of-load": ["week of logged load", "weeks of logged load"],
  "days-of-load": ["day of load", "days of load"],
  "days-of-log": ["day on record", "days on record"],
  "days-of-plan": ["day of plan from today on", "days of plan from today on"],
  "unlogged-days": ["day that was logged or skipped", "days that were logged or skipped"],
  "usual-runs": "runs in the four weeks before",
  "months-of-runs": ["full month of runs", "full months of runs"],
  steps: "the steps of the session",
  "weeks-of-training": ["week of logged training", "weeks of logged training"],
  "weeks-of-effort": ["week of rated sessions", "weeks of rated sessions"],
  "sessions-with-effort": [
    "session with a planned and a felt effort",
    "sessions with a planned and a felt effort",
  ],
  "session-logs": "answers on planned sessions",
  "session-minutes": "the minutes of each session",
  "heart-rate-limits": "the resting and maximal heart rate of the profile",
  "steady-runs-with-heart-rate": [
    "steady run with heart rate before the last two weeks",
    "steady runs with heart rate before the last two weeks",
  ],
  "recent-runs-with-heart-rate": [
    "steady run with heart rate in the last two weeks",
    "steady runs with heart rate in the last two weeks",
  ],
  "recovery-seconds": "the recovery between the repeats in seconds",
  "lift-samples": [
    "day of one leg lift with weight and repetitions",
    "days of one leg lift with weight and repetitions",
  ],
  "days-of-run-load": ["day of running load", "days of running load"],
  "set-loads": "the load of the leg sets, or the repetitions left",
  "leg-sets": "the sets of the leg lifts",
  "start-of-lifting": "28 days on record before the first leg lift",
  landings: "the landings, or the sets of jumps",
  duration: "the minutes of the session",
  "days-of-this-training": [
    "day on record before this kind of training",
    "days on record before this kind of training",
  ],
  "plan-to-race": "the plan up to the race",
  "race-distance": "the distance of the race",
  "race-priority": "the race in the profile, ranked A, B or C",
  "threshold-pace": "a threshold pace, to read steps by distance",
  "session-effort": "the effort or the zones of the cross-training",
  "log-of-planned-runs": "an answer on the runs planned during the break",
  "sets-of-lifts": "the sets of the lifts before and after the break",
  "load-of-week": "an answer and a load for each session of the week",
  "morning-answers": "this morning's answers about symptoms and pain",
  "mornings-of-five": [
    "morning with all five answers in the last 5 days",
    "mornings with all five answers in the last 5 days",
  ],
  "mornings-of-four-weeks": [
    "morning with all five answers in the last four weeks",
    "mornings with all five answers in the last four weeks",
  ],
  "hrv-of-seven-days": [
    "morning with heart rate variability in the last 7 days",
    "mornings with heart rate variability in the last 7 days",
  ],
  "hrv-of-four-weeks": [
    "morning with heart rate variability in the four weeks before",
    "mornings with heart rate variability in the four weeks before",
  ],
  "resting-hr-of-seven-days": [
    "morning with a resting heart rate in the last 7 days",
    "mornings with a resting heart rate in the last 7 days",
  ],
  "resting-hr-of-four-weeks": [
    "morning with a resting heart rate in the four weeks before",
    "mornings with a resting heart rate in the four weeks before",
  ],
  "nights-of-14": ["night with hours of sleep in the last 14", "nights with hours of sleep in the last 14"],
  "kinds-of-signs": [
    "kind of signs that can be judged, of load, wellness, heart and performance",
    "kinds of signs that can be judged, of load, wellness, heart and performance",
  ],
};

export const hasMissingWords = (missing: string): boolean => missing in missingWords;

/** What would let a paused rule answer: "Needs 9 more days of load: 19 of 28 so far." */
export function missingSentence({
  missing,
  have,
  need,
}: Pick<PausedRule, "missing" | "have" | "need">): string {
  const what = missingWords[missing] ?? missing.replaceAll("-", " ");
  if (typeof what === "string") return `Needs ${what}.`;
  const [one, many] = what;
  if (have <= 0) return `Needs ${need} ${need === 1 ? one : many}.`;
  const more = need - have;
  // Enough of them, but not where the rule looks.
  if (more <= 0) return `Needs more ${many}.`;
  return `Needs ${more} more ${more === 1 ? one : many}: ${have} of ${need} so far.`;
}
