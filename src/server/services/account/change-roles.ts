import type { ChangeRolesInput } from "@/lib/schemas/account";
import type { Ctx } from "@/server/auth/scope";
import { findOwnAthlete } from "@/server/db/queries/access";
import { insertAthlete, updatePerson } from "@/server/db/queries/people";
import { countActiveCoachings } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
import { freeSlug } from "./free-slug";

/** Starts or stops coaching and training. Nobody stops while others or their own data depend on it. */
export const changeRoles = (ctx: Ctx, input: ChangeRolesInput) =>
  withTransaction(ctx, async (tx) => {
    const { coaches, trains } = input;
    const own = await findOwnAthlete(tx, ctx.user.id);
    if (!coaches && (await countActiveCoachings(tx, ctx.user.id)) > 0) {
      return { ok: false, reason: "has-athletes" } as const;
    }
    if (!trains && own && !own.selfCoached) return { ok: false, reason: "has-coach" } as const;

    await updatePerson(tx, ctx.user.id, { coaches, trains });
    if (trains && !own) {
      const { name, preferences } = ctx.user;
      await insertAthlete(tx, {
        id: input.athleteId,
        userId: ctx.user.id,
        slug: await freeSlug(tx, name),
        preferences,
        createdAt: ctx.now,
      });
    }
    return { ok: true } as const;
  });
