import {
  dateFromDayNumber,
  datePartsOf,
  dayNumber,
  daysInMonth,
  plusMonths,
  startOfMonth,
} from "@/lib/dates/calendar-date";
import type { MessageText } from "@/lib/domain/flag-view";
import { monthName } from "@/lib/formatting/date";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { type BuiltRun, buildRuns } from "./build-runs";
import { weekIndexOf } from "./course";
import type { Design } from "./design";
import { noteNoRecord, noteRecord } from "./why";

/** A record goes so far beyond the last one, and no farther. */
const mostBeyond = 1.08;
/** What is no record stays so far below. */
const below = 0.97;
const monthsApart = 4;
const rounds = 4;

interface Month {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The farthest month so far, known or taken from the usual week. */
export const recordOf = ({ recent }: GeneratorInput) => recent.recordMonthKm ?? (recent.weeklyKm * 30.4) / 7;

/**
 * Where monthly records are wanted: at most one in four months goes beyond the farthest month so far, by a tenth at
 * most; the others are held below it.
 */
export function withRecords(design: Design): {
  readonly design: Design;
  readonly notes: readonly MessageText[];
} {
  if (!design.input.practices.monthlyMileage) return { design, notes: [] };
  const months = monthsOf(design);
  const start = recordOf(design.input);
  let now = design;
  let notes: MessageText[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const runs = buildRuns(now);
    const attempts = attemptsOf(months, runs, start);
    let record = start;
    let tuning = now.tuning;
    notes = [];
    for (const month of months) {
      const km = kmIn(month, runs);
      const isAttempt = attempts.has(month);
      const most = isAttempt ? record * mostBeyond : record * below;
      if (km > most + 0.5) {
        const share = most / km;
        const weeks = new Set(runs.filter(({ draft }) => isIn(month, draft.day)).map(({ week }) => week));
        tuning = tuning.map((old, week) => (weeks.has(week) ? { ...old, volume: old.volume * share } : old));
      }
      if (isAttempt && km > record) {
        notes.push(noteRecord(month.name, Math.min(km, most), record));
        record = Math.min(km, most);
      }
    }
    if (tuning === now.tuning) break;
    now = { ...now, tuning };
  }
  return { design: now, notes: notes.length > 0 ? notes : [noteNoRecord()] };
}

/** The last month that can be one before the taper, and others four months before. */
function attemptsOf(months: readonly Month[], runs: readonly BuiltRun[], record: number): ReadonlySet<Month> {
  const attempts = new Set<Month>();
  let next = Number.POSITIVE_INFINITY;
  for (let index = months.length - 1; index >= 0; index -= 1) {
    const month = months[index];
    if (!month || next - index < monthsApart || kmIn(month, runs) <= record) continue;
    attempts.add(month);
    next = index;
  }
  return attempts;
}

const isIn = ({ from, to }: Month, day: number) => day >= from && day <= to;
const kmIn = (month: Month, runs: readonly BuiltRun[]) =>
  runs.reduce((total, { draft }) => total + (isIn(month, draft.day) ? (draft.km ?? 0) : 0), 0);

/** The calendar months that lie wholly in the plan before its taper ends. */
function monthsOf({ course }: Design): Month[] {
  const last = course.startDay + 7 * (course.goalWeek + 1) - 1;
  const months: Month[] = [];
  let date = startOfMonth(dateFromDayNumber(course.startDay));
  while (dayNumber(date) <= last) {
    const { year, month } = datePartsOf(date);
    const from = dayNumber(date);
    const to = from + daysInMonth(year, month) - 1;
    if (from >= course.startDay && to <= last && weekIndexOf(course, to) <= course.goalWeek) {
      months.push({ from, to, name: monthName(date) });
    }
    date = plusMonths(date, 1);
  }
  return months;
}
