import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { NewRecord, RecordsOfDay } from "@/lib/domain/progress";
import type { RecordsOfDayInput } from "@/lib/schemas/progress";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { getAthlete } from "@/server/db/queries/athlete";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { listBestEfforts, listExercisesOn, listHeaviestSets } from "@/server/db/queries/progress";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";
import { mostTrendReps } from "@/server/engine/metrics/e1rm";
import { briefsOf } from "@/server/services/flags/flag-brief";
import { listVisibleFlags } from "@/server/services/flags/visible-flags";
import { effortRecordsOn, liftRecordsOn, runningRecordsOn } from "./new-records";
import { trainingOutline } from "./training-outline";

/** A record is good news and a load note at once: these rules look at what was farther than before. */
const rulesOfRecords: ReadonlySet<string> = new Set([
  "overtraining/mileage-record-pace",
  "overtraining/single-run-spike",
]);

/** The records that a day set, with the open flags about them that the reader may see. */
export const recordsOfDay = (ctx: ScopedCtx, { date }: RecordsOfDayInput): Promise<RecordsOfDay> =>
  withTransaction(ctx, async (tx) => {
    const records = await keep(ctx, "records-of-day", date, () => readRecords(tx, ctx, date));
    return { records, flags: records.length === 0 ? [] : await flagsOn(tx, ctx, records, date) };
  });

async function readRecords(tx: Tx, ctx: ScopedCtx, date: CalendarDate): Promise<readonly NewRecord[]> {
  const [{ snapshot }, sets, made, runs] = await Promise.all([
    trainingOutline(ctx, tx),
    setsOfLiftsOn(tx, ctx, date),
    listExercisesFor(tx, ctx.scope),
    listBestEfforts(tx, ctx.scope),
  ]);
  return [
    ...runningRecordsOn(snapshot, date),
    ...effortRecordsOn(snapshot, runs, date),
    ...liftRecordsOn(sets, exerciseFinder(made), date),
  ];
}

/** Of every day, but only of the lifts that were done on this one. */
async function setsOfLiftsOn(tx: Tx, { scope }: ScopedCtx, date: CalendarDate) {
  const exercises = await listExercisesOn(tx, scope, date);
  return listHeaviestSets(tx, scope, { from: null, mostReps: mostTrendReps, exercises });
}

async function flagsOn(
  tx: Tx,
  { scope, now }: ScopedCtx,
  records: readonly NewRecord[],
  date: CalendarDate,
): Promise<readonly FlagBrief[]> {
  const rows = (await listVisibleFlags(tx, scope)).filter(({ ruleId }) => rulesOfRecords.has(ruleId));
  const athlete = await getAthlete(tx, scope);
  const sessions = new Set(
    records.flatMap((record) => ("sessionId" in record ? (record.sessionId ?? []) : [])),
  );
  const month = date.slice(0, 7);
  return (await briefsOf(tx, { scope, now, athlete }, rows))
    .filter(
      ({ standing, level }) => (standing === "open" || standing === "acknowledged") && level !== "hidden",
    )
    .filter(({ subjects }) => subjects.some(({ id }) => sessions.has(id) || id.startsWith(month)));
}
