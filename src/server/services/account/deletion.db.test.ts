import { eq, sql as statement } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import { newId, type PlannedSessionId, type RequestId, type UserId } from "@/lib/ids";
import { createContext } from "@/server/api/context";
import { type Actor, callerOf, insertMatrixWorld, type MatrixWorld } from "@/server/api/testing/matrix-world";
import { feedHolder, plannerOf, selfIfTraining, selfOf } from "@/server/auth/access";
import { sessionCookies } from "@/server/auth/session";
import { signInSessions, users } from "@/server/db/schema/auth";
import { coachings } from "@/server/db/schema/people";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, insertUser, testNow } from "@/server/db/testing/factories";
import { askDeletion } from "./ask-deletion";
import { comeBack } from "./come-back";
import { deleteDueAccounts } from "./delete-due-accounts";
import { listCoaches } from "./list-coaches";

process.env.TANDEM_NOW = testNow;

const world = testDatabase();
const day = 86_400;
const later = (days: number): Instant => plusSeconds(testNow, days * day);
const fail = (error: unknown) => {
  throw error;
};
type User = Awaited<ReturnType<typeof insertUser>>;

const ask = async (user: User, confirmation = user.email ?? user.name) => {
  const ctx = ctxOf(user, { procedure: "account.askDeletion" });
  return askDeletion(ctx, { requestId: newId<RequestId>(), confirmation }, await selfIfTraining(ctx));
};
const back = async (user: User) => comeBack(ctxOf(user), await selfIfTraining(ctxOf(user)));
const stored = async (id: UserId) => (await world.owner.select().from(users).where(eq(users.id, id)))[0];

describe("asking for an account to be deleted", () => {
  test("takes the person's own address, or name, and nothing else", async () => {
    const named = await insertUser(world.owner, { name: "Ada" });
    const addressed = await insertUser(world.owner, { name: "Ada", email: "Ada@example.test" });
    expect(await ask(named, "Maya")).toEqual({ ok: false, reason: "not-the-same" });
    expect(await ask(addressed, "Ada")).toEqual({ ok: false, reason: "not-the-same" });
    expect(await stored(named.id)).toMatchObject({ leavesAt: null, deletionAskedAt: null });
    expect(await ask(named, " ada ")).toEqual({ ok: true, leavesAt: later(30) });
    expect(await ask(addressed, "ada@example.test")).toMatchObject({ ok: true });
  });

  test("closes it at once: to coaches, to calendars, and to every browser, also one signed in later", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(world.owner);
    await world.owner.execute(
      statement`insert into calendar_feed (athlete_id, token_hash, made_at) values (${athlete.id}, 'a hash', ${testNow})`,
    );
    const signIn = async () => {
      const sessionToken = newId();
      await world.owner
        .insert(signInSessions)
        .values({ sessionToken, userId: user.id, expires: new Date("2099-01-01T00:00:00Z") });
      return createContext((name) => (name === sessionCookies[1] ? sessionToken : undefined));
    };
    await signIn();
    expect(await feedHolder("a hash", testNow)).not.toBeNull();
    await ask(user);
    expect(await world.owner.select().from(signInSessions).where(eq(signInSessions.userId, user.id))).toEqual(
      [],
    );
    expect(await feedHolder("a hash", testNow)).toBeNull();
    await expect(plannerOf(ctxOf(coach), athlete.id)).rejects.toMatchObject({ code: "not-found" });
    const again = await signIn();
    expect(await again.user()).toBeNull();
    expect(await again.leaving()).toMatchObject({ id: user.id, leavesAt: later(30) });
  });

  test("is taken back by coming back: what was open before is again, what had ended is not", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(world.owner);
    const former = await insertUser(world.owner, { coaches: true });
    const endedAt = later(-3);
    await world.owner
      .insert(coachings)
      .values({ athleteId: athlete.id, id: newId(), coachUserId: former.id, startedAt: endedAt, endedAt });
    await ask(user);
    await back(user);
    expect(await stored(user.id)).toMatchObject({ leavesAt: null, deletionAskedAt: null });
    expect(await plannerOf(ctxOf(coach), athlete.id)).toMatchObject({ kind: "coach" });
    await expect(plannerOf(ctxOf(former), athlete.id)).rejects.toMatchObject({ code: "not-found" });
    expect(await deleteDueAccounts(later(31), fail)).toBeGreaterThanOrEqual(0);
    expect(await stored(user.id)).toBeDefined();
  });
});

describe("whose coach left for good while they were away", () => {
  test("finds what was sent and no draft, and writes the plan themself", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(world.owner);
    const draft = newId<PlannedSessionId>();
    await world.owner.insert(plannedSessions).values({
      athleteId: athlete.id,
      id: draft,
      type: "run-easy",
      title: "Never sent",
      date: "2026-03-28" as never,
      slot: "am",
      duration: 1800 as never,
    });
    await ask(user);
    await world.owner.delete(users).where(eq(users.id, coach.id));
    await back(user);
    expect(await plannerOf(ctxOf(user), athlete.id)).toMatchObject({ kind: "self", selfCoached: true });
    const [left] = await world.owner.select().from(plannedSessions).where(eq(plannedSessions.id, draft));
    expect(left?.deletedAt).not.toBeNull();
  });
});

describe("what is due", () => {
  let matrix: MatrixWorld;
  beforeAll(async () => {
    matrix = await insertMatrixWorld(world.owner);
  });
  const actor = (name: Actor["name"]) => {
    const found = matrix.actors.find((each) => each.name === name);
    if (!found?.userId) throw new Error(`There is no ${name}`);
    return { ...found, userId: found.userId };
  };
  /** Tables in whose rows a text stands, wherever in them. */
  const tablesWith = async (text: string) => {
    const tables = await world.sql<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await world.sql`
        select 1 from ${world.sql(name)} t where to_jsonb(t)::text like ${`%${text}%`} limit 1`;
      if (row) found.push(name);
    }
    return found.toSorted();
  };

  test("goes to the day, and not before", async () => {
    const user = await insertUser(world.owner, { name: "Ada" });
    await ask(user);
    await deleteDueAccounts(plusSeconds(later(30), -1), fail);
    expect(await stored(user.id)).toBeDefined();
    await deleteDueAccounts(later(30), fail);
    expect(await stored(user.id)).toBeUndefined();
  });

  test("leaves nothing of an athlete in any table, and everybody else whole", async () => {
    const { userId, own, cookie, foreign } = actor("athlete without coach");
    if (!own) throw new Error("They do not train");
    const before = await tablesWith(foreign.marker);
    expect((await tablesWith(own.athleteId)).length).toBeGreaterThan(25);
    const name = (await stored(userId))?.name ?? "";
    await callerOf(cookie).account.askDeletion({ requestId: newId<RequestId>(), confirmation: name });
    expect(await deleteDueAccounts(later(31), fail)).toBe(1);
    for (const trace of [userId, own.athleteId, own.marker]) expect(await tablesWith(trace)).toEqual([]);
    expect(await tablesWith(foreign.marker)).toEqual(before);
    expect(await deleteDueAccounts(later(31), fail)).toBe(0);
  });

  test("takes a coach away with their library, and leaves their athletes what was sent to them", async () => {
    const { userId, linked } = actor("coach");
    if (!linked) throw new Error("They coach nobody");
    const { athleteId } = linked;
    const draft = newId<PlannedSessionId>();
    const sent = await world.owner
      .select({ id: publishedSessions.id })
      .from(publishedSessions)
      .where(eq(publishedSessions.athleteId, athleteId));
    await world.owner.insert(plannedSessions).values({
      athleteId,
      id: draft,
      type: "run-easy",
      title: "Never sent",
      date: "2026-03-28" as never,
      slot: "am",
      duration: 1800 as never,
    });
    const user = await stored(userId);
    if (!user) throw new Error("The coach is not there");
    await ask(user);
    const athlete = await stored(actor("athlete").userId);
    if (!athlete) throw new Error("The athlete is not there");
    const self = { ...ctxOf(athlete), scope: await selfOf(ctxOf(athlete)) };
    const theirs = (await listCoaches(self)).find(({ coachUserId }) => coachUserId === userId);
    expect(theirs).toMatchObject({ name: "Coach", leavesAt: later(30), endedAt: null });

    expect(await deleteDueAccounts(later(31), fail)).toBe(1);
    expect(await stored(userId)).toBeUndefined();
    expect(await tablesWith(`"owner_user_id": "${userId}"`)).toEqual([]);
    const kept = await world.owner
      .select({ id: publishedSessions.id })
      .from(publishedSessions)
      .where(eq(publishedSessions.athleteId, athleteId));
    expect(kept).toEqual(sent);
    const [left] = await world.owner.select().from(plannedSessions).where(eq(plannedSessions.id, draft));
    expect(left?.deletedAt).not.toBeNull();
    expect(await plannerOf(ctxOf(athlete), athleteId)).toMatchObject({ kind: "self", selfCoached: true });
    const own = { ...ctxOf(athlete), scope: await selfOf(ctxOf(athlete)) };
    const past = (await listCoaches(own)).find(({ coachingId }) => coachingId === theirs?.coachingId);
    expect(past).toMatchObject({ name: "", coachUserId: null, endedAt: later(31) });
    expect(past?.shared.length).toBeGreaterThan(0);
  });
});
