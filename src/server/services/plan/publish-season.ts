import type { PublishSeasonInput } from "@/lib/schemas/season";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { tellOfPlan } from "@/server/services/notifications/tell-of-plan";
import { publishSeasonAsItIs, seasonChanged, seasonDrafts } from "./record-season";

/** Sends blocks and weeks to the athlete as the person saw them. What changed since is not sent unseen. */
export const publishSeason = (ctx: PlannerCtx, input: PublishSeasonInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { working, drafts } = await seasonDrafts(tx, ctx.scope);
    const unseen = drafts.some(({ id, after }) => after && after.version !== (input.seen[id] ?? 0));
    if (unseen) return seasonChanged(working);

    await publishSeasonAsItIs(tx, ctx);
    await insertAudit(tx, ctx, {
      athleteId: ctx.scope.athleteId,
      action: "plan.publish-season",
      details: { changes: drafts.map(({ id }) => id) },
    });
    if (drafts.length > 0) await tellOfPlan(tx, ctx, "season");
    return { ok: true, published: drafts.length, flags: await refreshFlags(tx, ctx) } as const;
  });
