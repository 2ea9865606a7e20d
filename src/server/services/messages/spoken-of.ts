import { AppError } from "@/lib/app-error";
import type { SessionSpokenOf } from "@/lib/domain/message";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import type { Tx } from "@/server/db/tx";

/** Sessions that were spoken of, as far as the reader sees them: drafts are for who writes the plan. */
export async function sessionsSpokenOf(
  tx: Tx,
  { scope }: ScopedCtx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SessionSpokenOf>> {
  if (ids.length === 0) return new Map();
  const plan = scope.kind === "coach" || scope.selfCoached ? "working" : "published";
  const found = await listSessionsInBrief(tx, scope, { athlete: await getAthlete(tx, scope), plan, ids });
  return new Map(found.map(({ id, title, type, date }) => [id, { id, title, type, date }]));
}

/** Refuses what is said of a session that is not the athlete's, or that the writer does not see. */
export async function requireSession(tx: Tx, ctx: ScopedCtx, id: string): Promise<void> {
  const found = await sessionsSpokenOf(tx, ctx, [id]);
  if (!found.has(id)) throw new AppError("not-found", "There is no such session here.");
}
