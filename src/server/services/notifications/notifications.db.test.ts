import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import type { SessionContent } from "@/lib/domain/session";
import { type CoachingId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { coachOf, plannerOf, selfOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, insertUser, testNow } from "@/server/db/testing/factories";
import { changeConsent } from "@/server/services/account/change-consent";
import { getShell } from "@/server/services/account/get-shell";
import { heavyLegs, intervals } from "@/server/services/flags/testing/short-gap";
import { createSession } from "@/server/services/plan/create-session";
import { publish } from "@/server/services/plan/publish";
import { endCoaching } from "@/server/services/roster/end-coaching";
import { changeNotificationSettings } from "./change-settings";
import { listNotifications } from "./list-notifications";
import { markRead } from "./mark-read";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;
type World = Awaited<ReturnType<typeof insertCoachWithAthlete>>;

const rested = plusSeconds(testNow, 11 * 60);
const at = (user: User, now: Instant) => ({ ...ctxOf(user), now });
const write = (user: User, now: Instant = testNow) => ({ ...ctxOf(user, { procedure: "test" }), now });
const requestId = () => newId<RequestId>();
const told = (user: User, now: Instant = rested) => listNotifications(at(user, now));
const unread = async (user: User, now: Instant = rested) => (await getShell(at(user, now))).unread;

async function plan({ coach, athlete }: World, content: SessionContent) {
  const ctx = write(coach);
  const sessionId = newId<PlannedSessionId>();
  const ids = { athleteId: athlete.id, requestId: requestId() };
  const scope = await plannerOf(ctx, athlete.id);
  await createSession({ ...ctx, scope }, { ...ids, sessionId, content });
  return sessionId;
}

async function send({ coach, athlete }: World, sessions: readonly PlannedSessionId[], now = testNow) {
  const rows = await owner.select().from(plannedSessions);
  const ctx = write(coach, now);
  const result = await publish(
    { ...ctx, scope: await plannerOf(ctx, athlete.id) },
    {
      athleteId: athlete.id,
      requestId: requestId(),
      sessions: sessions.map((sessionId) => ({
        sessionId,
        version: rows.find(({ id }) => id === sessionId)?.version ?? 0,
      })),
    },
  );
  expect(result.ok).toBe(true);
}

async function decideConsent({ user }: World, coachingId: CoachingId, allowed: boolean) {
  const ctx = write(user, allowed ? testNow : rested);
  const scope = await selfOf(ctx);
  await changeConsent(
    { ...ctx, scope },
    { requestId: requestId(), coachingId, item: "illness-pain", allowed },
  );
}

describe("what has to be decided", () => {
  it("is told a coach once the draft rests, once, and the athlete only when it was published", async () => {
    const world = await insertCoachWithAthlete(owner);
    const ids = [await plan(world, heavyLegs), await plan(world, intervals)];
    expect(await told(world.coach, testNow)).toEqual([]);

    const [one, ...more] = await told(world.coach);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      kind: "flag",
      isRead: false,
      athlete: { name: "Maya Athlete", isReader: false },
    });
    expect(await told(world.coach)).toHaveLength(1);
    expect(await unread(world.coach)).toBe(1);
    expect(await told(world.user)).toEqual([]);

    await send(world, ids, rested);
    const later = plusSeconds(rested, 60);
    expect((await told(world.user, later)).map(({ kind }) => kind).toSorted()).toEqual(["flag", "plan"]);
    expect(await told(world.coach, later)).toHaveLength(1);
  });

  it("says nothing of it any more to who may see it no longer, and stays read", async () => {
    const world = await insertCoachWithAthlete(owner);
    await plan(world, heavyLegs);
    await plan(world, intervals);
    const [one] = await told(world.coach);
    await markRead(write(world.coach, rested), { requestId: requestId(), ids: [...(one?.ids ?? [])] });
    expect(await unread(world.coach)).toBe(0);
    expect((await told(world.coach)).map(({ isRead }) => isRead)).toEqual([true]);

    const ctx = write(world.user);
    const ending = { requestId: requestId(), coachingId: world.coachingId };
    await endCoaching({ ...ctx, scope: await selfOf(ctx) }, ending);
    expect(await told(world.coach)).toMatchObject([
      { kind: "coaching", became: "ended", athlete: null, actor: "Maya Athlete" },
    ]);
  });

  it("is not told who has switched it off", async () => {
    const world = await insertCoachWithAthlete(owner);
    await plan(world, heavyLegs);
    await plan(world, intervals);
    const setting = { kind: "flag", channel: "app", wanted: false } as const;
    await changeNotificationSettings(write(world.coach), { requestId: requestId(), ...setting });
    expect(await told(world.coach)).toEqual([]);
    expect(await unread(world.coach)).toBe(0);
  });
});

describe("what somebody else did", () => {
  it("is one thing until it is read: what was published in a day, what is shared with a coach", async () => {
    const world = await insertCoachWithAthlete(owner);
    const easy = { ...intervals, type: "run-easy" as const, key: false, plannedRpe: 3 };
    const first = await plan(world, { ...easy, date: calendarDate("2026-03-24") });
    const second = await plan(world, { ...easy, date: calendarDate("2026-03-26") });
    await send(world, [first]);
    await send(world, [second], plusSeconds(testNow, 60));
    expect(await told(world.user)).toMatchObject([{ kind: "plan", sessions: 2, actor: "Sam Coach" }]);

    await decideConsent(world, world.coachingId, true);
    await decideConsent(world, world.coachingId, false);
    expect(await told(world.coach)).toMatchObject([{ kind: "consent", shown: [], kept: ["illness-pain"] }]);
    expect(await unread(world.coach)).toBe(1);
  });

  it("is told nobody who has nothing to do with it, nor who did it", async () => {
    const world = await insertCoachWithAthlete(owner);
    const stranger = await insertUser(owner, { coaches: true, name: "Someone Else" });
    await send(world, [await plan(world, { ...intervals, date: calendarDate("2026-03-24") })]);
    expect(await told(stranger)).toEqual([]);
    expect((await told(world.coach)).filter(({ kind }) => kind === "plan")).toEqual([]);
  });

  it("tells an athlete whose coach ends the coaching", async () => {
    const world = await insertCoachWithAthlete(owner);
    const ctx = write(world.coach);
    const ending = { requestId: requestId(), coachingId: world.coachingId };
    await endCoaching({ ...ctx, scope: await coachOf(ctx, world.athlete.id) }, ending);
    expect(await told(world.user)).toMatchObject([
      { kind: "coaching", became: "ended", actor: "Sam Coach", athlete: { isReader: true } },
    ]);
  });
});
