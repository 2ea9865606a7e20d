import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import {
  type NotificationChannel,
  type NotificationDetails,
  type NotificationKind,
  notificationChannels,
  notificationKinds,
} from "@/lib/domain/notification";
import type { FlagId, NotificationId } from "@/lib/ids";
import { users } from "./auth";
import { athleteId, identity, moment, oneOf, userId, word } from "./columns";
import { athletes } from "./people";

const reader = () =>
  userId()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** What somebody was told about an athlete, once: `key` names the occasion. */
export const notifications = pgTable(
  "notification",
  {
    userId: reader(),
    id: identity<NotificationId>().notNull(),
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    /** Absent where nobody did it. */
    actorUserId: userId("actor_user_id"),
    kind: word<NotificationKind>("kind").notNull(),
    key: text("key").notNull(),
    flagId: identity<FlagId>("flag_id"),
    details: jsonb("details").$type<NotificationDetails>().notNull().default({}),
    at: moment("at").notNull(),
    readAt: moment("read_at"),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    uniqueIndex("notification_occasion").on(table.userId, table.key),
    index("notification_unread").on(table.userId).where(sql`read_at is null`),
    index("notification_athlete").on(table.athleteId),
    oneOf("notification_kind", table.kind, notificationKinds),
  ],
);

/** What somebody wants to be told, and how, where they decided it. */
export const notificationSettings = pgTable(
  "notification_setting",
  {
    userId: reader(),
    kind: word<NotificationKind>("kind").notNull(),
    channel: word<NotificationChannel>("channel").notNull(),
    wanted: boolean("wanted").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind, table.channel] }),
    oneOf("notification_setting_kind", table.kind, notificationKinds),
    oneOf("notification_setting_channel", table.channel, notificationChannels),
  ],
);
