import { AppError } from "@/lib/app-error";
import { type ExerciseFacts, exerciseKey } from "@/lib/domain/exercise";
import type { SaveExerciseInput } from "@/lib/schemas/exercise";
import type { Ctx } from "@/server/auth/scope";
import {
  findMadeExercise,
  insertExercise,
  listMadeExercises,
  updateExercise,
} from "@/server/db/queries/exercises";
import { type Tx, withTransaction } from "@/server/db/tx";
import { judgeExerciseAnew } from "./judge-exercise-anew";
import { takenName } from "./taken-name";

/**
 * Adds an exercise to those that the rules know for one's athletes, or changes one. A name that it had before stays
 * an alias, so that what was planned with it keeps its meaning. Whose plan or log names it is judged anew.
 */
export async function saveExercise(ctx: Ctx, input: SaveExerciseInput) {
  const saved = await withTransaction(ctx, (tx) => store(tx, ctx, input));
  if (saved.ok) await judgeExerciseAnew(ctx, saved.names);
  return saved;
}

async function store(tx: Tx, ctx: Ctx, { exerciseId, version, facts }: SaveExerciseInput) {
  const own = ctx.user.id;
  const before = version === 0 ? null : await findMadeExercise(tx, own, exerciseId);
  if (version > 0 && !before)
    throw new AppError(
      "not-found",
      "That exercise is not in your library. The list shows what is there now.",
    );
  const next = withoutDoubles(before ? { ...facts, aliases: [...facts.aliases, before.name] } : facts);
  const taken = takenName(next, await listMadeExercises(tx, own), exerciseId);
  if (taken) return { ok: false, reason: "name-taken", ...taken } as const;
  if (!before) await insertExercise(tx, own, { id: exerciseId, ...next }, ctx.now);
  else if (!(await updateExercise(tx, own, { id: exerciseId, readVersion: version }, next)))
    return { ok: false, reason: "changed-elsewhere" } as const;
  const names = [next.name, ...next.aliases, ...(before?.aliases ?? [])];
  return { ok: true, exerciseId, name: next.name, names, before } as const;
}

/** Each name once, and the exercise's own not among its others. */
function withoutDoubles(facts: ExerciseFacts): ExerciseFacts {
  const seen = new Set([exerciseKey(facts.name)]);
  const aliases = facts.aliases.filter((alias) => {
    const key = exerciseKey(alias);
    return key !== "" && !seen.has(key) && seen.add(key);
  });
  return { ...facts, aliases };
}
