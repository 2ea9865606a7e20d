import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type SeenArea, seenAreas } from "@/lib/domain/audit";
import type { CoachingId, RequestId, UserId } from "@/lib/ids";
import { athleteId, calendarDate, identity, moment, oneOf, userId, word } from "./columns";
import { coachings } from "./people";

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
  (table) => [
    index("audit_entry_athlete").on(table.athleteId, table.at),
    index("audit_entry_person").on(table.actorUserId, table.at).where(sql`athlete_id is null`),
  ],
);

/** That a coach looked at something of an athlete's on one of the athlete's days, noted once for all they opened. */
export const seenDays = pgTable(
  "seen_day",
  {
    athleteId: athleteId(),
    coachingId: identity<CoachingId>("coaching_id").notNull(),
    date: calendarDate("date").notNull(),
    area: word<SeenArea>("area").notNull(),
    firstAt: moment("first_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.date, table.coachingId, table.area] }),
    foreignKey({
      columns: [table.athleteId, table.coachingId],
      foreignColumns: [coachings.athleteId, coachings.id],
    }).onDelete("cascade"),
    oneOf("seen_day_area", table.area, seenAreas),
  ],
);
