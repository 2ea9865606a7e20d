import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import {
  type AthleteId,
  newId,
  type PlanChangeId,
  type PlannedSessionId,
  type RequestId,
  type UserId,
} from "@/lib/ids";
import type { Seconds } from "@/lib/units/duration";
import { coachOf, plannerOf, selfOf } from "@/server/auth/access";
import { coachings } from "@/server/db/schema/people";
import { planChanges, plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import {
  ctxOf,
  insertCoaching,
  insertCoachWithAthlete,
  insertUser,
  testNow,
} from "@/server/db/testing/factories";
import { endCoaching } from "./end-coaching";
import { listAthletes } from "./list-athletes";

const world = testDatabase();

const content = (title: string) => ({
  type: "run-easy" as const,
  title,
  date: "2026-03-20" as CalendarDate,
  slot: "am" as const,
  duration: 3600 as Seconds,
});

/** One session sent as it is, one sent and changed since, one never sent, one sent and deleted since. */
async function insertPlan(athleteId: AthleteId, coach: UserId) {
  const ids = {
    sent: newId<PlannedSessionId>(),
    changed: newId<PlannedSessionId>(),
    fresh: newId<PlannedSessionId>(),
    deleted: newId<PlannedSessionId>(),
  };
  const { owner } = world;
  await owner.insert(plannedSessions).values([
    { athleteId, id: ids.sent, ...content("As sent") },
    { athleteId, id: ids.changed, ...content("Changed since") },
    { athleteId, id: ids.fresh, ...content("Never sent") },
    { athleteId, id: ids.deleted, ...content("Deleted since"), deletedAt: testNow },
  ]);
  const published = { athleteId, publishedAt: testNow, publishedBy: coach };
  await owner.insert(publishedSessions).values([
    { ...published, id: ids.sent, ...content("As sent") },
    { ...published, id: ids.changed, ...content("As it was sent") },
    { ...published, id: ids.deleted, ...content("Deleted since") },
  ]);
  return ids;
}

const titles = async (athleteId: AthleteId) => {
  const rows = await world.owner
    .select({ title: plannedSessions.title })
    .from(plannedSessions)
    .where(and(eq(plannedSessions.athleteId, athleteId), isNull(plannedSessions.deletedAt)));
  return rows.map(({ title }) => title).toSorted();
};

const ending = (coachingId: Awaited<ReturnType<typeof insertCoaching>>) => ({
  requestId: newId<RequestId>(),
  coachingId,
});
const asSent = ["As it was sent", "As sent", "Deleted since"];

describe("when coaching ends", () => {
  test("by the coach, the drafts go and what was sent stays", async () => {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(world.owner);
    await insertPlan(athlete.id, coach.id);
    const ctx = ctxOf(coach);
    await endCoaching({ ...ctx, scope: await coachOf(ctx, athlete.id) }, ending(coachingId));

    expect(await titles(athlete.id)).toEqual(asSent);
    await expect(coachOf(ctx, athlete.id)).rejects.toMatchObject({ code: "not-found" });
    expect(await listAthletes(ctx)).toEqual([]);
    expect(await plannerOf(ctxOf(user), athlete.id)).toMatchObject({ kind: "self", selfCoached: true });
  });

  test("by the athlete, the same", async () => {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(world.owner);
    await insertPlan(athlete.id, coach.id);
    const ctx = ctxOf(user);
    await endCoaching({ ...ctx, scope: await selfOf(ctx) }, ending(coachingId));
    expect(await titles(athlete.id)).toEqual(asSent);
    await expect(coachOf(ctxOf(coach), athlete.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("another coach's drafts stay", async () => {
    const { coach, athlete, coachingId } = await insertCoachWithAthlete(world.owner);
    const second = await insertUser(world.owner, { coaches: true });
    await insertCoaching(world.owner, second.id, athlete.id);
    const ids = await insertPlan(athlete.id, coach.id);
    await world.owner.insert(planChanges).values({
      athleteId: athlete.id,
      id: newId<PlanChangeId>(),
      actorUserId: second.id,
      at: testNow,
      label: "Added Never sent",
      changes: [{ sessionId: ids.fresh, before: null, after: null }],
    });
    const ctx = ctxOf(coach);
    await endCoaching({ ...ctx, scope: await coachOf(ctx, athlete.id) }, ending(coachingId));
    expect(await titles(athlete.id)).toEqual([...asSent, "Never sent"]);
  });

  test("a coach ends their own coaching only", async () => {
    const { athlete, coachingId } = await insertCoachWithAthlete(world.owner);
    const second = await insertUser(world.owner, { coaches: true });
    await insertCoaching(world.owner, second.id, athlete.id);
    const ctx = ctxOf(second);
    const scope = await coachOf(ctx, athlete.id);
    await expect(endCoaching({ ...ctx, scope }, ending(coachingId))).rejects.toMatchObject({
      code: "not-found",
    });
    const [row] = await world.owner.select().from(coachings).where(eq(coachings.id, coachingId));
    expect(row?.endedAt).toBeNull();
  });
});
