import { bigint, pgTable } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { athleteId, userId } from "./columns";
import { athletes } from "./people";

// Written by triggers alone, which also tell every process that listens. Whoever was told up to one transaction asks
// for what was changed in that one or after it, and so misses nothing.
const changedIn = () => bigint("changed_in", { mode: "bigint" }).notNull();

/** In which transaction something was last changed that is read about the athlete, their flags among it. */
export const athleteNews = pgTable("athlete_news", {
  athleteId: athleteId()
    .primaryKey()
    .references(() => athletes.id, { onDelete: "cascade" }),
  changedIn: changedIn(),
});

/** In which transaction something was last changed that is about the person, such as whom they coach. */
export const personNews = pgTable("person_news", {
  userId: userId()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  changedIn: changedIn(),
});
