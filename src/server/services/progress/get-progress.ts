import { type CalendarDate, plusDays, plusMonths, startOfMonth } from "@/lib/dates/calendar-date";
import { dateRange, datesOf } from "@/lib/dates/date-range";
import { localDateOf } from "@/lib/dates/time-zone";
import type { LiftProgress, Progress, ProgressRange } from "@/lib/domain/progress";
import type { GetProgressInput } from "@/lib/schemas/progress";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { getAthlete } from "@/server/db/queries/athlete";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { listOneRms } from "@/server/db/queries/profile";
import { listBestEfforts, listHeaviestSets } from "@/server/db/queries/progress";
import { listCheckIns } from "@/server/db/queries/wellness";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";
import { fewestSamples, mostTrendReps } from "@/server/engine/metrics/e1rm";
import { heatState } from "@/server/engine/metrics/heat-state";
import { expectedMonths } from "@/server/engine/runs/month-records";
import type { Snapshot } from "@/server/engine/snapshot";
import { cycleHistory } from "@/server/services/wellness/cycle-history";
import { usualDays } from "@/server/services/wellness/usual-range";
import { fastestInside } from "./fastest-inside";
import { bestOfDays, bestOfMonths, changeOf, nameOf, withMedians } from "./lift-maxima";
import { monthsOfTraining } from "./months-of-training";
import { farthestUpTo, fastestUpTo, recordMonthOf } from "./personal-bests";
import { trainingOutline } from "./training-outline";
import { wellnessLines } from "./wellness-lines";

const monthsOf: Readonly<Record<ProgressRange, number | null>> = {
  "3-months": 3,
  "13-months": 13,
  all: null,
};
const mostLifts = 6;

/** How training went over months and years, as far as its reader may know. */
export const getProgress = (ctx: ScopedCtx, { range }: GetProgressInput): Promise<Progress> =>
  keep(ctx, "progress", range, () => withTransaction(ctx, (tx) => readProgress(tx, ctx, range)));

async function readProgress(tx: Tx, ctx: ScopedCtx, range: ProgressRange): Promise<Progress> {
  const { scope } = ctx;
  const athlete = await getAthlete(tx, scope);
  const today = localDateOf(ctx.now, athlete.timeZone);
  const count = monthsOf[range];
  const from = count === null ? null : plusMonths(startOfMonth(today), 1 - count);
  const mornings = dateRange(plusDays(today, 1 - usualDays), today);
  const [outline, lifts, checkIns, runs] = await Promise.all([
    trainingOutline(ctx, tx),
    readLifts(tx, ctx, range, from),
    listCheckIns(tx, scope, dateRange(plusDays(today, -usualDays), today)),
    listBestEfforts(tx, scope),
  ]);
  const { snapshot } = outline;
  return {
    today,
    range,
    months: monthsOfTraining(outline).filter(({ month }) => from === null || month >= from),
    expectedKm: expectedKmOf(snapshot),
    recordMonth: recordMonthOf(snapshot),
    farthest: farthestUpTo(snapshot, snapshot.now.day),
    fastest: fastestUpTo(snapshot, snapshot.now.day),
    inside: fastestInside(runs, 1).flatMap(([best]) => best ?? []),
    ...lifts,
    mornings: datesOf(mornings),
    ...wellnessLines(scope, checkIns, datesOf(mornings)),
    cycle: await cycleHistory(tx, scope, today),
    heatUnits: heatState(snapshot.log, snapshot.now.day).value,
  };
}

/** The current month as it will have been: what is run and what is still planned. */
function expectedKmOf(snapshot: Snapshot): number | null {
  const { now } = snapshot;
  const month = expectedMonths(snapshot).all.find(
    ({ firstDay, lastDay }) => firstDay <= now.day && now.day <= lastDay,
  );
  return month?.km ?? null;
}

/** The lifts that were done most, by days. Over all years each month is told by its best day. */
async function readLifts(
  tx: Tx,
  { scope }: ScopedCtx,
  range: ProgressRange,
  from: CalendarDate | null,
): Promise<Pick<Progress, "lifts" | "liftsWithFewDays">> {
  const [sets, tested, made] = await Promise.all([
    listHeaviestSets(tx, scope, { from, mostReps: mostTrendReps }),
    listOneRms(tx, scope),
    listExercisesFor(tx, scope),
  ]);
  const find = exerciseFinder(made);
  const known = [...bestOfDays(sets, find)].filter(([, days]) => days.length >= fewestSamples);
  const lifts = known
    .toSorted(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b))
    .slice(0, mostLifts)
    .map(([exercise, days]): LiftProgress => {
      const lines = withMedians(days);
      return {
        exercise,
        samples: range === "all" ? withMedians(bestOfMonths(days)) : lines,
        tested: tested
          .filter((each) => nameOf(each.exercise, find) === exercise)
          .filter(({ testedOn }) => from === null || testedOn >= from)
          .map(({ testedOn, load }) => ({ date: testedOn, kg: load / 1000 })),
        changeKg: changeOf(lines),
      };
    });
  return { lifts, liftsWithFewDays: bestOfDays(sets, find).size - lifts.length };
}
