import type { LiftDeviation } from "@/lib/domain/log";
import type { SkipReason } from "@/lib/domain/session";

/** Why a session was left out, inside a sentence. */
export const skipWords: Readonly<Record<SkipReason, string>> = {
  ill: "ill",
  "no-time": "no time",
  travel: "travel",
  pain: "pain",
  other: "another reason",
};

/** The same, each as one of some choices. */
export const skipChoices: readonly (readonly [SkipReason, string])[] = [
  ["ill", "Ill"],
  ["no-time", "No time"],
  ["travel", "Travel"],
  ["pain", "Pain"],
  ["other", "Another reason"],
];

/** "Back squat swapped for Front squat. Leg curl left out: pain." */
export const deviationsText = (deviations: readonly LiftDeviation[]): string =>
  deviations
    .map((each) =>
      each.kind === "swapped"
        ? `${each.exercise} swapped for ${each.to}.`
        : `${each.exercise} left out: ${skipWords[each.reason]}.`,
    )
    .join(" ");
