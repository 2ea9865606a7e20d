import type { ExerciseFacts, MadeExercise } from "@/lib/domain/exercise";
import type { Ctx } from "@/server/auth/scope";
import { listMadeExercises } from "@/server/db/queries/exercises";
import { withTransaction } from "@/server/db/tx";
import { exercises } from "@/server/engine/exercises";

export interface CatalogueExercise extends ExerciseFacts {
  readonly id: string;
  /** Made by the person, and theirs to change; null for one that comes with the product. */
  readonly own: Pick<MadeExercise, "id" | "version" | "archived"> | null;
}

/** The exercises that the rules know: what each trains, and the other names it is found by. One's own among them. */
export const listCatalogue = (ctx: Ctx): Promise<readonly CatalogueExercise[]> =>
  withTransaction(ctx, async (tx) => {
    const made = await listMadeExercises(tx, ctx.user.id);
    return [
      ...exercises.map((exercise) => ({ ...exercise, own: null })),
      ...made.map(({ version, archived, ...exercise }) => ({
        ...exercise,
        own: { id: exercise.id, version, archived },
      })),
    ].toSorted((a, b) => a.name.localeCompare(b.name));
  });
