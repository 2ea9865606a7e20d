import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import { readerOf } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listAthletesWithExercise } from "@/server/db/queries/exercises";
import { historyDays } from "@/server/db/queries/snapshot";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { plannedBy } from "./planned-by";

/**
 * What a lift counts as follows from its exercises: whoever has one by these names in plan or log is judged anew.
 * Each athlete is a transaction of their own, so that nobody waits for another's lock.
 */
export async function judgeExerciseAnew(ctx: Ctx, names: readonly string[]): Promise<void> {
  const reading = { ...ctx, request: null };
  const from = plusDays(localDateOf(ctx.now, "UTC" as TimeZone), -historyDays);
  const athletes = await withTransaction(reading, async (tx) =>
    listAthletesWithExercise(tx, await plannedBy(tx, ctx), names, from),
  );
  for (const athleteId of athletes) {
    const scope = await readerOf(ctx, athleteId);
    await withTransaction(reading, async (tx) => {
      await lockAthlete(tx, scope);
      await refreshFlags(tx, { ...reading, scope }, "time");
    });
  }
}
