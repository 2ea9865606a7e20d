import { changeNotificationsInput, markReadInput } from "@/lib/schemas/notifications";
import { changeNotificationSettings } from "@/server/services/notifications/change-settings";
import { getNotificationSettings } from "@/server/services/notifications/get-settings";
import { listNotifications } from "@/server/services/notifications/list-notifications";
import { markRead } from "@/server/services/notifications/mark-read";
import { signedInProcedure } from "../procedures";
import { trpc } from "../trpc";

export const notificationsRouter = trpc.router({
  list: signedInProcedure.query(({ ctx }) => listNotifications(ctx)),
  markRead: signedInProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  settings: signedInProcedure.query(({ ctx }) => getNotificationSettings(ctx)),
  changeSettings: signedInProcedure
    .input(changeNotificationsInput)
    .mutation(({ ctx, input }) => changeNotificationSettings(ctx, input)),
});
