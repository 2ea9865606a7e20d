import { type ExerciseFacts, exerciseKey, type MadeExercise } from "@/lib/domain/exercise";
import type { ExerciseId } from "@/lib/ids";
import { findExactExercise } from "@/server/engine/exercises";

/** A name that means another exercise already, and which one. What is archived holds no name. */
export function takenName(
  { name, aliases }: Pick<ExerciseFacts, "name" | "aliases">,
  made: readonly MadeExercise[],
  except: ExerciseId,
): { readonly name: string; readonly by: string } | null {
  for (const each of [name, ...aliases]) {
    const key = exerciseKey(each);
    const own = made.find(
      (other) =>
        other.id !== except &&
        !other.archived &&
        [other.name, ...other.aliases].some((known) => exerciseKey(known) === key),
    );
    const by = own?.name ?? findExactExercise(each)?.name;
    if (by) return { name: each, by };
  }
  return null;
}
