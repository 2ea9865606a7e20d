import { z } from "zod";
import { notificationChannels, notificationKinds } from "@/lib/domain/notification";
import type { NotificationId } from "@/lib/ids";
import { idSchema, writeRequestSchema } from "./request";

export const markReadInput = writeRequestSchema.extend({
  /** Null for everything. */
  ids: z.array(idSchema<NotificationId>()).min(1).max(500).nullable(),
});
export type MarkReadInput = z.output<typeof markReadInput>;

export const changeNotificationsInput = writeRequestSchema.extend({
  kind: z.enum(notificationKinds),
  channel: z.enum(notificationChannels),
  wanted: z.boolean(),
});
export type ChangeNotificationsInput = z.output<typeof changeNotificationsInput>;
