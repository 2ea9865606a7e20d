import type { MovementPattern } from "@/lib/domain/exercise";
import type { ExercisePrescription } from "@/lib/domain/session";
import type { ExerciseList } from "./exercise-book";

const groups = ["Quads", "Hamstrings", "Calves", "Trunk", "Chest and shoulders", "Back and arms"] as const;
type MuscleGroup = (typeof groups)[number];

/** What a movement works most. */
const ofPattern: Readonly<Record<MovementPattern, MuscleGroup>> = {
  squat: "Quads",
  "single-leg": "Quads",
  knee: "Quads",
  hinge: "Hamstrings",
  olympic: "Hamstrings",
  calf: "Calves",
  jump: "Calves",
  core: "Trunk",
  carry: "Trunk",
  push: "Chest and shoulders",
  pull: "Back and arms",
};

/** Working sets by what they work most, in the order of the body; warm-ups and unknown exercises count for none. */
export function setsByMuscle(
  lifts: readonly ExercisePrescription[],
  exercises: Pick<ExerciseList, "known">,
): readonly { readonly group: MuscleGroup; readonly sets: number }[] {
  const sets = new Map<MuscleGroup, number>();
  for (const { exercise, sets: count, warmUp } of lifts) {
    const known = warmUp ? null : exercises.known(exercise);
    if (!known) continue;
    const bends = known.pattern === "knee" && /curl/i.test(known.name);
    const group = bends ? "Hamstrings" : ofPattern[known.pattern];
    sets.set(group, (sets.get(group) ?? 0) + count);
  }
  return groups.flatMap((group) => {
    const count = sets.get(group);
    return count ? [{ group, sets: count }] : [];
  });
}
