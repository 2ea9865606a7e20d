import type { OnboardInput } from "@/lib/schemas/account";
import type { Ctx } from "@/server/auth/scope";
import { findOwnAthlete } from "@/server/db/queries/access";
import { insertAthlete, updatePerson } from "@/server/db/queries/people";
import { withTransaction } from "@/server/db/tx";
import { freeSlug } from "./free-slug";

/** The end of the first sign-in: who this is, how they read numbers, and what they do here. */
export const onboard = (ctx: Ctx, input: OnboardInput) =>
  withTransaction(ctx, async (tx) => {
    const { name, preferences, coaches, trains } = input;
    const own = await findOwnAthlete(tx, ctx.user.id);

    await updatePerson(tx, ctx.user.id, { name, preferences, coaches, trains, onboardedAt: ctx.now });
    if (trains && !own) {
      await insertAthlete(tx, {
        id: input.athleteId,
        userId: ctx.user.id,
        slug: await freeSlug(tx, name),
        preferences,
        training: input.training,
        createdAt: ctx.now,
      });
    }
    return { ok: true, athleteId: own?.id ?? (trains ? input.athleteId : null) } as const;
  });
