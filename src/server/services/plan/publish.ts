import type { PublishInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { draftOf, listPairs, publishPairs } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { tellOfPlan } from "@/server/services/notifications/tell-of-plan";
import { changedElsewhere } from "./record-changes";

/** Sends the named drafts to the athlete as the person saw them. What changed since is not sent unseen. */
export const publish = (ctx: PlannerCtx, input: PublishInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const ids = input.sessions.map((each) => each.sessionId);
    const pairs = new Map((await listPairs(tx, ctx.scope, ids)).map((pair) => [pair.id, pair]));

    const unseen = input.sessions.find((seen) => pairs.get(seen.sessionId)?.version !== seen.version);
    if (unseen) return changedElsewhere(pairs.get(unseen.sessionId), null);
    const drafts = [...pairs.values()].filter((pair) => draftOf(pair) !== null);

    await publishPairs(tx, ctx.scope, drafts, { userId: ctx.user.id, at: ctx.now });
    await insertAudit(tx, ctx, {
      athleteId: ctx.scope.athleteId,
      action: "plan.publish",
      details: { sessions: drafts.map((pair) => pair.id) },
    });
    if (drafts.length > 0) await tellOfPlan(tx, ctx, drafts);
    return { ok: true, published: drafts.length, flags: await refreshFlags(tx, ctx) } as const;
  });
