import type { ResolvedLift } from "@/lib/domain/log";
import type { ExercisePrescription } from "@/lib/domain/session";
import { type Grams, grams, type MassUnit, roundToPlate } from "@/lib/units/mass";
import type { ScopedCtx } from "@/server/auth/scope";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { listOneRms } from "@/server/db/queries/profile";
import type { Tx } from "@/server/db/tx";
import { exerciseFinder } from "@/server/engine/exercises";

/** The exercises of a plan with the weights that they come to for its athlete today. */
export async function resolveLifts(
  tx: Tx,
  ctx: ScopedCtx,
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
