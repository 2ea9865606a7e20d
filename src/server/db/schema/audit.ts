import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { RequestId, UserId } from "@/lib/ids";
import { identity, moment, userId } from "./columns";

/** The first answer to each write, given again when the same write is sent again. Kept at least 30 days. */
export const requestKeys = pgTable(
  "request_key",
  {
    userId: uuid("user_id").$type<UserId>().notNull(),
    id: identity<RequestId>().notNull(),
    procedure: text("procedure").notNull(),
    inputHash: text("input_hash").notNull(),
    response: jsonb("response"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    index("request_key_created").on(table.createdAt),
  ],
);

/** Who did what to whose data. Written in the transaction of the deed. */
export const auditEntries = pgTable(
  "audit_entry",
  {
    id: uuid("id").primaryKey(),
    at: moment("at").notNull(),
    actorUserId: userId("actor_user_id").notNull(),
    athleteId: uuid("athlete_id"),
    action: text("action").notNull(),
    details: jsonb("details").notNull(),
  },
  (table) => [index("audit_entry_athlete").on(table.athleteId, table.at)],
);
