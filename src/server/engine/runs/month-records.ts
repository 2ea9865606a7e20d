import { dayNumber } from "@/lib/dates/calendar-date";
import { isRun } from "@/lib/domain/session-type";
import {
  type MonthDistance,
  type MonthRecord,
  monthsOfLog,
  monthsOfRuns,
  recordMonths,
  recordsAmong,
} from "../metrics/monthly-distance";
import { type RunDistance, runDistances } from "../metrics/run-volume";
import type { Snapshot } from "../snapshot";
import { perLog, within } from "../window";

/** Months as they were run, and from the current one on with what is planned. */
export interface Months {
  readonly all: readonly MonthDistance[];
  readonly records: readonly MonthRecord[];
}

/** Every month on record up to the last one that has a plan, and those among them that are records. */
export function expectedMonths(snapshot: Snapshot): Months {
  const { now, observedFrom, open, ownPace, logRuns } = snapshot;
  const logged = monthsOfLog(snapshot);
  const current = logged.findLast(({ firstDay, lastDay }) => firstDay <= now.day && now.day <= lastDay);
  if (observedFrom === null || !current) return { all: logged, records: [] };
  const planned = runDistances(
    open.filter(({ day, type }) => day >= now.day && isRun(type)),
    () => ownPace,
  );
  const last = planned.at(-1)?.day ?? now.day;
  const runs = [...within(logRuns, current.firstDay, now.day), ...planned].toSorted((a, b) => a.day - b.day);
  const ahead = monthsOfRuns(runs, current.firstDay, Math.max(now.day, last), observedFrom, now.day);
  const all = [...logged.filter(({ month }) => month < current.month), ...ahead];
  return { all, records: recordsAmong(all, (month) => isAfterInjury(snapshot, month)) };
}

/** An injury in the 24 months before the month, which keeps them from saying what the athlete is used to. */
function isAfterInjury({ timeline }: Snapshot, { firstDay }: MonthDistance): boolean {
  return (timeline.events ?? []).some(({ kind, date, to }) => {
    if (kind !== "injury") return false;
    const [from, last] = [dayNumber(date), dayNumber(to ?? date)];
    return from < firstDay && last >= firstDay - recordMonths * 30.5;
  });
}

/** Months before it that a record is measured by and that hold a run whose distance is not known. */
export const hasUnknownBefore = ({ all }: Months, month: MonthDistance): boolean =>
  all.some(
    (one) => one.month < month.month && one.month >= month.month - recordMonths && one.unknownRuns > 0,
  );

/** The farthest weeks of two years are looked at, and three months of them are the least. */
const weeksBack = 104;
const fewestWeeks = 13;

export interface WeekRecord {
  readonly start: number;
  readonly km: number;
  readonly before: number;
  /** Done of what the plan asked for by the end of the fifth day, in percent; `null` without a plan. */
  readonly doneByFifthPct: number | null;
}

/** The last week that is over, when it was the farthest of two years; `null` when it was not. */
export const lastWeekAsRecord = perLog((snapshot: Snapshot): WeekRecord | null => {
  const { observedFrom, now, logRuns, plan, ownPace } = snapshot;
  if (observedFrom === null) return null;
  const last = Math.floor((now.day - observedFrom) / 7) - 1;
  if (last < fewestWeeks) return null;
  const first = Math.max(0, last - weeksBack);
  const weeks = new Float64Array(last - first + 1);
  const start = observedFrom + last * 7;
  for (const { day, km } of within(logRuns, observedFrom + first * 7, start + 6)) {
    const index = Math.floor((day - observedFrom) / 7) - first;
    weeks[index] = (weeks[index] ?? 0) + (km ?? 0);
  }
  const km = weeks.at(-1) ?? 0;
  const before = weeks.subarray(0, -1).reduce((most, one) => Math.max(most, one), 0);
  if (before === 0 || km <= before) return null;
  const asked = total(
    runDistances(
      within(plan, start, start + 4).filter(({ type }) => isRun(type)),
      () => ownPace,
    ),
  );
  const done = total(within(logRuns, start, start + 4));
  return { start, km, before, doneByFifthPct: asked === 0 ? null : (done / asked) * 100 };
});

const total = (runs: readonly RunDistance[]) => runs.reduce((sum, { km }) => sum + (km ?? 0), 0);
