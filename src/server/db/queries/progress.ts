import { and, asc, eq, gt, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { BestEfforts } from "@/lib/domain/best-effort";
import type { RunStep } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { Metres } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";
import type { Grams } from "@/lib/units/mass";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions, completedSets } from "../schema/log";
import { publishedSessions } from "../schema/plan";
import type { Tx } from "../tx";

/** What of a session that was done is needed to add up years. */
export interface DoneInOutline {
  readonly id: CompletedSessionId;
  readonly plannedId: PlannedSessionId | null;
  readonly type: SessionType;
  readonly date: CalendarDate;
  readonly start: Instant;
  readonly timeZone: TimeZone;
  readonly duration: Seconds;
  readonly distance: Metres | null;
  readonly ascent: Metres | null;
  readonly rpe: number | null;
  /** Steps of the plan that it answers, where those hold short repetitions. */
  readonly steps: readonly RunStep[] | null;
}

const shortWork = '$[*] ? (@.kind == "work" && @.seconds > 0 && @.seconds <= 30)';

/** Everything that was ever done, by start. */
export async function listDoneInOutline(tx: Tx, scope: AthleteScope): Promise<readonly DoneInOutline[]> {
  return tx
    .select({
      id: completedSessions.id,
      plannedId: completedSessions.plannedId,
      type: completedSessions.type,
      date: completedSessions.date,
      start: completedSessions.start,
      timeZone: completedSessions.timeZone,
      duration: completedSessions.duration,
      distance: completedSessions.distance,
      ascent: completedSessions.ascent,
      rpe: completedSessions.rpe,
      steps: sql<readonly RunStep[] | null>`case when ${publishedSessions.steps} @? ${shortWork}::jsonpath
        or ${inArray(publishedSessions.type, ["run-strides", "run-hill-sprint"])} then ${publishedSessions.steps} end`,
    })
    .from(completedSessions)
    .leftJoin(
      publishedSessions,
      and(
        eq(publishedSessions.athleteId, completedSessions.athleteId),
        eq(publishedSessions.id, completedSessions.plannedId),
      ),
    )
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        eq(completedSessions.status, "completed"),
        ne(completedSessions.type, "rest"),
        isNull(completedSessions.deletedAt),
      ),
    )
    .orderBy(asc(completedSessions.start), asc(completedSessions.id));
}

/** A run whose records hold a best effort. */
export interface RunWithEfforts {
  readonly id: CompletedSessionId;
  readonly type: SessionType;
  readonly date: CalendarDate;
  readonly bestEfforts: BestEfforts;
}

/** Every session with a best effort in it, by start. */
export async function listBestEfforts(tx: Tx, scope: AthleteScope): Promise<readonly RunWithEfforts[]> {
  return tx
    .select({
      id: completedSessions.id,
      type: completedSessions.type,
      date: completedSessions.date,
      bestEfforts: sql<BestEfforts>`${completedSessions.bestEfforts}`,
    })
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        eq(completedSessions.status, "completed"),
        isNull(completedSessions.deletedAt),
        sql`${completedSessions.bestEfforts} <> '{}'::jsonb`,
      ),
    )
    .orderBy(asc(completedSessions.start), asc(completedSessions.id));
}

/** The heaviest set of a day for one exercise, number of repetitions and effort. */
export interface HeaviestSet {
  readonly date: CalendarDate;
  readonly exercise: string;
  readonly reps: number;
  readonly rpe: number | null;
  readonly toFailure: boolean;
  readonly load: Grams;
}

interface Wanted {
  /** First day; null for all. */
  readonly from: CalendarDate | null;
  /** More repetitions say nothing about a maximum. */
  readonly mostReps: number;
  /** Only of these, as they were logged. */
  readonly exercises?: readonly string[];
}

/** Working sets with a weight, by day: of equal ones only the heaviest. */
export async function listHeaviestSets(
  tx: Tx,
  scope: AthleteScope,
  { from, mostReps, exercises }: Wanted,
): Promise<readonly HeaviestSet[]> {
  if (exercises?.length === 0) return [];
  const toFailure = sql<boolean>`${completedSets.kind} = 'failure'`;
  return tx
    .select({
      date: completedSessions.date,
      exercise: completedSets.exercise,
      reps: completedSets.reps,
      rpe: completedSets.rpe,
      toFailure,
      load: sql<Grams>`max(${completedSets.load})`.mapWith((heaviest) => Number(heaviest) as Grams),
    })
    .from(completedSets)
    .innerJoin(completedSessions, ofSession)
    .where(
      and(
        eq(completedSets.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        ne(completedSets.kind, "warm-up"),
        gt(completedSets.load, 0 as Grams),
        sql`${completedSets.reps} between 1 and ${mostReps}`,
        from === null ? undefined : gte(completedSessions.date, from),
        exercises ? inArray(completedSets.exercise, [...exercises]) : undefined,
      ),
    )
    .groupBy(completedSessions.date, completedSets.exercise, completedSets.reps, completedSets.rpe, toFailure)
    .orderBy(asc(completedSessions.date), asc(completedSets.exercise));
}

/** The exercises of one day, as they were logged. */
export async function listExercisesOn(
  tx: Tx,
  scope: AthleteScope,
  date: CalendarDate,
): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ exercise: completedSets.exercise })
    .from(completedSets)
    .innerJoin(completedSessions, ofSession)
    .where(
      and(
        eq(completedSets.athleteId, scope.athleteId),
        eq(completedSessions.athleteId, scope.athleteId),
        eq(completedSessions.date, date),
        isNull(completedSessions.deletedAt),
      ),
    );
  return rows.map(({ exercise }) => exercise);
}

const ofSession = and(
  eq(completedSessions.athleteId, completedSets.athleteId),
  eq(completedSessions.id, completedSets.sessionId),
);
