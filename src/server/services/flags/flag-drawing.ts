import {
  type CalendarDate,
  calendarDate,
  daysBetween,
  earlierOf,
  laterOf,
  plusDays,
} from "@/lib/dates/calendar-date";
import { dateRange, datesOf } from "@/lib/dates/date-range";
import { localDateOf } from "@/lib/dates/time-zone";
import type { DayLoad, FlagSubjectView, FlagView, SessionInBrief } from "@/lib/domain/flag-view";
import { listDailyLoads } from "@/server/db/queries/flags";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import type { Tx } from "@/server/db/tx";
import type { FlagReader } from "./flag-brief";
import { asItStands, plannedParts } from "./planned-load";
import { planOf } from "./standing";

const mostDays = 7;

interface Days {
  readonly from: CalendarDate;
  readonly days: number;
}

/**
 * What a flag's drawing shows: the sessions around the two it is about, or the load of the days it is about. A flag
 * about sessions needs no loads.
 */
export async function drawingOf(
  tx: Tx,
  reader: FlagReader,
  subjects: readonly FlagSubjectView[],
): Promise<FlagView["around"]> {
  const today = localDateOf(reader.now, reader.athlete.timeZone);
  const { from, days } = daysAround(subjects, today);
  const range = dateRange(from, plusDays(from, days - 1));
  const sessions = await listSessionsInBrief(tx, reader.scope, {
    athlete: reader.athlete,
    plan: planOf(reader.scope),
    days: range,
  });
  const standing = asItStands(sessions);
  const aboutDays = subjects.some(({ kind }) => kind !== "session");
  return {
    from,
    days,
    zone: reader.athlete.timeZone,
    sessions: standing,
    loads: aboutDays ? dayLoads(datesOf(range), standing, await loadsByDay(tx, reader, from), today) : [],
  };
}

async function loadsByDay(tx: Tx, { scope }: FlagReader, from: CalendarDate) {
  return new Map((await listDailyLoads(tx, scope, from)).map((row) => [row.date, row]));
}

type LoadRow = Awaited<ReturnType<typeof listDailyLoads>>[number];

/** Load of each day: logged until today, planned from today on. */
export function dayLoads(
  dates: readonly CalendarDate[],
  sessions: readonly SessionInBrief[],
  rows: ReadonlyMap<CalendarDate, LoadRow>,
  today: CalendarDate,
): DayLoad[] {
  return dates.map((date) => {
    const row = rows.get(date);
    const open = sessions.filter((each) => each.status === "planned" && each.date === date && date >= today);
    const done = row ? { run: row.runLoad, lift: row.liftLoad, other: row.otherLoad } : nothing;
    const unknown = date <= today && (row ? row.load === null : date < today);
    return { date, done: unknown ? null : done, planned: plannedParts(open) };
  });
}

const nothing = { run: 0, lift: 0, other: 0 };

/** A day on each side of the sessions; for a week or a state the weeks that it is compared with. */
export function daysAround(subjects: readonly FlagSubjectView[], today: CalendarDate): Days {
  const dates = subjects.flatMap((subject) => dateOfSubject(subject) ?? []);
  const [first, last] = [
    dates.reduce(earlierOf, dates[0] ?? today),
    dates.reduce(laterOf, dates[0] ?? today),
  ];
  const kind = subjects[0]?.kind;
  if (kind === "week") return { from: plusDays(first, -28), days: 35 };
  if (kind === "day") return { from: plusDays(first, -13), days: 14 };
  if (kind === "state") return { from: plusDays(today, -20), days: 28 };
  const days = Math.min(mostDays, daysBetween(first, last) + 3);
  return { from: plusDays(first, -1), days };
}

function dateOfSubject({ kind, id, session }: FlagSubjectView): CalendarDate | null {
  if (kind === "session") return session?.date ?? null;
  return kind === "state" ? null : calendarDate(id);
}
