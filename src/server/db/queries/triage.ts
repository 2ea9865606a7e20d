import { and, asc, between, eq, getTableColumns, gte, inArray, isNull, lte, min, or, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Instant } from "@/lib/dates/time-zone";
import type { AthleteId } from "@/lib/ids";
import type { Finding } from "@/server/engine/report";
import { athleteStates, dailyLoads, flags } from "../schema/flags";
import { completedSessions } from "../schema/log";
import { athletes } from "../schema/people";
import { plannedSessions, publishedSessions, timesOff } from "../schema/plan";
import type { Tx } from "../tx";
import type { FlagRow } from "./flags";

// About several athletes at once, whose ids come from the coach's own relations. Each is one statement, however many
// athletes there are, and none reads further back than four weeks.

/** What explains a finding is for its own page, and most of its size. */
const unread = sql.raw("'{facts,thresholds,modifiers,engineVersion}'::text[]");

const { finding: _, publishedFinding: __, ...light } = getTableColumns(flags);

/** Flags of the working plans that are open now, with as much of their findings as a list shows. */
export async function listOpenFlagRowsOf(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  now: Instant,
): Promise<FlagRow[]> {
  if (athleteIds.length === 0) return [];
  const rows = await tx
    .select({ ...light, finding: sql<Finding>`(${flags.finding} - ${unread}) #- '{evidence,citations}'` })
    .from(flags)
    .where(
      and(
        inArray(flags.athleteId, [...athleteIds]),
        eq(flags.inPlan, true),
        or(eq(flags.state, "open"), and(eq(flags.state, "snoozed"), lte(flags.snoozedUntil, now))),
      ),
    );
  return rows.map((row) => ({ ...row, publishedFinding: null, finding: withGaps(row.finding) }));
}

const withGaps = (finding: Finding): Finding => ({
  ...finding,
  facts: [],
  thresholds: {},
  modifiers: [],
  engineVersion: "",
  evidence: { ...finding.evidence, citations: [] },
});

const brief = (table: typeof plannedSessions | typeof publishedSessions) => ({
  athleteId: table.athleteId,
  id: table.id,
  type: table.type,
  title: table.title,
  date: table.date,
  slot: table.slot,
  startTime: table.startTime,
  duration: table.duration,
  effort: table.plannedRpe,
});

/** What the working plans hold on some days, in the order of each day. */
export async function listWorkingSessionsOf(tx: Tx, athleteIds: readonly AthleteId[], days: DateRange) {
  if (athleteIds.length === 0) return [];
  const { athleteId, date, slot, position, deletedAt } = plannedSessions;
  return tx
    .select(brief(plannedSessions))
    .from(plannedSessions)
    .where(and(inArray(athleteId, [...athleteIds]), isNull(deletedAt), between(date, days.from, days.to)))
    .orderBy(asc(date), asc(slot), asc(position));
}

/** What the athletes were sent for some days, in the order of each day. */
export async function listSentSessionsOf(tx: Tx, athleteIds: readonly AthleteId[], days: DateRange) {
  if (athleteIds.length === 0) return [];
  const { athleteId, date, slot, position } = publishedSessions;
  return tx
    .select(brief(publishedSessions))
    .from(publishedSessions)
    .where(and(inArray(athleteId, [...athleteIds]), between(date, days.from, days.to)))
    .orderBy(asc(date), asc(slot), asc(position));
}

/** What was logged on some days, done or skipped. */
export async function listAnswersOf(tx: Tx, athleteIds: readonly AthleteId[], days: DateRange) {
  if (athleteIds.length === 0) return [];
  const { athleteId, id, plannedId, status, type, title, date, start, timeZone, duration } =
    completedSessions;
  return tx
    .select({ athleteId, id, plannedId, status, type, title, date, start, timeZone, duration })
    .from(completedSessions)
    .where(
      and(
        inArray(athleteId, [...athleteIds]),
        isNull(completedSessions.deletedAt),
        between(date, days.from, days.to),
      ),
    )
    .orderBy(asc(start));
}

/** Load done by day, in AU. */
export async function listLoadsOf(tx: Tx, athleteIds: readonly AthleteId[], from: CalendarDate) {
  if (athleteIds.length === 0) return [];
  const { athleteId, date, status, load, runLoad, liftLoad, otherLoad } = dailyLoads;
  return tx
    .select({ athleteId, date, status, load, runLoad, liftLoad, otherLoad })
    .from(dailyLoads)
    .where(and(inArray(athleteId, [...athleteIds]), gte(date, from)));
}

/** Days off that touch some days. */
export async function listTimesOffOf(tx: Tx, athleteIds: readonly AthleteId[], days: DateRange) {
  if (athleteIds.length === 0) return [];
  const { athleteId, startsOn, endsOn, maxMinutes } = timesOff;
  return tx
    .select({ athleteId, startsOn, endsOn, maxMinutes })
    .from(timesOff)
    .where(and(inArray(athleteId, [...athleteIds]), lte(startsOn, days.to), gte(endsOn, days.from)));
}

/** When the usual slots of athletes begin. */
export async function listSlotTimesOf(tx: Tx, athleteIds: readonly AthleteId[]) {
  if (athleteIds.length === 0) return [];
  const { id, amTime, pmTime } = athletes;
  return tx
    .select({ athleteId: id, am: amTime, pm: pmTime })
    .from(athletes)
    .where(inArray(id, [...athleteIds]));
}

/** When the oldest of the last answers about athletes was given; null where there is none. */
export async function findOldestAnswer(tx: Tx, athleteIds: readonly AthleteId[]): Promise<Instant | null> {
  if (athleteIds.length === 0) return null;
  const [row] = await tx
    .select({ at: min(athleteStates.evaluatedAt) })
    .from(athleteStates)
    .where(inArray(athleteStates.athleteId, [...athleteIds]));
  return row?.at ?? null;
}
