import type { ThreadInBrief } from "@/lib/domain/message";
import { selfIfTraining } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { countUnreadMessages, listLastMessages } from "@/server/db/queries/messages";
import { findOwnSlug } from "@/server/db/queries/people";
import { listCoachedAthletes, listCoachNames } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";

/** Every thread that the person reads: their own with their coaches, and one with each athlete. The last spoken in first. */
export async function listThreads(ctx: Ctx): Promise<readonly ThreadInBrief[]> {
  const own = await selfIfTraining(ctx);
  return withTransaction(ctx, async (tx) => {
    const coached = ctx.user.coaches ? await listCoachedAthletes(tx, ctx.user.id) : [];
    const threads: Pick<ThreadInBrief, "athleteId" | "slug" | "name">[] = coached
      .filter(({ athleteId }) => athleteId !== own?.athleteId)
      .map(({ athleteId, slug, name }) => ({ athleteId, slug, name }));
    const slug = own && (await findOwnSlug(tx, ctx.user.id));
    if (own && slug) {
      const names = await listCoachNames(tx, own);
      threads.push({ athleteId: own.athleteId, slug, name: names.join(", ") });
    }
    const ids = threads.map(({ athleteId }) => athleteId);
    const last = await listLastMessages(tx, ctx.user.id, ids);
    const unread = await countUnreadMessages(tx, ctx.user.id, ids);
    return threads
      .map((thread) => ({
        ...thread,
        last: last.get(thread.athleteId) ?? null,
        unread: unread.get(thread.athleteId) ?? 0,
      }))
      .filter(({ name, last: said }) => name !== "" || said !== null)
      .toSorted((a, b) => (b.last?.at ?? "").localeCompare(a.last?.at ?? ""));
  });
}
