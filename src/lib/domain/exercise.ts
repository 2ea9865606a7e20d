import type { ExerciseId } from "@/lib/ids";

export const movementPatterns = [
  "squat",
  "hinge",
  "single-leg",
  "knee",
  "calf",
  "jump",
  "olympic",
  "push",
  "pull",
  "core",
  "carry",
] as const;
export type MovementPattern = (typeof movementPatterns)[number];

export const bodyRegions = ["lower", "upper", "full", "core"] as const;
export type BodyRegion = (typeof bodyRegions)[number];

export const eccentricLoads = ["low", "med", "high"] as const;
export const exerciseLoads = ["kg", "band", "bodyweight"] as const;

/** What an exercise trains, as far as the rules need it. */
export interface ExerciseFacts {
  readonly name: string;
  readonly pattern: MovementPattern;
  readonly region: BodyRegion;
  /** How much lengthening under load, which is what makes legs sore. */
  readonly eccentric: (typeof eccentricLoads)[number];
  readonly unilateral: boolean;
  readonly loadType: (typeof exerciseLoads)[number];
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
}

/** What an exercise trains, without what else is known of it. */
export const factsOf = ({
  name,
  pattern,
  region,
  eccentric,
  unilateral,
  loadType,
  aliases,
}: ExerciseFacts): ExerciseFacts => ({ name, pattern, region, eccentric, unilateral, loadType, aliases });

/** An exercise that somebody added to those that the product knows. */
export interface MadeExercise extends ExerciseFacts {
  readonly id: ExerciseId;
  readonly version: number;
  /** No longer offered; what was planned and done with it keeps its meaning. */
  readonly archived: boolean;
}

/** What two spellings of one name have in common: case, accents and punctuation aside. */
export const exerciseKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();

/** What a movement of each kind trains, unless somebody says otherwise. */
export const regionOfPattern: Readonly<Record<MovementPattern, BodyRegion>> = {
  squat: "lower",
  hinge: "lower",
  "single-leg": "lower",
  knee: "lower",
  calf: "lower",
  jump: "lower",
  olympic: "full",
  push: "upper",
  pull: "upper",
  core: "core",
  carry: "full",
};
