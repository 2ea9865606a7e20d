import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import type { PreviousSets } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";
import type { PreviousSetsInput } from "@/lib/schemas/log";
import type { AthleteScope, SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { findLastSets, listLoggedExercises } from "@/server/db/queries/log";
import { listHeaviestSets } from "@/server/db/queries/progress";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";
import { mostTrendReps } from "@/server/engine/metrics/e1rm";
import { bestOfDays, nameOf } from "@/server/services/progress/lift-maxima";
import { bestToBeat } from "@/server/services/progress/new-records";

export const previousSets = (ctx: SelfCtx, { exercises, except }: PreviousSetsInput) =>
  withTransaction(ctx, async (tx) => {
    const { timeZone } = await getAthlete(tx, ctx.scope);
    return lastTimeOf(tx, ctx.scope, exercises, { except, before: localDateOf(ctx.now, timeZone) });
  });

interface Before {
  /** A session's own sets are not its last time. */
  readonly except: CompletedSessionId | null;
  /** The best of a lift is what it was before that day. */
  readonly before: CalendarDate;
}

/** What was done the last time, by exercise. One exercise may have several names: a coach's, and an app's. */
export async function lastTimeOf(
  tx: Tx,
  scope: AthleteScope,
  exercises: readonly string[],
  { except, before }: Before,
): Promise<PreviousSets[]> {
  const find = exerciseFinder(await listExercisesFor(tx, scope));
  const keyOf = (name: string) => find(name)?.id ?? name.trim().toLowerCase();
  const logged = Map.groupBy(await listLoggedExercises(tx, scope), keyOf);
  const names = [...new Set(exercises)].flatMap((exercise) => logged.get(keyOf(exercise)) ?? []);
  const heaviest = await listHeaviestSets(tx, scope, {
    from: null,
    mostReps: mostTrendReps,
    exercises: names,
  });
  const days = bestOfDays(heaviest, find);
  const found: PreviousSets[] = [];
  for (const exercise of new Set(exercises)) {
    const own = logged.get(keyOf(exercise));
    const last = own ? await findLastSets(tx, scope, own, except) : null;
    const bestKg = bestToBeat(days.get(nameOf(exercise, find)) ?? [], before);
    if (last) found.push({ exercise, ...last, bestKg });
  }
  return found;
}
