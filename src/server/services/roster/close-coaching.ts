import { seasonReversed } from "@/lib/domain/season";
import type { CoachingId, UserId } from "@/lib/ids";
import type { ScopedCtx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { insertNotification } from "@/server/db/queries/notifications";
import { listDrafts } from "@/server/db/queries/plan";
import {
  listCoachNames,
  listLastEditors,
  updateCoachingEnded,
  updateSessionsToPublished,
} from "@/server/db/queries/roster";
import type { Tx } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { seasonDrafts, writeSeasonChanges } from "@/server/services/plan/record-season";

/** Ends a relation that holds now, in the transaction of whoever ends it, with the athlete locked. */
export async function closeCoaching(
  tx: Tx,
  ctx: ScopedCtx,
  { coachingId, coachUserId }: { readonly coachingId: CoachingId; readonly coachUserId: UserId },
): Promise<void> {
  const { scope } = ctx;
  // Told while both have to do with each other.
  await insertNotification(tx, ctx.now, {
    ...(scope.kind === "self" ? { to: coachUserId } : {}),
    athleteId: scope.athleteId,
    kind: "coaching",
    key: `coaching ${coachingId} ended`,
    details: { became: "ended" },
  });
  const end = () => updateCoachingEnded(tx, scope, coachingId, ctx.now);
  if (scope.kind === "coach") {
    // While the coach may still write: afterwards the plan is closed to them.
    await dropDrafts(tx, ctx, coachUserId);
    await end();
  } else {
    await end();
    const others = await listCoachNames(tx, scope);
    // A plan with another coach is theirs to tidy; without one it has just become the athlete's.
    if (others.length === 0) await dropDrafts(tx, ctx, null);
  }
  await insertAudit(tx, ctx, {
    athleteId: scope.athleteId,
    action: "roster.end-coaching",
    details: { coachingId, by: scope.kind },
  });
}

/** Takes drafts back to what was published: all of them, or those that one coach wrote. */
export async function dropDrafts(tx: Tx, ctx: ScopedCtx, of: UserId | null): Promise<void> {
  const drafts = await listDrafts(tx, ctx.scope);
  const editors = of ? await listLastEditors(tx, ctx.scope) : new Map<string, UserId>();
  const isTheirs = ({ id }: { readonly id: string }) => !of || (editors.get(id) ?? of) === of;
  const ids = drafts.filter(isTheirs).map(({ id }) => id);
  await updateSessionsToPublished(tx, ctx.scope, { ids, at: ctx.now });
  const season = await seasonDrafts(tx, ctx.scope);
  await writeSeasonChanges(tx, ctx, seasonReversed(season.drafts.filter(isTheirs)));
  await refreshFlags(tx, ctx);
}
