import {
  doublePrecision,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { CycleAnswer } from "@/lib/domain/cycle";
import type { CheckIn, Pain, Symptom } from "@/lib/domain/wellness";
import type { CheckInId } from "@/lib/ids";
import { athleteId, between, calendarDate, identity, moment } from "./columns";
import { athletes } from "./people";

export const checkIns = pgTable(
  "check_in",
  {
    athleteId: athleteId().references(() => athletes.id, { onDelete: "cascade" }),
    id: identity<CheckInId>().notNull(),
    date: calendarDate("date").notNull(),
    sleepQuality: smallint("sleep_quality"),
    energy: smallint("energy"),
    soreness: smallint("soreness"),
    stress: smallint("stress"),
    mood: smallint("mood"),
    sleepHours: doublePrecision("sleep_hours"),
    restingHr: smallint("resting_hr"),
    hrvRmssdMs: doublePrecision("hrv_rmssd_ms"),
    symptoms: jsonb("symptoms").$type<readonly Symptom[]>().notNull().default([]),
    pain: jsonb("pain").$type<readonly Pain[]>().notNull().default([]),
    tags: jsonb("tags").$type<CheckIn["tags"]>().notNull().default([]),
    cycle: jsonb("cycle").$type<CycleAnswer>(),
    note: text("note").notNull().default(""),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.athleteId, table.id] }),
    uniqueIndex("check_in_day").on(table.athleteId, table.date),
    between("check_in_sleep_quality", table.sleepQuality, 1, 5),
    between("check_in_energy", table.energy, 1, 5),
    between("check_in_soreness", table.soreness, 1, 5),
    between("check_in_stress", table.stress, 1, 5),
    between("check_in_mood", table.mood, 1, 5),
    between("check_in_sleep_hours", table.sleepHours, 0, 24),
    between("check_in_resting_hr", table.restingHr, 20, 150),
    between("check_in_hrv", table.hrvRmssdMs, 1, 400),
  ],
);
