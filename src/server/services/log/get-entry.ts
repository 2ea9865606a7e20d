import type { LogEntry, ResolvedLift } from "@/lib/domain/log";
import type { ExercisePrescription } from "@/lib/domain/session";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { LogEntryInput } from "@/lib/schemas/log";
import { type Grams, grams, type MassUnit, roundToPlate } from "@/lib/units/mass";
import type { SelfCtx } from "@/server/auth/scope";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { findLog, findLogOfPlanned } from "@/server/db/queries/log";
import { findPublishedSession } from "@/server/db/queries/plan";
import { listOneRms } from "@/server/db/queries/profile";
import { type Tx, withTransaction } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";
import { lastTimeOf } from "./previous-sets";

/** What a logger opens with: the plan with its loads worked out, what is logged of it, and what was done last time. */
export const getEntry = (ctx: SelfCtx, { id }: LogEntryInput): Promise<LogEntry> =>
  withTransaction(ctx, async (tx) => {
    const { scope } = ctx;
    const plannedId = id as PlannedSessionId;
    const answer = await findLogOfPlanned(tx, scope, plannedId);
    const log = await findLog(tx, scope, answer?.id ?? (id as CompletedSessionId));
    const planned = await findPublishedSession(tx, scope, log?.plannedId ?? plannedId);

    const lifts = planned?.lifts ?? [];
    const names = [...lifts, ...(log?.sets ?? [])].map(({ exercise }) => exercise);
    return {
      planned,
      log,
      lifts: await resolve(tx, ctx, lifts),
      previous: await lastTimeOf(tx, scope, names, log?.id ?? null),
    };
  });

async function resolve(
  tx: Tx,
  ctx: SelfCtx,
  lifts: readonly ExercisePrescription[],
): Promise<ResolvedLift[]> {
  const tested = await listOneRms(tx, ctx.scope);
  const find = exerciseFinder(await listExercisesFor(tx, ctx.scope));
  const idOf = (name: string) => find(name)?.id ?? name.trim().toLowerCase();
  return lifts.map((lift) => {
    const oneRm = tested.find(({ exercise }) => idOf(exercise) === idOf(lift.exercise));
    return { ...lift, loadGrams: loadOf(lift, oneRm?.load ?? null, ctx.user.preferences.mass) };
  });
}

/** Weights as a coach wrote them stay; a share of the maximum becomes what plates can make. */
function loadOf({ load }: ExercisePrescription, oneRm: Grams | null, unit: MassUnit): Grams | null {
  if (load.kind === "mass") return load.mass;
  if (load.kind === "bodyweight" && load.plus && load.plus > 0) return load.plus;
  if (load.kind !== "pct-1rm" || oneRm === null) return null;
  return roundToPlate(grams(Math.round(oneRm * load.fraction)), unit);
}
