import type { LogChange, LogValues } from "@/lib/domain/log-history";
import type { CompletedSessionId } from "@/lib/ids";
import type { LogEntryInput } from "@/lib/schemas/log";
import type { ScopedCtx } from "@/server/auth/scope";
import { listLogChanges, listReplacedLogs, type StoredLogChange } from "@/server/db/queries/log-history";
import { type Tx, withTransaction } from "@/server/db/tx";

type Stored = Awaited<ReturnType<typeof listLogChanges>>[number];

/** How many times a log may have been split or merged before its history is not followed further. */
const mostGenerations = 10;

/**
 * What was done to a log after it was written, newest first: by its own id or that of the planned session that it
 * answers, so that a deleted one is told of too. The history of what it was made from belongs to it.
 */
export const listHistory = (ctx: ScopedCtx, { id }: LogEntryInput): Promise<readonly LogChange[]> =>
  withTransaction(ctx, async (tx) => {
    const changes = await withEarlier(tx, ctx, await listLogChanges(tx, ctx.scope, [id]));
    const replaced = await listReplacedLogs(tx, ctx.scope, [
      ...new Set(changes.flatMap((each) => each.replaced)),
    ]);
    return changes.map((change): LogChange => {
      const { before, after } = { before: valuesOf(change.before), after: valuesOf(change.after) };
      return {
        id: change.id,
        at: change.at,
        by: change.by,
        kind: change.kind,
        before,
        after,
        from: replaced.filter((log) => change.replaced.includes(log.id)),
        canPutBack: ctx.scope.kind === "self" && !change.isGone && isUndoable(change),
      };
    });
  });

const isUndoable = ({ before, replaced }: Stored) => Object.keys(before).length > 0 || replaced.length > 0;

async function withEarlier(tx: Tx, ctx: ScopedCtx, own: readonly Stored[]): Promise<readonly Stored[]> {
  const all = new Map(own.map((change) => [change.id, change]));
  const asked = new Set<CompletedSessionId>();
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const earlier = [...new Set([...all.values()].flatMap(({ replaced }) => replaced))].filter(
      (id) => !asked.has(id),
    );
    if (earlier.length === 0) break;
    for (const id of earlier) asked.add(id);
    for (const change of await listLogChanges(tx, ctx.scope, earlier)) all.set(change.id, change);
  }
  return oncePerDeed([...all.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)));
}

/** A split is noted with both of its parts: whoever reads it as a whole, by the plan or from before, sees it once. */
function oncePerDeed(changes: readonly Stored[]): readonly Stored[] {
  const seen = new Set<string>();
  return changes.filter(({ made, at }) => {
    const deed = made.length > 0 ? `${at} ${made.join()}` : null;
    if (deed === null) return true;
    if (seen.has(deed)) return false;
    seen.add(deed);
    return true;
  });
}

/** What a person reads of a state: no sample, no key. */
function valuesOf(state: StoredLogChange["before"]): LogValues {
  const { type, title, start, timeZone, duration, distance, avgHr, maxHr, rpe, feel, note, sets } = state;
  const { fileName, plannedTitle, deviations, temperatureC, race } = state;
  const shown = { type, title, start, timeZone, duration, distance, avgHr, maxHr, rpe, feel, note, sets };
  const known = Object.entries({
    ...shown,
    ...{ fileName, plannedTitle, deviations, temperatureC, race },
  }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}
