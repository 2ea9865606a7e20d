import { calendarDate } from "@/lib/dates/calendar-date";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import type { PlannedSession } from "../session";

/** An hour of easy running on a Monday morning, but for what is given. */
export const plannedSession = (id: string, change: Partial<PlannedSession> = {}): PlannedSession => ({
  id: id as PlannedSession["id"],
  athleteId: "athlete" as PlannedSession["athleteId"],
  type: "run-easy",
  title: id,
  date: calendarDate("2026-03-16"),
  slot: "am",
  startTime: null,
  duration: fromMinutes(60),
  distance: fromKm(12),
  plannedRpe: 3,
  key: false,
  locked: false,
  steps: [],
  classOverride: null,
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
  position: 0,
  version: 1,
  draft: null,
  ...change,
});
