import { boolean, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { PlannedSessionId } from "@/lib/ids";
import { athleteId, calendarDate, clockTime, identity, moment, seconds } from "./columns";
import { athletes } from "./people";

/** The one link under which an athlete's calendar can be read. Only the hash of its secret is kept. */
export const calendarFeeds = pgTable(
  "calendar_feed",
  {
    athleteId: athleteId()
      .primaryKey()
      .references(() => athletes.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    titlesOnly: boolean("titles_only").notNull().default(false),
    includeDone: boolean("include_done").notNull().default(true),
    madeAt: moment("made_at").notNull(),
    lastReadAt: moment("last_read_at"),
    /** Since when reads are counted towards the limit of an hour, and how many came since. */
    countedFrom: moment("counted_from"),
    reads: integer("reads").notNull().default(0),
  },
  (table) => [uniqueIndex("calendar_feed_token").on(table.tokenHash)],
);

/**
 * How often a session that was sent has been changed or taken back since, as calendars count it. Written by triggers
 * alone. The columns from `title` on say what it was when it was taken back, and are null while it stands.
 */
export const sentChanges = pgTable(
  "sent_change",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    sessionId: identity<PlannedSessionId>("session_id").notNull(),
    sequence: integer("sequence").notNull(),
    changedAt: moment("changed_at").notNull(),
    title: text("title"),
    date: calendarDate("date"),
    startTime: clockTime("start_time"),
    duration: seconds("duration_seconds"),
  },
  (table) => [primaryKey({ columns: [table.athleteId, table.sessionId] })],
);
