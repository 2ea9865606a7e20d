import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";

export const periodAnswers = ["started", "goes-on", "none"] as const;
export type PeriodAnswer = (typeof periodAnswers)[number];

export const cycleSymptoms = ["cramps", "headache", "tired", "bloated", "tender", "low-mood"] as const;
export type CycleSymptom = (typeof cycleSymptoms)[number];

/** What one morning says about the menstrual cycle. Context for whoever reads it: no rule and no load uses it. */
export interface CycleAnswer {
  readonly period: PeriodAnswer | null;
  /** Day of the cycle as the person counts it, the first day of a period being 1; `null` leaves it to the answers. */
  readonly day: number | null;
  readonly symptoms: readonly CycleSymptom[];
}

export interface CycleOn {
  readonly date: CalendarDate;
  readonly cycle: CycleAnswer;
}

/** One cycle: from the first day of a period to the day before the next. `days` is `null` while it goes on. */
export interface Cycle {
  readonly from: CalendarDate;
  readonly days: number | null;
}

/** How a cycle went over the last weeks, as far as it was answered. */
export interface CycleHistory {
  /** Day of the cycle today; `null` where nobody can tell. */
  readonly dayToday: number | null;
  /** Newest first. */
  readonly cycles: readonly Cycle[];
  /** Mornings with a period or symptoms, newest first. */
  readonly mornings: readonly (CycleOn & { readonly day: number | null })[];
}

/** Beyond so many days without another start, counting on says nothing (practice). */
export const mostCycleDays = 99;

/** The day of the cycle on a date, counted from the newest answer up to it that says one; `null` without such. */
export function cycleDayOn(answers: readonly CycleOn[], date: CalendarDate): number | null {
  const counted = answers
    .filter((each) => each.date <= date && dayOf(each) !== null)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (!counted) return null;
  const day = (dayOf(counted) ?? 0) + daysBetween(counted.date, date);
  return day <= mostCycleDays ? day : null;
}

/** The cycles that began in these answers, newest first, the first day of each as answered or as the days tell it. */
export function cyclesOf(answers: readonly CycleOn[]): readonly Cycle[] {
  const firstDays = answers.flatMap((each) => {
    const day = dayOf(each);
    return day === null ? [] : [plusDays(each.date, 1 - day)];
  });
  const starts = [...new Set(firstDays)].toSorted();
  return starts
    .map((from, index): Cycle => {
      const next = starts[index + 1];
      const days = next === undefined ? null : daysBetween(from, next);
      return { from, days: days !== null && days <= mostCycleDays ? days : null };
    })
    .toReversed();
}

/** Nothing was said. */
export const isNoAnswer = ({ period, day, symptoms }: CycleAnswer): boolean =>
  period === null && day === null && symptoms.length === 0;

const dayOf = ({ cycle }: CycleOn): number | null => (cycle.period === "started" ? 1 : cycle.day);
