import { and, asc, between, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, localDateOf, localTimeOf, type TimeZone } from "@/lib/dates/time-zone";
import { plannedToTimeline, timelineSteps } from "@/lib/domain/planned-timeline";
import { classesFor, familyOf, type SessionType } from "@/lib/domain/session-type";
import type { AthleteScope } from "@/server/auth/scope";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";
import { type LimitsOn, recordedOf } from "../recorded-session";
import { completedSessions, completedSets } from "../schema/log";
import { plannedSessions, publishedSessions } from "../schema/plan";
import { checkIns } from "../schema/wellness";
import type { Tx } from "../tx";
import { loadTimelineAthlete } from "./snapshot-athlete";
import { loadContext } from "./snapshot-context";

/** Days of log that the engine reads back, and days of plan ahead. */
export const historyDays = 220;
const planDays = 84;

interface Wanted {
  readonly asOf: Instant;
  /** The working plan, or the plan as the athlete was sent it. */
  readonly plan: "working" | "published";
  /** Days of log before now; more than the engine reads, where the past is judged again. */
  readonly history?: number;
  /** Days of plan ahead; more than the engine judges by itself, where a whole season is looked at. */
  readonly ahead?: number;
}

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** One athlete's plan, log and facts as the engine takes them. The one place where its input is made. */
export async function loadTimeline(tx: Tx, scope: AthleteScope, wanted: Wanted): Promise<Timeline> {
  const { athlete, limitsOn } = await loadTimelineAthlete(tx, scope, wanted.asOf);
  const today = localDateOf(wanted.asOf, athlete.timeZone as TimeZone);
  const span = {
    from: plusDays(today, -(wanted.history ?? historyDays)),
    to: plusDays(today, wanted.ahead ?? planDays),
  };

  const [planned, completed, wellness, context] = await Promise.all([
    loadPlanned(tx, scope, span, wanted.plan),
    loadCompleted(tx, scope, span, wanted.plan, limitsOn),
    loadWellness(tx, scope, span),
    loadContext(tx, scope, { ...span, today, plan: wanted.plan }),
  ]);
  return { athlete, asOf: wanted.asOf, sessions: [...planned, ...completed], wellness, ...context };
}

async function loadPlanned(
  tx: Tx,
  scope: AthleteScope,
  span: Span,
  plan: Wanted["plan"],
): Promise<TimelineSession[]> {
  const table = plan === "working" ? plannedSessions : publishedSessions;
  const alive = plan === "working" ? isNull(plannedSessions.deletedAt) : undefined;
  const reading = tx
    .select()
    .from(table)
    .where(
      and(eq(table.athleteId, scope.athleteId), gte(table.date, span.from), lte(table.date, span.to), alive),
    )
    .orderBy(asc(table.date), asc(table.slot), asc(table.position), asc(table.id));
  const [rows, firstSentFor] = await Promise.all([reading, loadFirstDays(tx, scope, span)]);
  return rows
    .filter((row) => row.type !== "rest")
    .map((row) => ({ ...plannedToTimeline(row), originalStart: firstSentFor.get(row.id) }));
}

/** The days for which sessions were first sent: what the athlete does not know yet is not moved. */
async function loadFirstDays(
  tx: Tx,
  scope: AthleteScope,
  span: Span,
): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await tx
    .select({ id: publishedSessions.id, date: publishedSessions.date, first: publishedSessions.firstSentFor })
    .from(publishedSessions)
    .where(
      and(
        eq(publishedSessions.athleteId, scope.athleteId),
        or(
          between(publishedSessions.date, span.from, span.to),
          between(publishedSessions.firstSentFor, span.from, span.to),
        ),
      ),
    );
  return new Map(rows.map(({ id, date, first }) => [id, first ?? date]));
}

async function loadCompleted(
  tx: Tx,
  scope: AthleteScope,
  span: Span,
  plan: Wanted["plan"],
  limitsOn: LimitsOn,
): Promise<TimelineSession[]> {
  const answered = plan === "working" ? plannedSessions : publishedSessions;
  const readingDone = tx
    .select({
      session: completedSessions,
      classOverride: answered.classOverride,
      plannedType: answered.type,
      steps: answered.steps,
    })
    .from(completedSessions)
    .leftJoin(
      answered,
      and(eq(answered.athleteId, completedSessions.athleteId), eq(answered.id, completedSessions.plannedId)),
    )
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        gte(completedSessions.date, span.from),
        lte(completedSessions.date, span.to),
        isNull(completedSessions.deletedAt),
      ),
    )
    .orderBy(asc(completedSessions.start), asc(completedSessions.id));
  const readingSets = tx
    .select()
    .from(completedSets)
    .where(
      and(
        eq(completedSets.athleteId, scope.athleteId),
        sql`${completedSets.sessionId} in (
          select id from completed_session where athlete_id = ${scope.athleteId}
          and date between ${span.from} and ${span.to} and deleted_at is null)`,
      ),
    )
    .orderBy(asc(completedSets.exerciseIndex), asc(completedSets.setIndex));
  const [done, sets] = await Promise.all([readingDone, readingSets]);
  const setsOf = Map.groupBy(sets, (set) => set.sessionId);
  return done
    .filter(({ session }) => session.type !== "rest")
    .map(({ session, classOverride, plannedType, steps }) => ({
      ...completedToTimeline(session, setsOf.get(session.id) ?? []),
      ...recordedOf(session, limitsOn),
      classOverride: inherited(session.type, classOverride),
      // Who says that it was done as planned has done its steps.
      steps:
        session.source === "as-planned" && session.type === plannedType ? timelineSteps(steps ?? []) : null,
    }));
}

/** What was done counts as the coach set it for the plan, unless it was training of another kind. */
const inherited = (type: SessionType, set: SessionType | null): SessionType | null =>
  set !== null && classesFor(type).includes(set) ? set : null;

function completedToTimeline(
  session: typeof completedSessions.$inferSelect,
  sets: readonly (typeof completedSets.$inferSelect)[],
): TimelineSession {
  // A race is as long as its organiser measured it, and took what the chip says.
  const official = familyOf(session.type) === "race" ? session.race : null;
  const duration = official?.chipTime ?? session.duration;
  const distance = official?.officialDistance ?? session.distance;
  return {
    id: session.id,
    status: session.status,
    type: session.type,
    start: `${session.date}T${localTimeOf(session.start, session.timeZone)}`,
    timeZone: session.timeZone,
    // Nobody trains for no time: a length that was never given is not known.
    durationMin: duration === 0 ? null : duration / 60,
    distanceKm: distance === null ? null : distance / 1000,
    rpe: session.rpe,
    plannedId: session.plannedId,
    avgHr: session.avgHr,
    zoneMinutes: session.zoneMinutes ? [...session.zoneMinutes] : null,
    elevationGainM: session.ascent,
    // Of the air in which somebody ran; that of a sauna says nothing about a run.
    temperatureC: session.type === "heat-passive" ? null : session.temperatureC,
    sets: sets.map((set) => ({
      exercise: set.exercise,
      reps: set.reps,
      loadKg: set.load === null ? null : set.load / 1000,
      rpe: set.rpe,
      toFailure: set.kind === "failure",
      warmup: set.kind === "warm-up",
    })),
  };
}

async function loadWellness(tx: Tx, scope: AthleteScope, span: Span): Promise<Timeline["wellness"]> {
  const rows = await tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, scope.athleteId), gte(checkIns.date, span.from)))
    .orderBy(asc(checkIns.date));
  return rows.map((row) => ({
    date: row.date,
    sleepHours: row.sleepHours,
    sleepQuality: row.sleepQuality,
    energy: row.energy,
    soreness: row.soreness,
    stress: row.stress,
    mood: row.mood,
    hrvRmssdMs: row.hrvRmssdMs,
    restingHr: row.restingHr,
    symptoms: [...row.symptoms],
    pain: row.pain.map((each) => ({ ...each })),
    tags: [...row.tags],
  }));
}
