import type { PreviousSets } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";
import type { PreviousSetsInput } from "@/lib/schemas/log";
import type { AthleteScope, SelfCtx } from "@/server/auth/scope";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { findLastSets, listLoggedExercises } from "@/server/db/queries/log";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";

export const previousSets = (ctx: SelfCtx, { exercises, except }: PreviousSetsInput) =>
  withTransaction(ctx, (tx) => lastTimeOf(tx, ctx.scope, exercises, except));

/** What was done the last time, by exercise. One exercise may have several names: a coach's, and an app's. */
export async function lastTimeOf(
  tx: Tx,
  scope: AthleteScope,
  exercises: readonly string[],
  except: CompletedSessionId | null,
): Promise<PreviousSets[]> {
  const find = exerciseFinder(await listExercisesFor(tx, scope));
  const keyOf = (name: string) => find(name)?.id ?? name.trim().toLowerCase();
  const logged = Map.groupBy(await listLoggedExercises(tx, scope), keyOf);
  const found: PreviousSets[] = [];
  for (const exercise of new Set(exercises)) {
    const names = logged.get(keyOf(exercise));
    const last = names ? await findLastSets(tx, scope, names, except) : null;
    if (last) found.push({ exercise, ...last });
  }
  return found;
}
