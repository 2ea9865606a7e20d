import { and, asc, between, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { type CalendarDate, calendarDate, endOfMonth, plusDays } from "@/lib/dates/calendar-date";
import { datesOf } from "@/lib/dates/date-range";
import type { RaceKind } from "@/lib/domain/athlete";
import { seasonWeeks } from "@/lib/domain/season";
import { slots } from "@/lib/domain/session";
import { isAway, type TimeOff } from "@/lib/domain/time-off";
import type { AthleteScope } from "@/server/auth/scope";
import type { Timeline } from "@/server/engine/timeline";
import { completedSessions } from "../schema/log";
import { availabilities, injuries, races, trainingMarks } from "../schema/people";
import type { Tx } from "../tx";
import { getPublishedSeason, getWorkingSeason } from "./season";
import { listTimesOff } from "./time-off";

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  /** Which of the two seasons says what the weeks are for. */
  readonly plan: "working" | "published";
}

type Events = NonNullable<Timeline["events"]>;

/** What the engine reads beside plan, log and mornings: what is in the calendar, the weeks of the blocks, and free time. */
export async function loadContext(
  tx: Tx,
  scope: AthleteScope,
  span: Span,
): Promise<Pick<Timeline, "events" | "weeks" | "availability" | "records">> {
  const [away, weeks, availability, records, ...events] = await Promise.all([
    listTimesOff(tx, scope, span),
    loadWeeks(tx, scope, span),
    loadAvailability(tx, scope),
    loadEarlierMonths(tx, scope, span),
    loadRaces(tx, scope, span),
    loadInjuries(tx, scope, span),
    loadTravel(tx, scope, span),
    loadIllDays(tx, scope, span),
  ]);
  return {
    events: [...events.flat(), ...away.flatMap(eventOf)],
    weeks,
    availability: [...availability, ...away.flatMap(availabilityOf)],
    records,
  };
}

/** An injury without a last day is taken to change the week that begins today, as an illness is (practice). */
const weekAheadDays = 6;

/**
 * Injuries as days only. Whether an athlete is injured is open to their coaches; where it hurts and how it goes is
 * not, and does not reach the engine. They are read back as far as they count: two years of months are records.
 */
async function loadInjuries(tx: Tx, scope: AthleteScope, span: Span): Promise<Events> {
  const rows = await tx
    .select({ date: injuries.startedOn, end: injuries.endedOn, status: injuries.status })
    .from(injuries)
    .where(and(eq(injuries.athleteId, scope.athleteId), lte(injuries.startedOn, span.to)))
    .orderBy(asc(injuries.startedOn), asc(injuries.id));
  return rows.map(({ date, end, status }) => ({
    date,
    to: end ?? (status === "resolved" ? date : plusDays(span.today, weekAheadDays)),
    kind: "injury",
  }));
}

/** A day on which the athlete did not train because they were ill. */
async function loadIllDays(tx: Tx, scope: AthleteScope, span: Span): Promise<Events> {
  const rows = await tx
    .selectDistinct({ date: completedSessions.date })
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        between(completedSessions.date, span.from, span.to),
        eq(completedSessions.skipReason, "ill"),
        isNull(completedSessions.deletedAt),
      ),
    )
    .orderBy(asc(completedSessions.date));
  return rows.map(({ date }) => ({ date, kind: "illness" }));
}

async function loadTravel(tx: Tx, scope: AthleteScope, span: Span): Promise<Events> {
  const rows = await tx
    .select()
    .from(trainingMarks)
    .where(
      and(
        eq(trainingMarks.athleteId, scope.athleteId),
        eq(trainingMarks.kind, "travel"),
        lte(trainingMarks.startsOn, span.to),
        or(isNull(trainingMarks.endsOn), gte(trainingMarks.endsOn, span.from)),
      ),
    )
    .orderBy(asc(trainingMarks.startsOn), asc(trainingMarks.id));
  return rows.map(({ startsOn, endsOn }) => ({ date: startsOn, to: endsOn, kind: "travel" }));
}

async function loadRaces(tx: Tx, scope: AthleteScope, span: Span): Promise<Events> {
  const rows = await tx
    .select()
    .from(races)
    .where(and(eq(races.athleteId, scope.athleteId), gte(races.date, span.from)))
    .orderBy(asc(races.date));
  return rows.map((race) => ({
    date: race.date,
    kind: eventKindOf(race.kind),
    distance: race.distanceMetres === null ? race.kind.replace("race-", "") : race.distanceMetres / 1000,
    priority: race.priority,
  }));
}

function eventKindOf(kind: RaceKind): Events[number]["kind"] {
  if (kind === "strength-meet") return "strength-meet";
  return kind === "strength-test" ? "test" : "race";
}

async function loadWeeks(tx: Tx, scope: AthleteScope, span: Span): Promise<Timeline["weeks"]> {
  const season =
    span.plan === "working" ? await getWorkingSeason(tx, scope) : await getPublishedSeason(tx, scope);
  return [...seasonWeeks(season, span)];
}

const awayEvents = { ill: "illness", injured: "injury", travel: "travel", busy: "holiday" } as const;

const eventOf = (off: TimeOff): Events =>
  isAway(off) ? [{ kind: awayEvents[off.kind], date: off.startsOn, to: off.endsOn }] : [];

const availabilityOf = ({ startsOn, endsOn, maxMinutes }: TimeOff) =>
  datesOf({ from: startsOn, to: endsOn }).flatMap((date) =>
    slots.map((slot) => ({ date, slot, maxMin: maxMinutes })),
  );

async function loadAvailability(tx: Tx, scope: AthleteScope): Promise<NonNullable<Timeline["availability"]>> {
  const rows = await tx.select().from(availabilities).where(eq(availabilities.athleteId, scope.athleteId));
  return rows.map((row) => ({ weekday: row.weekday, slot: row.slot, maxMin: row.maxMinutes }));
}

/**
 * Kilometres of the months that lie before the days of the log that are read, the one in which those begin included.
 * A month in which the log itself began is left out, unless on its first day.
 */
async function loadEarlierMonths(tx: Tx, scope: AthleteScope, span: Span): Promise<Timeline["records"]> {
  const isRun = sql`(type like 'run-%' or type like 'race-%' or type = 'heat-active')`;
  const rows = await tx
    .select({
      month: sql<string>`to_char(date, 'YYYY-MM')`,
      km: sql<number>`coalesce(sum(distance_metres) filter (where ${isRun}), 0)::float8 / 1000`,
      first: sql<string>`min(date)::text`,
    })
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        eq(completedSessions.status, "completed"),
        isNull(completedSessions.deletedAt),
        lte(completedSessions.date, endOfMonth(span.from)),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  return rows.flatMap(({ month, km, first }, index) => {
    const date = calendarDate(`${month}-01`);
    return index === 0 && first !== date ? [] : [{ kind: "monthly-distance", date, value: km }];
  });
}
