import type { ChangeNotificationsInput } from "@/lib/schemas/notifications";
import type { Ctx } from "@/server/auth/scope";
import { upsertNotificationSetting } from "@/server/db/queries/notifications";
import { withTransaction } from "@/server/db/tx";

export const changeNotificationSettings = (ctx: Ctx, input: ChangeNotificationsInput) =>
  withTransaction(ctx, async (tx) => {
    const { kind, channel, wanted } = input;
    await upsertNotificationSetting(tx, ctx.user.id, { kind, channel, wanted });
    return { ok: true } as const;
  });
