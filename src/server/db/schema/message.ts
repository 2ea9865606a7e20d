import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { MessageId } from "@/lib/ids";
import { users } from "./auth";
import { athleteId, holds, identity, moment, userId } from "./columns";
import { athletes } from "./people";

/** What an athlete and their coaches write to each other. It is the athlete's, and stays when a coaching ends. */
export const messages = pgTable(
  "message",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<MessageId>().notNull(),
    /** The planned or done session that it is about. What was said stays when the session goes. */
    sessionId: uuid("session_id"),
    authorUserId: userId("author_user_id").references(() => users.id, { onDelete: "set null" }),
    body: text("body").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    index("message_thread").on(table.athleteId, table.at),
    index("message_session").on(table.athleteId, table.sessionId, table.at),
    holds("message_body", sql`length(${table.body}) between 1 and 4000`),
  ],
);

/** Up to when somebody has read. `lane` is the athlete's id for all of it, or a session's for what was said of that. */
export const threadReads = pgTable(
  "thread_read",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    userId: userId()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    lane: uuid("lane").$type<string>().notNull(),
    readAt: moment("read_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.athleteId, table.userId, table.lane] })],
);
