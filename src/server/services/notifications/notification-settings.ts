import {
  type NotificationSettings,
  notificationChannels,
  notificationKinds,
} from "@/lib/domain/notification";
import type { UserId } from "@/lib/ids";
import { listNotificationSettings } from "@/server/db/queries/notifications";
import type { Tx } from "@/server/db/tx";

/** What a person wants to be told, and how: everything, until they decide otherwise. */
export async function notificationSettingsOf(tx: Tx, userId: UserId): Promise<NotificationSettings> {
  const decided = await listNotificationSettings(tx, userId);
  const isWanted = (kind: string, channel: string) =>
    decided.find((each) => each.kind === kind && each.channel === channel)?.wanted ?? true;
  return Object.fromEntries(
    notificationKinds.map((kind) => [
      kind,
      Object.fromEntries(notificationChannels.map((channel) => [channel, isWanted(kind, channel)])),
    ]),
  ) as NotificationSettings;
}
