import type { Grams } from "@/lib/units/mass";
import type { ScopedCtx } from "@/server/auth/scope";
import { listExercisesFor } from "@/server/db/queries/exercises";
import { listOneRms } from "@/server/db/queries/profile";
import { withTransaction } from "@/server/db/tx";
import { exerciseFinder, exercises } from "@/server/engine/exercises";

/**
 * The exercises that the rules know for an athlete, those that the athlete's coaches made among them, with the newest
 * tested maximum of each where there is one.
 */
export const listExercises = (ctx: ScopedCtx) =>
  withTransaction(ctx, async (tx) => {
    const made = await listExercisesFor(tx, ctx.scope);
    const find = exerciseFinder(made);
    const newest = new Map<string, Grams>();
    for (const { exercise, load } of await listOneRms(tx, ctx.scope)) {
      const id = find(exercise)?.id ?? exercise;
      if (!newest.has(id)) newest.set(id, load);
    }

    const offered = made.filter(({ archived }) => !archived).map((each) => ({ ...each, id: each.name }));
    return [...exercises, ...offered].map(({ id, name, aliases, loadType, pattern, region }) => ({
      id,
      name,
      aliases,
      pattern,
      region,
      bodyweight: loadType === "bodyweight",
      oneRm: newest.get(id) ?? null,
    }));
  });
