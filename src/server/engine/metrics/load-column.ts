import type { Snapshot } from "../snapshot";
import { perLog } from "../window";
import type { DayLoad } from "./daily-load";
import type { Metric, MetricStatus } from "./metric";

/** Load of each local day in a row, for what looks at all of them. */
export interface LoadColumn {
  /** Day number of index 0, the first day on record. */
  readonly firstDay: number;
  /** AU; 0 where nothing was done, NaN where it is not known what was. */
  readonly loads: Float64Array;
}

/** More unknown days than one a week, and a stretch of weeks is not judged. */
const mostUnknownAWeek = 1;

/** The days of the log, up to today; none when nothing was ever logged. */
export const loadColumnOf = perLog(columnOf, (before, after, { fromDay, toDay }): LoadColumn => {
  const firstDay = firstDayOf(after);
  if (firstDay !== before.firstDay || before.loads.length !== after.now.day + 1 - firstDay) {
    return columnOf(after);
  }
  const loads = before.loads.slice();
  fillLoads(after, { firstDay, loads }, Math.max(0, fromDay - firstDay), toDay - firstDay + 1);
  return { firstDay, loads };
});

/** A year and a half: as far as any rule looks back day by day. */
const keptDays = 560;

/** The last days of a column. What is kept of a series is these, so that an edit copies as much after ten years as after two. */
export function lastDaysOf({ firstDay, loads }: LoadColumn): LoadColumn {
  const from = Math.max(0, loads.length - keptDays);
  return { firstDay: firstDay + from, loads: loads.subarray(from) };
}

const firstDayOf = ({ observedFrom, now }: Snapshot) => observedFrom ?? now.day + 1;

function columnOf(snapshot: Snapshot): LoadColumn {
  const firstDay = firstDayOf(snapshot);
  const column = { firstDay, loads: new Float64Array(snapshot.now.day + 1 - firstDay) };
  fillLoads(snapshot, column, 0, column.loads.length);
  return column;
}

function fillLoads({ logDays }: Snapshot, { firstDay, loads }: LoadColumn, from: number, to: number): void {
  for (let index = from; index < Math.min(to, loads.length); index += 1) {
    const day = logDays.get(firstDay + index);
    loads[index] = day ? (day.value ?? Number.NaN) : 0;
  }
}

/** Today closes the log unless something of today is still to come. */
export const lastLoggedDay = ({ open, now }: Snapshot): number =>
  open.some(({ day }) => day === now.day) ? now.day - 1 : now.day;

/** How much of a stretch of days is known. */
export interface Coverage {
  /** Days on record up to its last one. */
  readonly observed: number;
  /** Its days that are on record and known. */
  readonly known: number;
  readonly length: number;
  /** Days of its last seven with a load that is not known. */
  readonly unknownLately: number;
  /** Share of its load that is estimated, 0–1. */
  readonly estimated: number;
}

/** What is known of the `length` days that end on `day`. */
export function coverageOf(snapshot: Snapshot, day: number, length: number): Coverage {
  const { firstDay, loads } = loadColumnOf(snapshot);
  const end = Math.min(day - firstDay, loads.length - 1);
  let [known, unknownLately, total, estimated] = [0, 0, 0, 0];
  for (let index = Math.max(0, end - length + 1); index <= end; index += 1) {
    const load = loads[index] ?? Number.NaN;
    if (!Number.isNaN(load)) known += 1;
    else if (index > end - 7) unknownLately += 1;
    const details: DayLoad | undefined = snapshot.logDays.get(firstDay + index);
    total += details?.known ?? 0;
    estimated += details?.estimated ?? 0;
  }
  return {
    observed: end + 1,
    known,
    length,
    unknownLately,
    estimated: total === 0 ? 0 : estimated / total,
  };
}

/** Enough days are on record, and at most one a week of them is not known. */
export const isCovered = ({ observed, known, length, unknownLately }: Coverage): boolean =>
  observed >= length &&
  unknownLately <= mostUnknownAWeek &&
  length - known <= (mostUnknownAWeek * length) / 7;

/** A value of a column as a metric: nothing before enough days are known, and a word on what it rests on. */
export function metricOf(value: number, coverage: Coverage): Metric<number> {
  const share = coverage.known / coverage.length;
  if (!isCovered(coverage) || Number.isNaN(value)) {
    return { value: null, status: "not-enough-data", coverage: share };
  }
  const status: MetricStatus = share < 1 ? "partial" : coverage.estimated > 0 ? "estimated" : "ok";
  return { value, status, coverage: share };
}

/** Loads of the days from `fromDay` to `toDay`: of today what is logged and what is still planned, after it the plan. */
export function plannedLoads({ open, logDays, now }: Snapshot, fromDay: number, toDay: number): Float64Array {
  const loads = new Float64Array(Math.max(0, toDay - fromDay + 1));
  const today = now.day - fromDay;
  if (today >= 0 && today < loads.length) {
    const logged = logDays.get(now.day);
    loads[today] = logged ? (logged.value ?? Number.NaN) : 0;
  }
  for (const { day, load } of open) {
    const index = day - fromDay;
    if (day >= now.day && index >= 0 && index < loads.length) {
      loads[index] = (loads[index] ?? 0) + (load.value ?? Number.NaN);
    }
  }
  return loads;
}
