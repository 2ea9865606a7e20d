import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { calendarDate } from "@/lib/dates/calendar-date";
import { isoWeek } from "@/lib/dates/week";
import type { SessionContent } from "@/lib/domain/session";
import { type AthleteId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { plannerOf, readerOf } from "@/server/auth/access";
import type { PlannerCtx, ScopedCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { ctxOf, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { createSession } from "../create-session";
import { listWeek } from "../list-week";

type User = typeof users.$inferSelect;

/** The week of the tests' now, a Tuesday. */
export const week = isoWeek("2026-W12");

export const heavyLegs: SessionContent = {
  type: "strength-heavy-lower",
  title: "Heavy legs",
  date: calendarDate("2026-03-18"),
  slot: "pm",
  startTime: null,
  duration: fromMinutes(60),
  distance: null,
  plannedRpe: 7,
  key: false,
  locked: false,
  steps: [],
  classOverride: null,
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
};
export const intervals: SessionContent = {
  ...heavyLegs,
  type: "run-vo2max",
  title: "Intervals",
  date: calendarDate("2026-03-19"),
  slot: "am",
  duration: fromMinutes(70),
  plannedRpe: 8,
};
export const easyRun: SessionContent = {
  ...intervals,
  type: "run-easy",
  title: "Easy run",
  duration: fromMinutes(40),
  plannedRpe: 3,
};

export async function planner(user: User, athleteId: AthleteId, request?: RequestId): Promise<PlannerCtx> {
  const ctx = ctxOf(user, { procedure: "test", ...(request ? { id: request } : {}) });
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

export async function reader(user: User, athleteId: AthleteId): Promise<ScopedCtx> {
  const ctx = ctxOf(user);
  return { ...ctx, scope: await readerOf(ctx, athleteId) };
}

export const ids = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });

/** A coach and their athlete, with the verbs by which a test fills and reads the plan. */
export async function coachWithPlan(owner: PostgresJsDatabase) {
  const world = await insertCoachWithAthlete(owner);
  const athleteId = world.athlete.id;
  const coach = () => planner(world.coach, athleteId);
  const add = async (content: SessionContent) => {
    const sessionId = newId<PlannedSessionId>();
    const added = await createSession(await coach(), { ...ids(athleteId), sessionId, content });
    if (!added.ok) throw new Error("The session was not added");
    return { sessionId, changeId: added.changeId };
  };
  const sessionsNow = async () => {
    const shown = await listWeek(await reader(world.coach, athleteId), { week });
    return shown.sessions.map(({ session }) => session);
  };
  /** "2026-03-18 pm" by title. */
  const placesNow = async () =>
    new Map((await sessionsNow()).map(({ title, date, slot }) => [title, `${date} ${slot}`]));
  return { coachUser: world.coach, user: world.user, athleteId, add, coach, sessionsNow, placesNow };
}
