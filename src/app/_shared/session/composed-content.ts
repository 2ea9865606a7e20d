import { exerciseList } from "@/app/_shared/session-editor/exercise-book";
import { type CalendarDate, plusDays, weekdayOf } from "@/lib/dates/calendar-date";
import type { SessionContent, Slot } from "@/lib/domain/session";
import type { AthleteLimits } from "@/lib/session-text/aim";
import { readSessionText, type SessionFromText } from "@/lib/session-text/read-session-text";
import type { DistanceUnit } from "@/lib/units/distance";
import type { MassUnit } from "@/lib/units/mass";

export interface Place {
  readonly date: CalendarDate;
  readonly slot: Slot;
}

interface Reader {
  /** Days among which a weekday is looked for. */
  readonly week: { readonly days: readonly CalendarDate[]; readonly today: CalendarDate };
  readonly distance: DistanceUnit;
  readonly mass: MassUnit;
  /** What the athlete's paces and heart rates mean: 3:52 is an interval for one and easy for another. */
  readonly limits: AthleteLimits;
  readonly exercises: Parameters<typeof exerciseList>[0];
}

export interface Composed {
  readonly content: SessionContent;
  readonly lints: SessionFromText["lints"];
  /** The text itself says on which day. */
  readonly namesDay: boolean;
}

/** A line of text as a session: in the slot that was chosen, unless the text itself names a day or a time. */
export function composedContent(text: string, place: Place, reader: Reader): Composed | null {
  const { distance, mass, limits, exercises } = reader;
  const read = readSessionText(text, {
    distance,
    mass,
    limits,
    ...(exercises.length > 0 ? { exercises: exerciseList(exercises) } : {}),
  });
  if (!read) return null;
  const content: SessionContent = {
    ...read.content,
    classOverride: null,
    heatPlan: null,
    locked: false,
    date: dayOf(read, place, reader.week),
    slot: read.when.slot ?? place.slot,
    startTime: read.when.startTime,
  };
  const { weekday, daysFromToday } = read.when;
  return { content, lints: read.lints, namesDay: weekday !== null || daysFromToday !== null };
}

function dayOf({ when }: SessionFromText, place: Place, { days, today }: Reader["week"]): CalendarDate {
  if (when.daysFromToday !== null) return plusDays(today, when.daysFromToday);
  return days.find((day) => weekdayOf(day) === when.weekday) ?? place.date;
}
