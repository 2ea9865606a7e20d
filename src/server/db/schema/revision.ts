import { sql } from "drizzle-orm";
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { athleteId, userId } from "./columns";
import { athletes } from "./people";

// Written by triggers alone: another value stands here as soon as a transaction has changed a row that is read about
// the athlete, or about the person. No value comes a second time.
const revision = () => uuid("revision").notNull().default(sql`gen_random_uuid()`);

export const athleteRevisions = pgTable("athlete_revision", {
  athleteId: athleteId()
    .primaryKey()
    .references(() => athletes.id, { onDelete: "cascade" }),
  revision: revision(),
});

export const personRevisions = pgTable("person_revision", {
  userId: userId()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  revision: revision(),
});
