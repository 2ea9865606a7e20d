import { type CalendarDate, calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { ExercisePrescription, SessionContent } from "@/lib/domain/session";
import { type AthleteId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { fromMinutes, seconds } from "@/lib/units/duration";
import { grams } from "@/lib/units/mass";
import { plannerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { ctxOf } from "@/server/db/testing/factories";
import { createSession } from "@/server/services/plan/create-session";
import { previewPublish } from "@/server/services/plan/preview-publish";
import { publish } from "@/server/services/plan/publish";

/** The week that the fixed day is in, and the one after it, in which nothing is past. */
export const thisWeek = "2026-W12";
export const nextWeek = "2026-W13";

export const easyRun: SessionContent = {
  type: "run-easy",
  title: "Easy run",
  date: calendarDate("2026-03-24"),
  slot: "am",
  startTime: null,
  duration: fromMinutes(45),
  distance: null,
  plannedRpe: 3,
  key: false,
  locked: false,
  steps: [],
  classOverride: null,
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
};

/** Heavy legs on the evening of the fixed day, and key intervals on the next morning: closer than they should be. */
export const heavyLegs: SessionContent = {
  ...easyRun,
  type: "strength-heavy-lower",
  title: "Heavy legs",
  date: "2026-03-17" as CalendarDate,
  slot: "pm",
  startTime: clockTime("18:30"),
  duration: fromMinutes(60),
  plannedRpe: 7,
};
export const backSquat: ExercisePrescription = {
  exercise: "Back squat",
  sets: 3,
  reps: 5,
  load: { kind: "mass", mass: grams(100_000) },
  toFailure: false,
  restSeconds: seconds(180),
  note: "",
};
export const intervals: SessionContent = {
  ...easyRun,
  type: "run-vo2max",
  title: "Intervals",
  date: "2026-03-18" as CalendarDate,
  slot: "am",
  startTime: clockTime("07:00"),
  duration: fromMinutes(70),
  plannedRpe: 8,
  key: true,
};

type Person = typeof users.$inferSelect;

/** Writes sessions into somebody's plan as its planner would, without the screens that have tests of their own. */
export async function plan(planner: Person, athleteId: AthleteId, contents: readonly SessionContent[]) {
  const ids = () => ({ athleteId, requestId: newId<RequestId>() });
  const ctx = async () => {
    const plain = ctxOf(planner, { procedure: "browser test" });
    return { ...plain, scope: await plannerOf(plain, athleteId) };
  };
  const sessionIds: PlannedSessionId[] = [];
  for (const content of contents) {
    const sessionId = newId<PlannedSessionId>();
    const added = await createSession(await ctx(), { ...ids(), sessionId, content });
    if (!added.ok) throw new Error(`${content.title} was not planned: ${added.reason}`);
    sessionIds.push(sessionId);
  }
  const publishAll = async () => {
    const drafts = await previewPublish(await ctx());
    const sessions = drafts.map(({ sessionId, version }) => ({ sessionId, version }));
    const published = await publish(await ctx(), { ...ids(), sessions });
    if (!published.ok) throw new Error("The plan was not published");
  };
  return { sessionIds, publishAll };
}
