import type { Block, LiftFocus, Phase, RunFocus, WeekRole } from "@/lib/domain/block";

export const phaseLabels: Readonly<Record<Phase, string>> = {
  base: "Base",
  build: "Build",
  specific: "Specific",
  taper: "Taper",
  race: "Race",
  transition: "Transition",
};

export const runFocusLabels: Readonly<Record<RunFocus, string>> = {
  endurance: "Endurance",
  threshold: "Threshold",
  vo2max: "VO2max",
  speed: "Speed",
  "race-pace": "Race pace",
  maintain: "Maintain",
  recover: "Recover",
};

export const liftFocusLabels: Readonly<Record<LiftFocus, string>> = {
  "anatomical-adaptation": "Anatomical adaptation",
  hypertrophy: "Hypertrophy",
  "max-strength": "Max strength",
  power: "Power",
  maintain: "Maintain",
  primer: "Primer",
  off: "Off",
};

export const weekRoleLabels: Readonly<Record<WeekRole, string>> = {
  load: "Load",
  deload: "Deload",
  taper: "Taper",
  race: "Race",
  transition: "Transition",
};

export const focusLabel = (block: Block): string =>
  block.lane === "run" ? runFocusLabels[block.focus] : liftFocusLabels[block.focus];
