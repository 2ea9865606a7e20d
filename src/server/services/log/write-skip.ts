import { skipOf } from "@/lib/domain/skip";
import type { SkipSessionInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { findLogOfPlanned, insertLog } from "@/server/db/queries/log";
import { findPublishedSession } from "@/server/db/queries/plan";
import type { Tx } from "@/server/db/tx";

type Skip = Pick<SkipSessionInput, "id" | "plannedId" | "reason" | "note">;

/** Writes that a session of the published plan is skipped. Null once it stands, else why it does not. */
export async function writeSkip(tx: Tx, ctx: SelfCtx, { id, plannedId, reason, note }: Skip) {
  const planned = await findPublishedSession(tx, ctx.scope, plannedId);
  if (!planned) return { ok: false, reason: "plan-gone" } as const;
  const earlier = await findLogOfPlanned(tx, ctx.scope, plannedId);
  if (earlier) return { ok: false, reason: "already-logged", sessionId: earlier.id } as const;

  const athlete = await getAthlete(tx, ctx.scope);
  await insertLog(tx, ctx.scope, {
    id,
    ...skipOf(planned, athlete, reason),
    note,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  return null;
}
