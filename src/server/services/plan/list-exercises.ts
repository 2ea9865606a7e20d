import type { Grams } from "@/lib/units/mass";
import type { ScopedCtx } from "@/server/auth/scope";
import { listOneRms } from "@/server/db/queries/profile";
import { withTransaction } from "@/server/db/tx";
import { exercises, findExercise } from "@/server/engine/exercises";

/** The exercises the engine knows, with the athlete's newest tested maximum of each where there is one. */
export const listExercises = (ctx: ScopedCtx) =>
  withTransaction(ctx, async (tx) => {
    const newest = new Map<string, Grams>();
    for (const { exercise, load } of await listOneRms(tx, ctx.scope)) {
      const id = findExercise(exercise)?.id ?? exercise;
      if (!newest.has(id)) newest.set(id, load);
    }

    return exercises.map(({ id, name, aliases, loadType }) => ({
      id,
      name,
      aliases,
      bodyweight: loadType === "bodyweight",
      oneRm: newest.get(id) ?? null,
    }));
  });
