import { and, asc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import { type ExerciseFacts, exerciseKey, factsOf, type MadeExercise } from "@/lib/domain/exercise";
import type { AthleteId, ExerciseId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { exercises } from "../schema/library";
import { completedSessions, completedSets } from "../schema/log";
import { plannedSessions } from "../schema/plan";
import type { Tx } from "../tx";
import { sessionOfSet } from "./log";

/** The exercises that a person made, archived ones among them, by name. */
export async function listMadeExercises(tx: Tx, ownerUserId: UserId): Promise<readonly MadeExercise[]> {
  const rows = await tx
    .select()
    .from(exercises)
    .where(eq(exercises.ownerUserId, ownerUserId))
    .orderBy(asc(exercises.name), asc(exercises.id));
  return rows.map(exerciseOf);
}

/**
 * The exercises that those responsible for an athlete made, the longest responsible first and what is archived behind
 * what is not: where two mean different things by one name, the first speaks.
 */
export async function listExercisesFor(tx: Tx, scope: AthleteScope): Promise<readonly MadeExercise[]> {
  const responsible = sql`tandem_coaches_of(${scope.athleteId}) as responsible`;
  const rows = await tx
    .select({ exercise: exercises })
    .from(exercises)
    .innerJoin(responsible, sql`responsible.responsible_user_id = ${exercises.ownerUserId}`)
    .orderBy(
      sql`responsible.since nulls last`,
      asc(exercises.ownerUserId),
      sql`${exercises.archivedAt} is not null`,
      asc(exercises.name),
      asc(exercises.id),
    );
  return rows.map(({ exercise }) => exerciseOf(exercise));
}

export async function findMadeExercise(
  tx: Tx,
  ownerUserId: UserId,
  id: ExerciseId,
): Promise<MadeExercise | null> {
  const [row] = await tx
    .select()
    .from(exercises)
    .where(and(eq(exercises.ownerUserId, ownerUserId), eq(exercises.id, id)));
  return row ? exerciseOf(row) : null;
}

export async function insertExercise(
  tx: Tx,
  ownerUserId: UserId,
  { id, ...facts }: ExerciseFacts & { readonly id: ExerciseId },
  at: Instant,
): Promise<void> {
  await tx
    .insert(exercises)
    .values({ ownerUserId, id, ...facts, createdAt: at })
    .onConflictDoNothing();
}

/** Writes an exercise anew as its next version. False where somebody was faster. */
export async function updateExercise(
  tx: Tx,
  ownerUserId: UserId,
  { id, readVersion }: { readonly id: ExerciseId; readonly readVersion: number },
  values: ExerciseFacts | { readonly archivedAt: Instant | null },
): Promise<boolean> {
  const updated = await tx
    .update(exercises)
    .set({ ...values, version: readVersion + 1 })
    .where(
      and(eq(exercises.ownerUserId, ownerUserId), eq(exercises.id, id), eq(exercises.version, readVersion)),
    )
    .returning({ id: exercises.id });
  return updated.length > 0;
}

/** Of some athletes, those in whose plan or log one of these names stands from a day on, however it is spelled. */
export async function listAthletesWithExercise(
  tx: Tx,
  athleteIds: readonly AthleteId[],
  names: readonly string[],
  from: CalendarDate,
): Promise<readonly AthleteId[]> {
  if (athleteIds.length === 0 || names.length === 0) return [];
  const planned = await tx
    .selectDistinct({
      athleteId: plannedSessions.athleteId,
      exercise: sql<string>`jsonb_array_elements(${plannedSessions.lifts}) ->> 'exercise'`,
    })
    .from(plannedSessions)
    .where(
      and(
        inArray(plannedSessions.athleteId, [...athleteIds]),
        isNull(plannedSessions.deletedAt),
        gte(plannedSessions.date, from),
      ),
    );
  const logged = await tx
    .selectDistinct({ athleteId: completedSets.athleteId, exercise: completedSets.exercise })
    .from(completedSets)
    .innerJoin(completedSessions, sessionOfSet)
    .where(and(inArray(completedSets.athleteId, [...athleteIds]), gte(completedSessions.date, from)));
  const meant = new Set(names.map(exerciseKey));
  const named = [...planned, ...logged].filter(({ exercise }) => meant.has(exerciseKey(exercise)));
  return [...new Set(named.map(({ athleteId }) => athleteId))];
}

function exerciseOf(row: typeof exercises.$inferSelect): MadeExercise {
  const { id, version, archivedAt } = row;
  return { ...factsOf(row), id, version, archived: archivedAt !== null };
}
