import type { Ctx } from "@/server/auth/scope";
import { withTransaction } from "@/server/db/tx";
import { notificationSettingsOf } from "./notification-settings";

export const getNotificationSettings = (ctx: Ctx) =>
  withTransaction(ctx, (tx) => notificationSettingsOf(tx, ctx.user.id));
