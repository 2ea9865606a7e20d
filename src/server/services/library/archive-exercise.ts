import { AppError } from "@/lib/app-error";
import type { ArchiveExerciseInput } from "@/lib/schemas/exercise";
import type { Ctx } from "@/server/auth/scope";
import { findMadeExercise, listMadeExercises, updateExercise } from "@/server/db/queries/exercises";
import { withTransaction } from "@/server/db/tx";
import { takenName } from "./taken-name";

/**
 * Takes an exercise out of the lists, or back into them unless one of its names means another by now. What was planned
 * and done with it keeps its meaning.
 */
export const archiveExercise = (ctx: Ctx, { exerciseId: id, version, archived }: ArchiveExerciseInput) =>
  withTransaction(ctx, async (tx) => {
    const found = await findMadeExercise(tx, ctx.user.id, id);
    if (!found)
      throw new AppError(
        "not-found",
        "That exercise is not in your library. The list shows what is there now.",
      );
    const taken = archived ? null : takenName(found, await listMadeExercises(tx, ctx.user.id), id);
    if (taken) return { ok: false, reason: "name-taken", ...taken } as const;
    const values = { archivedAt: archived ? ctx.now : null };
    if (!(await updateExercise(tx, ctx.user.id, { id, readVersion: version }, values)))
      return { ok: false, reason: "changed-elsewhere" } as const;
    return { ok: true, exerciseId: id, name: found.name, version: version + 1 } as const;
  });
