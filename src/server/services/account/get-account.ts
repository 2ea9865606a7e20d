import type { Account } from "@/lib/domain/account";
import type { Ctx } from "@/server/auth/scope";
import { countSessions, findOwnSlug, listLinkedProviders } from "@/server/db/queries/people";
import { withTransaction } from "@/server/db/tx";
import { env } from "@/server/env";
import { configuredProviders } from "@/server/sign-in-providers";

export const getAccount = (ctx: Ctx): Promise<Account> =>
  withTransaction(ctx, async (tx) => {
    const { id, name, email, coaches, trains, preferences } = ctx.user;
    const configured = configuredProviders(env());
    const linked = await listLinkedProviders(tx, id);
    return {
      name,
      email,
      coaches,
      trains,
      athleteSlug: await findOwnSlug(tx, id),
      preferences,
      linked: linked.map((each) => configured.find((known) => known.id === each) ?? { id: each, name: each }),
      linkable: configured.filter((each) => !linked.includes(each.id)),
      sessions: await countSessions(tx, id, ctx.now),
    };
  });
