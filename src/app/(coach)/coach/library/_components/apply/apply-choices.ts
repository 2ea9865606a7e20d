import type { Outputs } from "@/app/_trpc/outputs";
import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { AthleteId } from "@/lib/ids";

export type PlanPerson = Outputs["library"]["planPeople"]["people"][number];

/** What a coach decides for everybody, and for single athletes where they differ. */
export interface ApplyChoices extends Omit<PlanSettings, "date"> {
  readonly athleteIds: readonly AthleteId[];
  /** Where the plan begins on one day for all. */
  readonly start: CalendarDate | "";
  /** Last days that were set by hand; otherwise each athlete's next race. */
  readonly ends: Readonly<Partial<Record<AthleteId, CalendarDate>>>;
}

export const firstChoices = (today: CalendarDate): ApplyChoices => ({
  athleteIds: [],
  align: "end",
  start: plusDays(startOfWeek(today, "monday"), 7),
  ends: {},
  fit: "cut",
  existing: "replace",
  volume: "own",
});

/** How the plan would be put into one athlete's calendar; null while a day is missing. */
export function settingsFor(choices: ApplyChoices, person: PlanPerson): PlanSettings | null {
  const { align, fit, existing, volume } = choices;
  const date = align === "start" ? choices.start || null : endOf(choices, person);
  return date ? { align, date, fit, existing, volume } : null;
}

export const endOf = ({ ends }: ApplyChoices, person: PlanPerson): CalendarDate | null =>
  ends[person.athleteId] ?? person.nextRace?.date ?? null;

const soonDays = 14;

/** Days to a race that is too near for a new plan; null where there is none. */
export function racesSoon({ nextRace, today }: PlanPerson): number | null {
  if (!nextRace) return null;
  const days = daysBetween(today, nextRace.date);
  return days <= soonDays ? days : null;
}
