import type { LogChangeKind } from "@/lib/domain/log-history";
import { type CompletedSessionId, type LogChangeId, newId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { findWholeLog, insertLogChange } from "@/server/db/queries/log-history";
import type { Tx } from "@/server/db/tx";
import { differenceOf, kindOf } from "./log-difference";
import { storedLog } from "./stored-log";

/** Writes to a log and notes in its history what that changed; where nothing changed, nothing is noted. */
export async function correctLog(
  tx: Tx,
  ctx: SelfCtx,
  { id, kind }: { readonly id: CompletedSessionId; readonly kind: LogChangeKind },
  write: () => Promise<void>,
): Promise<void> {
  const before = await findWholeLog(tx, ctx.scope, id);
  await write();
  const after = await findWholeLog(tx, ctx.scope, id);
  const difference = before && after && differenceOf(before, after);
  if (!difference) return;
  await noteChange(tx, ctx, { sessionId: id, kind: kindOf(kind, difference.before), ...difference });
}

/** Sets that are ticked while a lift goes on are its log; what is written to it once it is finished corrects it. */
export async function writeSets(
  tx: Tx,
  ctx: SelfCtx,
  id: CompletedSessionId,
  write: () => Promise<void>,
): Promise<void> {
  const { inProgress } = await storedLog(tx, ctx.scope, id, { deleted: true });
  await (inProgress ? write() : correctLog(tx, ctx, { id, kind: "edited" }, write));
}

type Noted = Partial<Omit<Parameters<typeof insertLogChange>[2], "id" | "at" | "actorUserId">> & {
  readonly sessionId: CompletedSessionId;
  readonly kind: LogChangeKind;
};

/** One entry of a log's history. */
export const noteChange = (tx: Tx, ctx: SelfCtx, change: Noted) =>
  insertLogChange(tx, ctx.scope, {
    id: newId<LogChangeId>(),
    at: ctx.now,
    actorUserId: ctx.user.id,
    before: {},
    after: {},
    replaced: [],
    made: [],
    ...change,
  });
