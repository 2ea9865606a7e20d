import {
  type CalendarDate,
  dateFromDayNumber,
  dayNumber,
  endOfMonth,
  startOfMonth,
} from "@/lib/dates/calendar-date";
import type { Snapshot } from "../snapshot";
import { perLog, within } from "../window";
import { isAbove } from "./metric";
import type { RunDistance } from "./run-volume";
import { likeDays } from "./session-load";

/** Kilometres run in one calendar month. */
export interface MonthDistance {
  /** Months since year 0. */
  readonly month: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** What is known of it. */
  readonly km: number;
  /** Km of it that are estimated from time. */
  readonly estimatedKm: number;
  /** Runs whose distance is not known. */
  readonly unknownRuns: number;
  /** All of its days are over and on record. */
  readonly full: boolean;
}

/** A month that went beyond every full month before it. */
export interface MonthRecord {
  readonly month: MonthDistance;
  /** The farthest month before it. */
  readonly before: MonthDistance;
  /** Percent beyond it. */
  readonly pct: number;
}

/** How far back the farthest month is looked for. */
export const recordMonths = 24;
/** Who has just begun to keep a log sets a record every month. */
export const firstMonthsLeftOut = 3;

export const monthOf = (date: CalendarDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const ownMonthsOf = perLog(
  ({ logRuns, observedFrom, now }): readonly MonthDistance[] =>
    observedFrom === null ? [] : monthsOfRuns(logRuns, observedFrom, now.day, observedFrom, now.day),
  (before, { logRuns, observedFrom, now }, { fromDay, toDay }) => {
    if (observedFrom === null) return [];
    // A changed easy run changes what is estimated for runs around it.
    const [from, to] = [fromDay - likeDays, toDay + likeDays];
    const [first, last] = [before[0], before.at(-1)];
    if (first?.firstDay !== dayNumber(startOfMonth(dateFromDayNumber(observedFrom))) || !last)
      return monthsOfRuns(logRuns, observedFrom, now.day, observedFrom, now.day);
    return before.map((month) =>
      month.lastDay < from || month.firstDay > to
        ? month
        : (monthsOfRuns(
            within(logRuns, month.firstDay, month.lastDay),
            month.firstDay,
            month.firstDay,
            observedFrom,
            now.day,
          )[0] ?? month),
    );
  },
);

/**
 * Each calendar month of the log up to the current one, oldest first, and before it the months that the athlete
 * brought along as records of `monthly-distance`. A month without a run counts with 0 km.
 */
export const monthsOfLog = perLog(allMonthsOf, (_, after) => allMonthsOf(after));

function allMonthsOf(snapshot: Snapshot): readonly MonthDistance[] {
  return withRecordsBrought(snapshot, ownMonthsOf(snapshot));
}

function withRecordsBrought(
  { timeline, now }: Snapshot,
  months: readonly MonthDistance[],
): readonly MonthDistance[] {
  const brought = (timeline.records ?? []).filter(({ kind }) => kind === "monthly-distance");
  if (brought.length === 0) return months;
  const byMonth = new Map(months.map((month) => [month.month, month]));
  for (const { date, value } of brought) {
    const month = monthOf(date);
    if (byMonth.get(month)?.full === true || dayNumber(endOfMonth(date)) >= now.day) continue;
    byMonth.set(month, { ...emptyMonth(date), km: value, full: true });
  }
  return [...byMonth.values()].sort((a, b) => a.month - b.month);
}

/**
 * Months from the one that holds `fromDay` to the one that holds `toDay`, with the runs that lie in them; runs must be
 * sorted by day. Full are those whose days all lie from `observedFrom` to before `today`.
 */
export function monthsOfRuns(
  runs: readonly RunDistance[],
  fromDay: number,
  toDay: number,
  observedFrom: number,
  today: number,
): MonthDistance[] {
  const months: MonthDistance[] = [];
  let at = 0;
  let day = fromDay;
  while (day <= toDay) {
    const empty = emptyMonth(dateFromDayNumber(day));
    let [km, estimatedKm, unknownRuns] = [0, 0, 0];
    for (; at < runs.length && (runs[at]?.day ?? 0) <= empty.lastDay; at += 1) {
      const run = runs[at];
      if (!run || run.day < empty.firstDay) continue;
      if (run.km === null) unknownRuns += 1;
      km += run.km ?? 0;
      if (run.estimated) estimatedKm += run.km ?? 0;
    }
    const full = empty.firstDay >= observedFrom && empty.lastDay < today;
    months.push({ ...empty, km, estimatedKm, unknownRuns, full });
    day = empty.lastDay + 1;
  }
  return months;
}

function emptyMonth(date: CalendarDate): MonthDistance {
  return {
    month: monthOf(date),
    firstDay: dayNumber(startOfMonth(date)),
    lastDay: dayNumber(endOfMonth(date)),
    km: 0,
    estimatedKm: 0,
    unknownRuns: 0,
    full: false,
  };
}

/**
 * The months that count as records, oldest first: farther than every full month of the 24 before them. The first
 * three full months never count. After an injury the months before it count however far back they lie. The last month
 * may still go on.
 */
export function recordsAmong(
  months: readonly MonthDistance[],
  isAfterInjury: (month: MonthDistance) => boolean,
): MonthRecord[] {
  const full: MonthDistance[] = [];
  const records: MonthRecord[] = [];
  for (const month of months) {
    const since = isAfterInjury(month) ? Number.NEGATIVE_INFINITY : month.month - recordMonths;
    let before: MonthDistance | null = null;
    for (const one of full) {
      if (one.month >= since && (before === null || one.km > before.km)) before = one;
    }
    if (
      full.length >= firstMonthsLeftOut &&
      before !== null &&
      before.km > 0 &&
      isAbove(month.km, before.km)
    ) {
      records.push({ month, before, pct: (month.km / before.km - 1) * 100 });
    }
    // Only the month in which the record begins is partial; what is planned stands as if it had been run.
    if (month.full || full.length > 0) full.push(month);
  }
  return records;
}

/** This calendar month so far, and the farthest full month before it. */
export function monthlyDistance(snapshot: Snapshot): {
  km: number | null;
  recordKm: number | null;
  partial: boolean;
} {
  const months = monthsOfLog(snapshot);
  const current = months.findLast(
    ({ firstDay, lastDay }) => firstDay <= snapshot.now.day && snapshot.now.day <= lastDay,
  );
  const full = months.filter((month) => month.full && month.month >= (current?.month ?? 0) - recordMonths);
  return {
    km: current?.km ?? null,
    recordKm: full.length === 0 ? null : Math.max(...full.map(({ km }) => km)),
    partial: (current?.unknownRuns ?? 0) > 0,
  };
}
