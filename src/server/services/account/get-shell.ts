import type { Ctx } from "@/server/auth/scope";
import { findOwnAthlete } from "@/server/db/queries/access";
import { countUnreadMessages } from "@/server/db/queries/messages";
import { countUnread } from "@/server/db/queries/notifications";
import { findOwnSlug } from "@/server/db/queries/people";
import { listCoachedAthletes } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
import { env } from "@/server/env";
import { countCoachedFlags, countOwnFlags } from "@/server/services/flags/count-open-flags";
import { refreshCoached } from "@/server/services/flags/refresh-coached";
import { noteDecisions } from "@/server/services/notifications/note-decisions";
import { configuredProviders } from "@/server/sign-in-providers";

/** What the frame of every page shows: people who need a decision, never how many flags they have. */
export async function getShell(ctx: Ctx) {
  await refreshCoached(ctx);
  return withTransaction(ctx, async (tx) => {
    const coached = ctx.user.coaches ? await listCoachedAthletes(tx, ctx.user.id) : [];
    const own = await findOwnAthlete(tx, ctx.user.id);
    await noteDecisions(tx, ctx);
    const flags = await countCoachedFlags(tx, coached, ctx.now);
    const threads = [...coached.map(({ athleteId }) => athleteId), ...(own ? [own.id] : [])];
    const messages = await countUnreadMessages(tx, ctx.user.id, threads);
    return {
      slug: await findOwnSlug(tx, ctx.user.id),
      athletesToDecide: coached.filter(({ athleteId }) => (flags.get(athleteId)?.act ?? 0) > 0).length,
      flagsToDecide: own?.selfCoached ? (await countOwnFlags(tx, own.id, ctx.now)).act : 0,
      /** What they were told and have not read. */
      unread: await countUnread(tx, ctx.user.id),
      /** What others wrote to them and they have not read. */
      messages: [...messages.values()].reduce((sum, count) => sum + count, 0),
      isDemo: configuredProviders(env()).some(({ id }) => id === "demo"),
      /** A development server changes its files all the time: there is nothing to keep on a device. */
      isBuilt: env().NODE_ENV === "production",
      now: ctx.now,
    };
  });
}
