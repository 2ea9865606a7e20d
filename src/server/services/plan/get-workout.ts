import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Threshold } from "@/lib/domain/athlete";
import type { PlannedSession } from "@/lib/domain/session";
import { isLift, isRun } from "@/lib/domain/session-type";
import { currentThreshold } from "@/lib/domain/zones";
import type { PlannedSessionId } from "@/lib/ids";
import type { AthleteLimits } from "@/lib/session-text/aim";
import type { ScopedCtx } from "@/server/auth/scope";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { listThresholds } from "@/server/db/queries/profile";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";
import { liftWorkout } from "@/server/export/workout/lift-workout";
import { runWorkout } from "@/server/export/workout/run-workout";
import type { WatchSession } from "@/server/export/workout/workout-steps";
import { writeWorkout } from "@/server/export/workout/write-workout";
import { subtypeOfExercise } from "@/server/import/parsers/fit-reader/exercise-subtypes";
import { resolveLifts } from "@/server/services/log/resolve-lifts";
import { readSession } from "./get-session";

/** A session as a file, with the name under which it is saved. */
export interface WorkoutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A planned run or lift as a file for a watch; null where there is none, or what is planned is neither. */
export const getWorkout = (ctx: ScopedCtx, id: PlannedSessionId): Promise<WorkoutFile | null> =>
  withTransaction(ctx, async (tx) => {
    const session = await readSession(tx, ctx, id);
    const forWatch = session && (await watchSession(tx, ctx, session));
    if (!session || !forWatch) return null;
    const bytes = writeWorkout({ session: forWatch, serial: serialOf(session.id), madeAt: ctx.now });
    return { name: `${session.date} ${session.title}.fit`, bytes };
  });

async function watchSession(tx: Tx, ctx: ScopedCtx, session: PlannedSession): Promise<WatchSession | null> {
  if (isRun(session.type))
    return runWorkout(session, limitsOn(await listThresholds(tx, ctx.scope), session.date));
  if (!isLift(session.type)) return null;
  const find = exerciseFinder(await listExercisesFor(tx, ctx.scope));
  const lifts = await resolveLifts(tx, ctx, session.lifts);
  return liftWorkout(
    { ...session, lifts },
    {
      unit: ctx.user.preferences.mass,
      numbersOf: (name) => subtypeOfExercise(find(name)?.id ?? ""),
    },
  );
}

/** The thresholds that hold on the day of a session. */
function limitsOn(thresholds: readonly Threshold[], day: CalendarDate): AthleteLimits {
  const known = thresholds.filter(({ validFrom }) => validFrom <= day);
  const newest = (kind: Threshold["kind"]) => currentThreshold(known, kind)?.value ?? null;
  return { thresholdPace: newest("threshold-pace"), lthr: newest("lthr"), maxHr: newest("max-hr") };
}

/** The same for the same session, so that a watch replaces a file that it has; the format knows no 0. */
const serialOf = (id: PlannedSessionId): number => Number.parseInt(id.slice(-8), 16) || 1;
