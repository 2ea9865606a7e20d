import type { ImportedDay } from "@/server/import/activity";
import type { TableRow } from "./table-rows";

/** Bounds of what the check-in takes: beyond them a device was wrong. */
const bounds = { restingHr: [25, 150], hrvRmssdMs: [1, 400], sleepHours: [0.25, 24] } as const;

/** Mornings with at least one measure, the last row of a day winning, in order of days. */
export function readDays(rows: readonly TableRow[]): ImportedDay[] {
  const days = new Map<string, ImportedDay>();
  for (const row of rows) {
    const restingHr = within(row.measure("restingHr", 1000), bounds.restingHr);
    const hrv = within(row.measure("hrvRmssdMs", 10_000), bounds.hrvRmssdMs);
    const sleepSec = row.seconds("sleep", 86_400);
    const sleepHours = within(sleepSec === null ? null : sleepSec / 3600, bounds.sleepHours);
    if (restingHr === null && hrv === null && sleepHours === null) continue;
    const before = days.get(row.moment.date);
    days.set(row.moment.date, {
      date: row.moment.date,
      restingHr: restingHr === null ? (before?.restingHr ?? null) : Math.round(restingHr),
      hrvRmssdMs: rounded(hrv) ?? before?.hrvRmssdMs ?? null,
      sleepHours: rounded(sleepHours) ?? before?.sleepHours ?? null,
    });
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const within = (value: number | null, [least, most]: readonly [number, number]) =>
  value !== null && value >= least && value <= most ? value : null;
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
