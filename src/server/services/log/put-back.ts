import { AppError } from "@/lib/app-error";
import type { CompletedSessionId } from "@/lib/ids";
import type { PutBackInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { listLogsByKey } from "@/server/db/queries/imports";
import { findLog, updateLog } from "@/server/db/queries/log";
import {
  findLogChange,
  type StoredLogChange,
  updateReplaced,
  writeLogState,
} from "@/server/db/queries/log-history";
import type { Tx } from "@/server/db/tx";
import { makeRoomFor } from "./answer-planned";
import { changeLog } from "./change-log";
import { correctLog, noteChange } from "./correct-log";
import { storedLog } from "./stored-log";

/** Undoes one change of a log: its values are what they were before, or the logs that gave way are back. */
export const putBack = (ctx: SelfCtx, { changeId }: PutBackInput) =>
  changeLog(ctx, { action: "log.put-back", details: { changeId } }, async (tx) => {
    const change = await findLogChange(tx, ctx.scope, changeId);
    if (!change) throw new AppError("not-found", "This change is not in the history. Reload the page.");
    return change.replaced.length > 0 ? putLogsBack(tx, ctx, change) : putValuesBack(tx, ctx, change);
  });

async function putValuesBack(tx: Tx, ctx: SelfCtx, { sessionId: id, before }: StoredLogChange) {
  await storedLog(tx, ctx.scope, id);
  const room = await makeRoomFor(tx, ctx, before.plannedId ?? null, id);
  if (!room.ok) return room;
  const key = before.activityKey ?? "";
  const known = (await listLogsByKey(tx, ctx.scope, [key])).get(key);
  if (known && known.id !== id) return { ok: false, reason: "imported-again" } as const;
  await correctLog(tx, ctx, { id, kind: "put-back" }, () =>
    writeLogState(tx, ctx.scope, id, before, ctx.now),
  );
  return { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } } as const;
}

async function putLogsBack(tx: Tx, ctx: SelfCtx, { replaced, made }: StoredLogChange) {
  const { scope, now } = ctx;
  for (const id of made) {
    if (!(await findLog(tx, scope, id))) return { ok: false, reason: "parts-gone" } as const;
  }
  // The whole stands for its parts again: a part that came back beside it would count twice.
  await updateReplaced(tx, scope, made, replaced[0] as CompletedSessionId, now);
  for (const id of replaced) {
    const { plannedId } = await storedLog(tx, scope, id, { deleted: true });
    const room = await makeRoomFor(tx, ctx, plannedId, id);
    if (!room.ok) await updateLog(tx, scope, id, { plannedId: null }, now);
    await updateReplaced(tx, scope, [id], null, now);
    await noteChange(tx, ctx, { sessionId: id, kind: "put-back" });
  }
  return {
    ok: true,
    value: { session: await storedLog(tx, scope, replaced[0] as CompletedSessionId) },
  } as const;
}
