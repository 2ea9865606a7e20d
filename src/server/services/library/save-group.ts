import { AppError } from "@/lib/app-error";
import type { SaveGroupInput } from "@/lib/schemas/library";
import type { Ctx } from "@/server/auth/scope";
import { upsertGroup } from "@/server/db/queries/groups";
import { withTransaction } from "@/server/db/tx";
import { plannedBy } from "./planned-by";

/** Names some athletes together, or changes who belongs to a name. */
export const saveGroup = (ctx: Ctx, { groupId, name, athleteIds }: SaveGroupInput) =>
  withTransaction(ctx, async (tx) => {
    const own = new Set(await plannedBy(tx, ctx));
    if (athleteIds.some((id) => !own.has(id)))
      throw new AppError("not-found", "There is nothing here that you can see.");
    await upsertGroup(tx, ctx.user.id, { id: groupId, name, athleteIds }, ctx.now);
    return { ok: true, groupId, name } as const;
  });
