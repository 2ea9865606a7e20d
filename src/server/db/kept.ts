import type { Edition, ScopedCtx } from "@/server/auth/scope";

/** What was read of one athlete under one edition, what was asked for last at the end. */
interface Shelf {
  readonly edition: Edition;
  readonly readings: Map<string, unknown>;
}

const mostAthletes = 64;
const mostReadings = 16;

// One a process: development evaluates modules again on every change.
const shared = globalThis as { tandemKept?: Map<string, Shelf> };

/**
 * Answers with what was read before where nothing about the athlete has changed since, and reads otherwise. `read` may
 * rest on rows that change the athlete's edition, on the athlete's day, on who asks and on `wanted`; on nothing else,
 * and above all not on the time of day. Whoever gets the value shares it and must leave it as it is.
 *
 * The edition was read before anything is read under it, so that what stands on a shelf may be newer than its edition
 * for as long as that takes to change, and never older.
 */
export async function keep<Value>(
  ctx: ScopedCtx,
  name: string,
  wanted: unknown,
  read: () => Promise<Value>,
): Promise<Value> {
  // A coach who reads two athletes in one call has an edition of the one who was asked for.
  if (!ctx.edition?.startsWith(ctx.scope.athleteId) || ctx.request) return read();
  const { readings } = shelfOf(ctx.scope.athleteId, ctx.edition);
  const key = JSON.stringify([ctx.user.id, ctx.scope, name, wanted]);
  if (readings.has(key)) {
    const value = readings.get(key) as Value;
    putLast(readings, key, value, mostReadings);
    return value;
  }
  const value = await read();
  putLast(readings, key, value, mostReadings);
  return value;
}

function shelfOf(athleteId: string, edition: Edition): Shelf {
  shared.tandemKept ??= new Map();
  const there = shared.tandemKept.get(athleteId);
  const shelf = there?.edition === edition ? there : { edition, readings: new Map() };
  putLast(shared.tandemKept, athleteId, shelf, mostAthletes);
  return shelf;
}

/** Puts an entry behind all others, and lets go of the first one where there are too many. */
function putLast<Value>(entries: Map<string, Value>, key: string, value: Value, most: number): void {
  entries.delete(key);
  entries.set(key, value);
  const [first] = entries.keys();
  if (entries.size > most && first !== undefined) entries.delete(first);
}
