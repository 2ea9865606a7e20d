import { dayNumber } from "@/lib/dates/calendar-date";
import { isAtMost } from "../metrics/metric";
import { type Snapshot, weekStartDay } from "../snapshot";
import { within } from "../window";
import { restfulWeekOf } from "./week-role";

/** Whether a calendar week loads or is a lighter one; `unknown` where its load does not tell. */
export interface LoadWeek {
  readonly start: number;
  readonly kind: "load" | "light" | "unknown";
}

/** AU of a calendar week; `sure` when every day of it is known. */
export interface WeekLoad {
  /** `null` when more than one day is not known, or the week is not on record. */
  readonly load: number | null;
  readonly sure: boolean;
}

/**
 * Weeks one after the other, each judged by the three before it, lighter ones left out: a lighter week is at most
 * `lightPct` of their mean, or one that is light by what it is for. The first week has nothing before it.
 */
export function weeksByKind(
  starts: readonly number[],
  loadOf: (start: number) => WeekLoad,
  isSpecial: (start: number) => boolean,
  lightPct: number,
): LoadWeek[] {
  const weeks: (LoadWeek & { readonly load: number | null })[] = [];
  for (const start of starts) {
    const { load, sure } = loadOf(start);
    weeks.push({ start, load, kind: kindOf(load, sure, usualLoad(weeks), isSpecial(start), lightPct) });
  }
  return weeks;
}

/** Mean of the last three weeks that load, else of the last three; `null` when none of them is known. */
function usualLoad(weeks: readonly (LoadWeek & { readonly load: number | null })[]): number | null {
  let [total, count, lightTotal, lightCount] = [0, 0, 0, 0];
  for (let back = 1; back <= 3; back += 1) {
    const week = weeks[weeks.length - back];
    if (!week || week.load === null) continue;
    if (week.kind === "light") {
      lightTotal += week.load;
      lightCount += 1;
    } else {
      total += week.load;
      count += 1;
    }
  }
  if (count > 0) return total / count;
  return lightCount > 0 ? lightTotal / lightCount : null;
}

function kindOf(
  load: number | null,
  sure: boolean,
  usual: number | null,
  isSpecial: boolean,
  lightPct: number,
): LoadWeek["kind"] {
  if (isSpecial) return "light";
  if (load === null) return "unknown";
  if (load === 0) return sure ? "light" : "unknown";
  if (usual === null) return "unknown";
  if (!isAtMost(load, (usual * lightPct) / 100)) return "load";
  // A day that is not known may have made it an ordinary week.
  return sure ? "light" : "unknown";
}

/** Weeks in a row without a lighter one. */
export interface Stretch {
  readonly from: number;
  /** Start of its last week. */
  readonly to: number;
  /** Weeks that are known to load. */
  readonly weeks: readonly number[];
  readonly unknown: number;
}

/** The stretches between lighter weeks, oldest first. */
export function stretchesOf(weeks: readonly LoadWeek[]): Stretch[] {
  const stretches: { from: number; to: number; weeks: number[]; unknown: number }[] = [];
  let current: (typeof stretches)[number] | null = null;
  for (const { start, kind } of weeks) {
    if (kind === "light") {
      current = null;
      continue;
    }
    if (current === null) {
      current = { from: start, to: start, weeks: [], unknown: 0 };
      stretches.push(current);
    }
    current.to = start;
    if (kind === "load") current.weeks.push(start);
    else current.unknown += 1;
  }
  return stretches;
}

const longRaces = new Set(["race-10k", "race-half", "race-marathon", "race-ultra"]);

/**
 * Starts of the weeks from `fromDay` to `toDay` that are light by what they are for: taper, transition, a race that
 * matters, and where asked illness or injury. A week that is
 * only called lighter has to be it.
 */
export function specialWeeks(
  snapshot: Snapshot,
  fromDay: number,
  toDay: number,
  withIllness: boolean,
): (start: number) => boolean {
  const starts = new Set<number>();
  for (const { kind, date, to, priority } of snapshot.timeline.events ?? []) {
    const isIll = kind === "illness" || kind === "injury";
    const counts = isIll ? withIllness : kind === "race" && priority !== "C";
    if (!counts) continue;
    const last = Math.min(toDay, dayNumber(to ?? date));
    for (let day = Math.max(fromDay, dayNumber(date)); day <= last; day += 7) {
      starts.add(weekStartDay(snapshot, day));
    }
    if (last >= fromDay && dayNumber(date) <= toDay) starts.add(weekStartDay(snapshot, last));
  }
  const add = (day: number) => {
    if (day >= fromDay && day <= toDay) starts.add(weekStartDay(snapshot, day));
  };
  for (const { type, day } of within(snapshot.log, fromDay, toDay)) if (longRaces.has(type)) add(day);
  for (const { type, day } of snapshot.open) if (longRaces.has(type)) add(day);
  return (start) => {
    const kind = restfulWeekOf(snapshot, start)?.kind;
    return kind === "taper" || kind === "transition" || starts.has(start);
  };
}
