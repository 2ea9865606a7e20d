import {
  easyPaceAt,
  hasEasyPace,
  type PaceAt,
  type RunDistance,
  runDistance,
  runDistances,
} from "./metrics/run-volume";
import { likeDays } from "./metrics/session-load";
import type { Snapshot } from "./snapshot";
import { byStart, type SnapSession } from "./snapshot-session";
import { firstFrom } from "./window";

/** Runs near the changed ones are put together anew, and estimates near a changed easy run are made anew. */
export function withRuns(
  { logRuns }: Snapshot,
  log: readonly SnapSession[],
  easyRuns: readonly SnapSession[],
  changed: readonly SnapSession[],
): readonly RunDistance[] {
  const days = [...new Set(changed.filter(({ isRun }) => isRun).map(({ day }) => day))];
  if (days.length === 0) return logRuns;
  const paceAt = (day: number) => easyPaceAt(easyRuns, day);
  const runs: RunDistance[] = [];
  let done = 0;
  for (const { start, end } of stretchesAround(
    logRuns,
    days.sort((a, b) => a - b),
  )) {
    const [last, next] = [logRuns[start - 1]?.sessions.at(-1), logRuns[end]?.sessions[0]];
    const around = log.slice(last ? placeOf(log, last) + 1 : 0, next ? placeOf(log, next) : log.length);
    for (; done < start; done += 1) runs.push(logRuns[done] as RunDistance);
    runs.push(...runDistances(around, paceAt));
    done = end;
  }
  for (; done < logRuns.length; done += 1) runs.push(logRuns[done] as RunDistance);
  return estimatedAnew(runs, changed, paceAt);
}

function estimatedAnew(runs: RunDistance[], changed: readonly SnapSession[], paceAt: PaceAt): RunDistance[] {
  const easyDays = changed.filter(hasEasyPace).map(({ day }) => day);
  if (easyDays.length === 0) return runs;
  const [from, to] = [Math.min(...easyDays) - likeDays, Math.max(...easyDays) + likeDays];
  for (let index = firstFrom(runs, from - reach); index < runs.length; index += 1) {
    const run = runs[index] as RunDistance;
    if (run.day > to + reach) break;
    if (run.estimated && run.day >= from && run.day <= to) runs[index] = runDistance(run.sessions, paceAt);
  }
  return runs;
}

/** The parts of the list, as indices, in which a changed run may stand, or may be split or joined. */
function stretchesAround(runs: readonly RunDistance[], days: readonly number[]) {
  const lastDay = (run: RunDistance | undefined) => run?.sessions.at(-1)?.day ?? 0;
  const stretches: { start: number; end: number }[] = [];
  for (const day of days) {
    let start = firstFrom(runs, day - reach);
    while (start > 0 && lastDay(runs[start - 1]) >= day - reach) start -= 1;
    let end = Math.max(start, firstFrom(runs, day + reach + 1));
    while (end < runs.length && (runs[end]?.day ?? 0) <= day + reach) end += 1;
    const before = stretches.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Days around a changed run beyond which no run can have been split from it, wherever its watch was set to. */
const reach = 4;

/** Where a session stands, or would stand, among others. */
export function placeOf(sorted: readonly SnapSession[], session: SnapSession): number {
  let low = firstFrom(sorted, session.day - 3);
  while (low < sorted.length && byStart(sorted[low] as SnapSession, session) < 0) low += 1;
  return low;
}
