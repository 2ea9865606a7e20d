import type { Outputs } from "@/app/_trpc/outputs";
import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import type { PlanLevel, PlanSettings } from "@/lib/domain/plan-settings";
import type { AthleteId } from "@/lib/ids";

export type PlanPerson = Outputs["library"]["planPeople"]["people"][number];

/** What a coach decides for everybody, and for single athletes where they differ. */
export interface ApplyChoices extends Pick<PlanSettings, "align" | "fit" | "existing" | "volume"> {
  readonly athleteIds: readonly AthleteId[];
  /** Where the plan begins on one day for all. */
  readonly start: CalendarDate | "";
  /** Last days that were set by hand; otherwise each athlete's next race. */
  readonly ends: Readonly<Partial<Record<AthleteId, CalendarDate>>>;
  /** The newest where none is chosen. */
  readonly version: number | null;
  /** Of everybody for whom no other was chosen. */
  readonly level: PlanLevel;
  readonly levels: Readonly<Partial<Record<AthleteId, PlanLevel>>>;
  /** Whose copies are put right before they are written. */
  readonly fixed: readonly AthleteId[];
}

export const firstChoices = (today: CalendarDate): ApplyChoices => ({
  athleteIds: [],
  align: "end",
  start: plusDays(startOfWeek(today, "monday"), 7),
  ends: {},
  fit: "cut",
  existing: "replace",
  volume: "own",
  version: null,
  level: "A",
  levels: {},
  fixed: [],
});

/** How the plan would be put into one athlete's calendar; null while a day is missing. */
export function settingsFor(choices: ApplyChoices, person: PlanPerson): PlanSettings | null {
  const { align, fit, existing, volume } = choices;
  const date = align === "start" ? choices.start || null : endOf(choices, person);
  if (!date) return null;
  const level = levelOf(choices, person);
  const fix = choices.fixed.includes(person.athleteId);
  return { align, date, fit, existing, volume, level, ...(fix ? { fix } : {}) };
}

export const endOf = ({ ends }: ApplyChoices, person: PlanPerson): CalendarDate | null =>
  ends[person.athleteId] ?? person.nextRace?.date ?? null;

export const levelOf = ({ level, levels }: ApplyChoices, { athleteId }: PlanPerson): PlanLevel =>
  levels[athleteId] ?? level;

/** Puts somebody's copy right, or leaves it as it is. */
export function withFixed({ fixed }: ApplyChoices, ids: readonly AthleteId[], on: boolean) {
  const others = fixed.filter((id) => !ids.includes(id));
  return { fixed: on ? [...others, ...ids] : others };
}

const soonDays = 14;

/** Days to a race that is too near for a new plan; null where there is none. */
export function racesSoon({ nextRace, today }: PlanPerson): number | null {
  if (!nextRace) return null;
  const days = daysBetween(today, nextRace.date);
  return days <= soonDays ? days : null;
}
