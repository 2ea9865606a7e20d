import type { Outputs } from "@/app/_trpc/outputs";
import { exerciseKey } from "@/lib/domain/exercise";
import type { ExerciseBook } from "@/lib/session-text/lift-line";

type Exercise = Outputs["plan"]["exercises"][number];
type KnownExercise = Pick<Exercise, "name" | "aliases" | "bodyweight" | "oneRm" | "pattern">;

/** The exercises of the catalogue by every name that they go by, with the athlete's maximum of each. */
export interface ExerciseList extends ExerciseBook {
  readonly known: (name: string) => KnownExercise | null;
}

export function exerciseList(all: readonly KnownExercise[]): ExerciseList {
  const byName = new Map<string, KnownExercise>();
  for (const exercise of all)
    for (const name of [exercise.name, ...exercise.aliases]) byName.set(exerciseKey(name), exercise);
  const known = (name: string) => byName.get(exerciseKey(name)) ?? null;
  const names = all.map(({ name }) => name);
  return {
    known,
    find: known,
    names,
    spellings: [...names, ...all.flatMap(({ aliases }) => aliases)],
  };
}
