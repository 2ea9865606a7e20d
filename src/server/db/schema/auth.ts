import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { WeekStart } from "@/lib/dates/week";
import type { UserId } from "@/lib/ids";
import { holds, moment, oneOf, timeZone, word } from "./columns";

/** People who sign in. The columns up to `image` are the sign-in library's. */
export const users = pgTable(
  "user",
  {
    id: uuid("id").$type<UserId>().primaryKey().default(sql`gen_random_uuid()`),
    name: text("name").notNull().default(""),
    email: text("email"),
    emailVerified: timestamp("email_verified", { withTimezone: true, mode: "date" }),
    image: text("image"),
    timeZone: timeZone().notNull().default(sql`'UTC'`),
    distanceUnit: word<"km" | "mi">("distance_unit").notNull().default("km"),
    massUnit: word<"kg" | "lb">("mass_unit").notNull().default("kg"),
    hourCycle: word<"h23" | "h12">("hour_cycle").notNull().default("h23"),
    weekStart: word<WeekStart>("week_start").notNull().default("monday"),
    locale: text("locale").notNull().default("en-GB"),
    coaches: boolean("coaches").notNull().default(false),
    trains: boolean("trains").notNull().default(false),
    onboardedAt: moment("onboarded_at"),
    createdAt: moment("created_at").notNull().default(sql`now()`),
    /** When the person asked for the account to be deleted, and when it is. Until then they can come back. */
    deletionAskedAt: moment("deletion_asked_at"),
    leavesAt: moment("leaves_at"),
  },
  (table) => [
    index("user_leaves").on(table.leavesAt).where(sql`leaves_at is not null`),
    holds("user_leaves_after_asking", sql`(${table.leavesAt} is null) = (${table.deletionAskedAt} is null)`),
    oneOf("user_distance_unit", table.distanceUnit, ["km", "mi"]),
    oneOf("user_mass_unit", table.massUnit, ["kg", "lb"]),
    oneOf("user_hour_cycle", table.hourCycle, ["h23", "h12"]),
    oneOf("user_week_start", table.weekStart, ["monday", "sunday", "saturday"]),
  ],
);

export const accounts = pgTable(
  "account",
  {
    userId: uuid("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
);

export const signInSessions = pgTable("sign_in_session", {
  sessionToken: text("session_token").primaryKey(),
  userId: uuid("user_id")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  expires: timestamp("expires", { withTimezone: true, mode: "date" }).notNull(),
});
