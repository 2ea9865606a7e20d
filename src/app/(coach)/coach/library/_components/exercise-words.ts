import type { ExerciseFacts } from "@/lib/domain/exercise";

export const patternNames: Readonly<Record<ExerciseFacts["pattern"], string>> = {
  squat: "Squat",
  hinge: "Hinge",
  "single-leg": "Single leg",
  knee: "Knee",
  calf: "Calf",
  jump: "Jump",
  olympic: "Olympic lift",
  push: "Push",
  pull: "Pull",
  core: "Core",
  carry: "Carry",
};
export const regionNames: Readonly<Record<ExerciseFacts["region"], string>> = {
  lower: "Legs",
  upper: "Upper body",
  full: "Whole body",
  core: "Core",
};
export const loadNames: Readonly<Record<ExerciseFacts["loadType"], string>> = {
  kg: "Weight",
  band: "Band",
  bodyweight: "Body weight",
};
export const eccentricNames: Readonly<Record<ExerciseFacts["eccentric"], string>> = {
  low: "Little",
  med: "Some",
  high: "Much",
};
