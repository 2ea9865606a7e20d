import type { Snapshot } from "../snapshot";
import { perLog } from "../window";
import { estimatedShare, loadSeries, totalLoad } from "./daily-load";

/** Load of the runs of the last three weeks against the three before, in AU. */
export interface RunLoadRise {
  readonly now: number;
  readonly before: number;
  /** Percent; `null` when nothing was run before. */
  readonly pct: number | null;
  /** Share of either that is estimated, 0–1; the greater one. */
  readonly estimated: number;
}

const periodDays = 21;
/** More days than this without a known load leave the comparison open. */
const mostUnknownDays = 1;

/**
 * How much the load of the runs rose over the last 21 days, today included, against the 21 before. `null` when the
 * six weeks are not on record, or too many of their days are unknown.
 */
export const runLoadRise = perLog(({ logRunDays, observedFrom, now }: Snapshot): RunLoadRise | null => {
  const series = loadSeries(logRunDays, now.day - 2 * periodDays + 1, now.day, observedFrom, now.day);
  const periods = [series.slice(periodDays), series.slice(0, periodDays)];
  if (periods.some((days) => days.filter(({ value }) => value === null).length > mostUnknownDays))
    return null;
  const [recent = 0, before = 0] = periods.map((days) => totalLoad(days).value ?? 0);
  return {
    now: recent,
    before,
    pct: before === 0 ? null : (recent / before - 1) * 100,
    estimated: Math.max(...periods.map(estimatedShare)),
  };
});
