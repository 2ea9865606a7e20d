import type { TrainingMarkKind } from "@/lib/domain/athlete";

export const markLabels: Readonly<Record<TrainingMarkKind, string>> = {
  camp: "Training camp",
  "heat-block": "Heat block",
  "hiit-block": "Block of high intensity",
  travel: "Travel",
  "no-gym": "No gym",
  triathlete: "Triathlon training",
  streaker: "Runs every day",
};

/** What the mark changes in what the rules say. */
export const markEffects: Readonly<Record<TrainingMarkKind, string>> = {
  camp: "A rise in load is expected then, and is raised one level lower.",
  "heat-block": "Heat sessions are judged as a block, up to the days before a race.",
  "hiit-block": "For experienced runners: many hard runs are expected then, and few in the week after.",
  travel: "Runs that are not logged then do not have to be explained.",
  "no-gym": "No fix moves a lift that needs a gym there.",
  triathlete: "Cycling and swimming are not counted as too much beside the running.",
  streaker: "Days without a run are not asked for; weeks without rest are only noted.",
};
