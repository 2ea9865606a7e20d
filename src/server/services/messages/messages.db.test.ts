import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { epochMs, type Instant, instantFromEpochMs } from "@/lib/dates/time-zone";
import { type AthleteId, type MessageId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { readerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { messages } from "@/server/db/schema/message";
import { coachings } from "@/server/db/schema/people";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import {
  ctxOf,
  insertAthlete,
  insertCoaching,
  insertCoachWithAthlete,
  insertUser,
  testNow,
} from "@/server/db/testing/factories";
import { getShell } from "@/server/services/account/get-shell";
import { listThreads } from "./list-threads";
import { markThreadRead } from "./mark-thread-read";
import { postMessage } from "./post-message";
import { readThread } from "./read-thread";
import { unsendMessage } from "./unsend-message";

const { owner } = testDatabase();
type Person = typeof users.$inferSelect;

const later = (seconds: number) => instantFromEpochMs(epochMs(testNow) + seconds * 1000);

async function as(person: Person, athleteId: AthleteId, now: Instant = testNow, requestId?: RequestId) {
  const ctx = { ...ctxOf(person, { procedure: "messages", id: requestId }), now };
  return { ...ctx, scope: await readerOf(ctx, athleteId) };
}

const requestId = newId<RequestId>;

async function say(
  person: Person,
  athleteId: AthleteId,
  body: string,
  more: { at?: Instant; of?: string } = {},
) {
  const id = newId<MessageId>();
  const sessionId = (more.of ?? null) as PlannedSessionId | null;
  await postMessage(await as(person, athleteId, more.at), {
    athleteId,
    id,
    sessionId,
    body,
    requestId: requestId(),
  });
  return id;
}

async function read(
  person: Person,
  athleteId: AthleteId,
  sessionId: PlannedSessionId | null = null,
  most = 50,
) {
  const ctx = { ...(await as(person, athleteId)), request: null };
  return readThread(ctx, { athleteId, sessionId, most });
}

const bodies = async (...input: Parameters<typeof read>) =>
  (await read(...input)).messages.map(({ body }) => body);

async function insertSession(athleteId: AthleteId, coach: Person, isSent: boolean) {
  const session = {
    athleteId,
    id: newId<PlannedSessionId>(),
    type: "run-easy" as const,
    title: "Easy",
    date: "2026-03-18" as never,
    slot: "am" as const,
    duration: 2700 as never,
  };
  await owner.insert(plannedSessions).values(session);
  if (isSent)
    await owner.insert(publishedSessions).values({ ...session, publishedAt: testNow, publishedBy: coach.id });
  return session.id;
}

describe("a thread", () => {
  it("is read by athlete and coach, in order, with who said it and of which session", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const session = await insertSession(athlete.id, coach, true);
    await say(user, athlete.id, "Legs flat.", { of: session });
    await say(coach, athlete.id, "Keep it at Z1.", { of: session, at: later(1) });
    await say(coach, athlete.id, "Track closed Thursday.", { at: later(2) });
    const seen = await read(user, athlete.id);
    expect(
      seen.messages.map(({ author, isMine, session: of, body }) => [author, isMine, of?.title, body]),
    ).toEqual([
      ["Maya Athlete", true, "Easy", "Legs flat."],
      ["Sam Coach", false, "Easy", "Keep it at Z1."],
      ["Sam Coach", false, undefined, "Track closed Thursday."],
    ]);
    expect(seen.others).toEqual(["Sam Coach"]);
    expect((await read(coach, athlete.id)).others).toEqual(["Maya Athlete"]);
    expect(await bodies(coach, athlete.id, session)).toEqual(["Legs flat.", "Keep it at Z1."]);
    expect(await read(coach, athlete.id, null, 2)).toMatchObject({
      hasEarlier: true,
      messages: { length: 2 },
    });
  });

  it("names no draft to the athlete, and is written under no session of somebody else", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const elsewhere = await insertCoachWithAthlete(owner);
    const draft = await insertSession(athlete.id, coach, false);
    await say(coach, athlete.id, "Is Thursday better?", { of: draft });
    expect((await read(user, athlete.id)).messages[0]).toMatchObject({ session: null });
    expect((await read(coach, athlete.id)).messages[0]?.session?.title).toBe("Easy");
    await expect(say(user, athlete.id, "?", { of: draft })).rejects.toThrow("no such session");
    const foreign = await insertSession(elsewhere.athlete.id, elsewhere.coach, true);
    await expect(say(coach, athlete.id, "?", { of: foreign })).rejects.toThrow("no such session");
  });

  it("holds what was sent twice once", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const request = requestId();
    const input = {
      athleteId: athlete.id,
      id: newId<MessageId>(),
      sessionId: null,
      body: "Once",
      requestId: request,
    };
    await postMessage(await as(coach, athlete.id, testNow, request), input);
    await postMessage(await as(coach, athlete.id, later(60), request), input);
    expect(await bodies(user, athlete.id)).toEqual(["Once"]);
  });

  it("stays with the athlete when the coaching ends, and the coach reads nothing of it any more", async () => {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
    await say(coach, athlete.id, "See you Tuesday.");
    await owner
      .update(coachings)
      .set({ endedAt: later(60) })
      .where(eq(coachings.id, coachingId));
    await expect(read(coach, athlete.id)).rejects.toThrow("nothing here");
    expect(await listThreads(ctxOf(coach))).toEqual([]);
    expect(await bodies(user, athlete.id)).toEqual(["See you Tuesday."]);
    expect(await listThreads(ctxOf(user))).toMatchObject([{ last: { author: "Sam Coach" } }]);
  });

  it("shows a coach what is said while they coach, not what was said to another before", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    await owner
      .update(coachings)
      .set({ startedAt: later(-86_400) })
      .where(eq(coachings.athleteId, athlete.id));
    await say(user, athlete.id, "For Sam alone.", { at: later(-3600) });
    await say(user, athlete.id, "For both.", { at: later(3600) });
    const second = await insertUser(owner, { coaches: true, name: "Strength Coach" });
    await insertCoaching(owner, second.id, athlete.id);
    expect(await bodies(second, athlete.id)).toEqual(["For both."]);
    for (const person of [coach, user])
      expect(await bodies(person, athlete.id)).toEqual(["For Sam alone.", "For both."]);
    expect((await read(user, athlete.id)).others).toEqual(["Sam Coach", "Strength Coach"]);
  });

  it("keeps what was said by somebody whose account is gone", async () => {
    const { athlete, user } = await insertAthlete(owner);
    const gone = {
      athleteId: athlete.id,
      id: newId<MessageId>(),
      authorUserId: null,
      body: "Bye",
      at: testNow,
    };
    await owner.insert(messages).values(gone);
    expect((await read(user, athlete.id)).messages).toMatchObject([{ author: null, body: "Bye" }]);
  });
});

describe("a message", () => {
  const unsend = async (person: Person, athleteId: AthleteId, id: MessageId, at: Instant) =>
    unsendMessage(await as(person, athleteId, at), { athleteId, id, requestId: requestId() });

  it("is taken back by who wrote it for ten seconds, and by nobody else", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const id = await say(coach, athlete.id, "Wrong athlete");
    expect(await unsend(user, athlete.id, id, later(1))).toEqual({ ok: false, reason: "not-yours" });
    expect(await unsend(coach, athlete.id, id, later(10))).toEqual({ ok: true });
    expect(await bodies(user, athlete.id)).toEqual([]);
    const late = await say(coach, athlete.id, "Stays");
    expect(await unsend(coach, athlete.id, late, later(16))).toEqual({ ok: false, reason: "too-late" });
    expect(await bodies(user, athlete.id)).toEqual(["Stays"]);
  });
});

describe("what is unread", () => {
  it("is what others said since one read the thread, or that session of it", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const session = await insertSession(athlete.id, coach, true);
    const unread = async (person: Person) => {
      const [thread] = await listThreads(ctxOf(person));
      expect((await getShell(ctxOf(person))).messages).toBe(thread?.unread);
      return thread?.unread;
    };
    await say(coach, athlete.id, "On the session.", { of: session });
    await say(coach, athlete.id, "In general.", { at: later(1) });
    expect(await unread(user)).toBe(2);
    expect(await unread(coach)).toBe(0);
    const mark = async (sessionId: PlannedSessionId | null, upTo: Instant) =>
      markThreadRead(await as(user, athlete.id, later(5)), {
        athleteId: athlete.id,
        sessionId,
        upTo,
        requestId: requestId(),
      });
    await mark(session, testNow);
    expect(await unread(user)).toBe(1);
    await mark(null, later(9999));
    expect(await unread(user)).toBe(0);
    await mark(null, testNow);
    expect(await unread(user)).toBe(0);
    await say(coach, athlete.id, "Later.", { at: later(60) });
    expect(await unread(user)).toBe(1);
    expect((await read(user, athlete.id)).messages.filter(({ isUnread }) => isUnread)).toMatchObject([
      { body: "Later." },
    ]);
  });
});
