import type { Priority } from "@/lib/domain/athlete";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";

/** Somebody for whom a template of this priority is made. */
export const typicalAthlete = (priority: Priority): Timeline["athlete"] => ({
  priority,
  runExperience: "experienced",
  liftExperience: priority === "strength-first" ? "experienced" : "intermediate",
  timeZone: "Europe/Vienna" as never,
  weekStart: "monday",
  birthYear: 1992,
  thresholdPaceSecPerKm: 255,
  oneRm: {
    "back-squat": 110,
    "romanian-deadlift": 105,
    "trap-bar-deadlift": 140,
    "bench-press": 75,
    "barbell-row": 70,
    "hip-thrust": 130,
  },
});

/** A planned session as it was done: at the usual time of its slot, as hard as it was meant to be. */
export const doneAsPlanned = (session: TimelineSession): TimelineSession => ({
  ...session,
  status: "completed",
  start: `${session.start.slice(0, 10)}T${session.slot === "am" ? "07:00" : "18:00"}`,
  rpe: session.plannedRpe,
});
