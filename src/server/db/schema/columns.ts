import { type SQL, sql } from "drizzle-orm";
import { check, customType, date, integer, type PgColumn, text, uuid } from "drizzle-orm/pg-core";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId, UserId } from "@/lib/ids";
import type { Metres } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";
import type { Grams } from "@/lib/units/mass";

/** Columns that carry the product's types, so that a row needs no casting on its way out. */
export const identity = <Id extends string>(name = "id") => uuid(name).$type<Id>();
export const athleteId = () => uuid("athlete_id").$type<AthleteId>().notNull();
export const userId = (name = "user_id") => uuid(name).$type<UserId>();

/** `2026-03-17 13:00:00.5+00` as PostgreSQL writes it (every connection speaks UTC) to an instant of ours. */
function instantOfText(value: string): Instant {
  const [day = "", rest = ""] = value.split(" ");
  const [clock = "", fraction = ""] = rest.replace(/\+00(:00)?$/, "").split(".");
  return `${day}T${clock}.${fraction.padEnd(3, "0").slice(0, 3)}Z` as Instant;
}

export const moment = customType<{ data: Instant; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  fromDriver: instantOfText,
});
export const calendarDate = (name: string) => date(name, { mode: "string" }).$type<CalendarDate>();
export const clockTime = customType<{ data: ClockTime; driverData: string }>({
  dataType: () => "time (0)",
  fromDriver: (value) => value.slice(0, 5) as ClockTime,
});
export const timeZone = (name = "time_zone") => text(name).$type<TimeZone>();
export const grams = (name: string) => integer(name).$type<Grams>();
export const metres = (name: string) => integer(name).$type<Metres>();
export const seconds = (name: string) => integer(name).$type<Seconds>();
export const word = <Word extends string>(name: string) => text(name).$type<Word>();

/** A check that a column holds one of the words its TypeScript type names. */
export function oneOf(name: string, column: PgColumn, words: readonly string[]) {
  const list = words.map((each) => `'${each.replaceAll("'", "''")}'`).join(", ");
  return check(name, sql`${column} in (${sql.raw(list)})`);
}

export const between = (name: string, column: PgColumn, low: number, high: number) =>
  check(name, sql`${column} between ${sql.raw(String(low))} and ${sql.raw(String(high))}`);

export const holds = (name: string, condition: SQL) => check(name, condition);
