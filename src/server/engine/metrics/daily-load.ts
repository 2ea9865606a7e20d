import type { SnapSession } from "../snapshot-session";
import { type Metric, sum } from "./metric";

export type DayStatus = "ok" | "rest" | "unknown" | "unobserved" | "future";

/** The load of one local date in AU. A day without a session is 0; a session without a load makes the day unknown. */
export interface DayLoad {
  readonly day: number;
  /** `null` when a session's load is not known, before the first day on record, and after today. */
  readonly value: number | null;
  readonly status: DayStatus;
  /** AU of `value` that are estimated. */
  readonly estimated: number;
  /** AU of the sessions whose load is known: less than the day's load when another one is not. */
  readonly known: number;
}

/** Loads by day number. A day without sessions has none. */
export interface LoadByDay {
  get(day: number): DayLoad | undefined;
}

interface AddedDays extends LoadByDay {
  set(day: number, load: DayLoad): unknown;
}

/** The days of a whole history, one place a day: a day is found as fast after ten years as after one. */
class DayTable implements AddedDays {
  constructor(
    private readonly first: number,
    private readonly days: (DayLoad | undefined)[],
  ) {}

  get(day: number): DayLoad | undefined {
    return this.days[day - this.first];
  }

  set(day: number, load: DayLoad): void {
    this.days[day - this.first] = load;
  }

  /** The same days but for some, which are given anew or are without sessions. */
  with(changed: ReadonlyMap<number, DayLoad | undefined>): DayTable {
    let first = this.first;
    for (const [day, load] of changed) if (load && day < first) first = day;
    const before = new Array<DayLoad | undefined>(this.first - first).fill(undefined);
    const days = before.length === 0 ? this.days.slice() : [...before, ...this.days];
    for (const [day, load] of changed) {
      const index = day - first;
      if (index < 0 || (!load && index >= days.length)) continue;
      while (days.length < index) days.push(undefined);
      days[index] = load;
    }
    return new DayTable(first, days);
  }
}

function dayTable(sessions: readonly SnapSession[]): DayTable {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { day } of sessions) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return sessions.length === 0
    ? new DayTable(0, [])
    : new DayTable(first, new Array<DayLoad | undefined>(last - first + 1).fill(undefined));
}

/** The loads with some days summed anew from the sessions that they have now. */
export function withDaysSummed(
  days: LoadByDay,
  changed: ReadonlyMap<number, readonly SnapSession[]>,
): LoadByDay {
  const summed = new Map([...changed].map(([day, sessions]) => [day, loadByDay(sessions).get(day)]));
  return days instanceof DayTable
    ? days.with(summed)
    : { get: (day) => (summed.has(day) ? summed.get(day) : days.get(day)) };
}

const nothing = { value: 0, estimated: 0, known: 0 };

/**
 * Sums the sessions of each local date. Days without sessions are absent. With `base`, the sessions are added to the
 * days that it holds.
 */
export function loadByDay(sessions: readonly SnapSession[], base?: LoadByDay): LoadByDay {
  const days: AddedDays = base ? new Map() : dayTable(sessions);
  for (const { day, load } of sessions) {
    const before = days.get(day) ?? base?.get(day) ?? nothing;
    const value = before.value === null || load.value === null ? null : before.value + load.value;
    days.set(day, {
      day,
      value,
      status: value === null ? "unknown" : "ok",
      estimated: before.estimated + (load.status === "estimated" ? (load.value ?? 0) : 0),
      known: before.known + (load.value ?? 0),
    });
  }
  return base ? { get: (day) => days.get(day) ?? base.get(day) } : days;
}

/**
 * One entry a day from `fromDay` to `toDay`, both included: sessions are put on the calendar before anything is
 * averaged. `observedFrom` is the first day on record; `null` when there is none.
 */
export function loadSeries(
  days: LoadByDay,
  fromDay: number,
  toDay: number,
  observedFrom: number | null,
  lastKnownDay: number,
): DayLoad[] {
  const series: DayLoad[] = [];
  for (let day = fromDay; day <= toDay; day += 1) {
    if (observedFrom === null || day < observedFrom) series.push(blank(day, null, "unobserved"));
    else if (day > lastKnownDay) series.push(blank(day, null, "future"));
    else series.push(days.get(day) ?? blank(day, 0, "rest"));
  }
  return series;
}

const blank = (day: number, value: 0 | null, status: DayStatus): DayLoad => ({
  day,
  value,
  status,
  estimated: 0,
  known: 0,
});

/** Total of a series. `partial` when a day is not known: then the value is what is known, and too low. */
export function totalLoad(series: readonly DayLoad[]): Metric<number> {
  const known = series.filter(({ value }) => value !== null);
  const total = sum(series.map((day) => day.known));
  const coverage = series.length === 0 ? 0 : known.length / series.length;
  if (known.length === 0 && total === 0) return { value: null, status: "not-enough-data", coverage };
  return {
    value: total,
    status: coverage < 1 ? "partial" : series.some(({ estimated }) => estimated > 0) ? "estimated" : "ok",
    coverage,
  };
}

/** Share of the load that is estimated, 0–1. */
export function estimatedShare(series: readonly DayLoad[]): number {
  const total = sum(series.map(({ known }) => known));
  return total === 0 ? 0 : sum(series.map(({ estimated }) => estimated)) / total;
}
