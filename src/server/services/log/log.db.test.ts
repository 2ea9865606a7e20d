import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateTime } from "@/lib/dates/local-date-time";
import { type Instant, instant, localTimeOf, timeZone } from "@/lib/dates/time-zone";
import type { CompletedSet } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import {
  type AthleteId,
  type CompletedSessionId,
  newId,
  type PlannedSessionId,
  type RequestId,
} from "@/lib/ids";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import { fromKg } from "@/lib/units/mass";
import { readerOf, selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { dailyLoads } from "@/server/db/schema/flags";
import { completedSessions, completedSets } from "@/server/db/schema/log";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { deleteSession } from "./delete-session";
import { editSession } from "./edit-session";
import { finishLift } from "./finish-lift";
import { getDay } from "./get-day";
import { getEntry } from "./get-entry";
import { getLogged } from "./get-logged";
import { listRecent } from "./list-recent";
import { logSession } from "./log-session";
import { previousSets } from "./previous-sets";
import { relinkSession } from "./relink-session";
import { removeSet } from "./remove-set";
import { restoreSession } from "./restore-session";
import { saveSet } from "./save-set";
import { skipSession } from "./skip-session";
import { skipSessions } from "./skip-sessions";
import { takeBackSkips } from "./take-back-skips";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const vienna = timeZone("Europe/Vienna");
const tokyo = timeZone("Asia/Tokyo");
const today = "2026-03-17" as CalendarDate;

async function self(user: User, given: { request?: RequestId; now?: Instant } = {}): Promise<SelfCtx> {
  const { request, now } = given;
  const ctx = ctxOf(user, { procedure: "test", ...(request ? { id: request } : {}) });
  return { ...ctx, now: now ?? testNow, scope: await selfOf(ctx) };
}

const request = () => ({ requestId: newId<RequestId>() });

const run = (given: Partial<Parameters<typeof logSession>[1]> = {}): Parameters<typeof logSession>[1] => ({
  ...request(),
  id: newId<CompletedSessionId>(),
  plannedId: null,
  type: "run-easy",
  title: "Easy run",
  start: localDateTime("2026-03-17T07:00"),
  timeZone: vienna,
  duration: fromMinutes(54),
  distance: fromKm(10.1),
  rpe: 3 as never,
  feel: null,
  note: "",
  source: "manual",
  ...given,
});

const squat = (setIndex: number, given: Partial<CompletedSet> = {}): CompletedSet => ({
  id: newId(),
  exercise: "Back squat",
  exerciseIndex: 0,
  setIndex,
  kind: "working",
  reps: 3,
  load: fromKg(102.5),
  rpe: 8,
  ...given,
});

const lift = (plannedId: PlannedSessionId | null = null) => ({
  id: newId<CompletedSessionId>(),
  plannedId,
  type: "strength-heavy-lower" as SessionType & `strength-${string}`,
  title: "Heavy legs",
  start: localDateTime("2026-03-17T12:00"),
  timeZone: vienna,
});

interface PlannedGiven {
  readonly type?: SessionType;
  readonly date?: CalendarDate;
  readonly minutes?: number;
  readonly rpe?: number;
}

/** A session as the athlete was sent it. */
async function published(athleteId: AthleteId, by: User, given: PlannedGiven = {}) {
  const id = newId<PlannedSessionId>();
  const session = {
    athleteId,
    id,
    type: given.type ?? ("run-easy" as const),
    title: "As planned",
    date: given.date ?? today,
    slot: "am" as const,
    duration: fromMinutes(given.minutes ?? 55),
    distance: fromKm(10),
    plannedRpe: given.rpe ?? 3,
  };
  await owner.insert(plannedSessions).values(session);
  await owner.insert(publishedSessions).values({ ...session, publishedAt: testNow, publishedBy: by.id });
  return id;
}

const storedOf = (athleteId: AthleteId) =>
  owner.select().from(completedSessions).where(eq(completedSessions.athleteId, athleteId));

const loadOn = async (athleteId: AthleteId, date: CalendarDate) => {
  const [row] = await owner
    .select()
    .from(dailyLoads)
    .where(and(eq(dailyLoads.athleteId, athleteId), eq(dailyLoads.date, date)));
  return row;
};

describe("logging a session", () => {
  test("sent twice at once by two clients, it is there once and both get it", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const input = run();
    const answers = await Promise.all([
      logSession(await self(user), input),
      logSession(await self(user), { ...input, ...request() }),
    ]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: true, session: { id: input.id, date: today, distance: 10_100 } });
    }
    expect(await storedOf(athlete.id)).toHaveLength(1);
  });

  test("a repeated request gets its first answer", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const input = run();
    const asked = { request: input.requestId };
    const first = await logSession(await self(user, asked), input);
    await deleteSession(await self(user), { ...request(), id: input.id });
    expect(await logSession(await self(user, asked), input)).toEqual(first);
    expect((await storedOf(athlete.id)).map(({ deletedAt }) => deletedAt !== null)).toEqual([true]);
  });

  test("of two clients that answer one plan with sessions of their own, one does and the other is told", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const plannedId = await published(athlete.id, user);
    const answers = await Promise.all([
      logSession(await self(user), run({ plannedId })),
      logSession(await self(user), run({ plannedId })),
    ]);
    const won = answers.find(({ ok }) => ok);
    const lost = answers.find(({ ok }) => !ok);
    if (!won?.ok) throw new Error("neither was logged");
    expect(lost).toEqual({ ok: false, reason: "already-logged", sessionId: won.session.id });
    expect(await storedOf(athlete.id)).toHaveLength(1);
  });

  test("a plan that is nobody's, or somebody else's, or a draft, cannot be answered", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const other = await insertAthlete(owner);
    const foreign = await published(other.athlete.id, other.user);
    const draft = newId<PlannedSessionId>();
    await owner.insert(plannedSessions).values({
      athleteId: athlete.id,
      id: draft,
      type: "run-easy",
      title: "Draft",
      date: today,
      slot: "am",
      duration: fromMinutes(40),
    });
    for (const plannedId of [foreign, draft, newId<PlannedSessionId>()]) {
      expect(await logSession(await self(user), run({ plannedId }))).toEqual({
        ok: false,
        reason: "plan-gone",
      });
    }
    expect(await storedOf(athlete.id)).toEqual([]);
  });

  test("what has not begun is no log", async () => {
    const { user } = await insertAthlete(owner);
    await expect(
      logSession(await self(user), run({ start: localDateTime("2026-03-17T18:30") })),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the training day", () => {
  test("is the one where the session began, whatever the athlete's zone says", async () => {
    const { user, athlete } = await insertAthlete(owner, { timeZone: tokyo });
    const now = instant("2026-03-17T15:30:00Z");
    const late = run({
      start: localDateTime("2026-03-17T23:30"),
      timeZone: tokyo,
      duration: fromMinutes(40),
    });
    const logged = await logSession(await self(user, { now }), late);
    expect(logged).toMatchObject({ session: { date: "2026-03-17", start: "2026-03-17T14:30:00.000Z" } });

    const day = await getDay(await self(user, { now }));
    expect(day.today).toBe("2026-03-18");
    expect(day.unplanned).toEqual([]);
    expect(await loadOn(athlete.id, today)).toMatchObject({ status: "ok", load: 120 });
  });

  test("of a traveller is that of the place", async () => {
    const { user } = await insertAthlete(owner);
    const start = localDateTime("2026-03-18T01:00");
    const now = instant("2026-03-17T17:30:00Z");
    const logged = await logSession(await self(user, { now }), run({ start, timeZone: tokyo }));
    expect(logged).toMatchObject({ session: { date: "2026-03-18", start: "2026-03-17T16:00:00.000Z" } });
  });

  test("has one hour less in the night when the clocks go forward", async () => {
    const { user } = await insertAthlete(owner);
    const now = instant("2026-03-29T08:00:00Z");
    const at = (start: string) => run({ start: localDateTime(start), duration: fromMinutes(30) });
    const before = await logSession(await self(user, { now }), at("2026-03-29T01:30"));
    const skipped = await logSession(await self(user, { now }), at("2026-03-29T02:30"));
    if (!before.ok || !skipped.ok) throw new Error("not logged");
    expect(before.session.start).toBe("2026-03-29T00:30:00.000Z");
    expect(skipped.session.start).toBe("2026-03-29T01:30:00.000Z");
    expect(skipped.session.date).toBe("2026-03-29");
    expect(localTimeOf(skipped.session.start, vienna)).toBe("03:30");
  });
});

describe("effort that is missing", () => {
  test("is not no load: an unplanned session is unknown, a planned one estimated", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await logSession(await self(user), run({ rpe: null }));
    expect(await loadOn(athlete.id, today)).toMatchObject({ status: "unknown", load: null });

    const other = await insertAthlete(owner);
    const plannedId = await published(other.athlete.id, other.user, { rpe: 4 });
    await logSession(await self(other.user), run({ plannedId, rpe: null }));
    expect(await loadOn(other.athlete.id, today)).toMatchObject({ load: 216 });
  });
});

describe("a lift", () => {
  test("loses no set to another device, and takes each set once", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const head = lift();
    const sets = [squat(0), squat(1), squat(2)];
    await Promise.all(sets.map(async (set) => saveSet(await self(user), { ...request(), lift: head, set })));
    const [first] = sets as [CompletedSet];
    await saveSet(await self(user), { ...request(), lift: head, set: { ...first, reps: 5 } });

    const offline = squat(3);
    const end = { duration: fromMinutes(62), rpe: 7 as never, feel: null, note: "" };
    const done = await finishLift(await self(user), {
      ...request(),
      lift: head,
      sets: [offline, offline],
      ...end,
    });
    if (!done.ok) throw new Error("not finished");
    expect(done.session.inProgress).toBe(false);
    expect(done.session.sets.map(({ id, reps }) => [id, reps])).toEqual([
      [sets[0]?.id, 5],
      [sets[1]?.id, 3],
      [sets[2]?.id, 3],
      [offline.id, 3],
    ]);
    expect(await storedOf(athlete.id)).toHaveLength(1);
    expect(await loadOn(athlete.id, today)).toMatchObject({ status: "ok", load: 434, liftLoad: 434 });
  });

  test("in progress is as long as it has lasted, and its load is not known yet", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const head = lift();
    const answer = await saveSet(await self(user), { ...request(), lift: head, set: squat(0) });
    if (!answer.ok) throw new Error("not saved");
    expect(answer.session).toMatchObject({ inProgress: true, rpe: null, duration: 7200, date: today });
    expect(await loadOn(athlete.id, today)).toMatchObject({ load: null });
  });

  test("gives a set back that was ticked by mistake", async () => {
    const { user } = await insertAthlete(owner);
    const head = lift();
    const set = squat(0);
    await saveSet(await self(user), { ...request(), lift: head, set });
    const answer = await removeSet(await self(user), { ...request(), id: head.id, setId: set.id });
    expect(answer).toMatchObject({ ok: true, session: { sets: [] } });
  });

  test("does not take a set of another session, and says so", async () => {
    const { user } = await insertAthlete(owner);
    const set = squat(0);
    await saveSet(await self(user), { ...request(), lift: lift(), set });
    await expect(
      saveSet(await self(user), { ...request(), lift: lift(), set: { ...set, reps: 9 } }),
    ).rejects.toMatchObject({ code: "invalid" });
    const stored = await owner.select().from(completedSets).where(eq(completedSets.id, set.id));
    expect(stored).toMatchObject([{ reps: 3 }]);
  });

  test("is found again by whatever its exercise is called", async () => {
    const { user } = await insertAthlete(owner);
    const head = lift();
    await saveSet(await self(user), {
      ...request(),
      lift: head,
      set: squat(0, { exercise: "Squat (Barbell)" }),
    });
    const asked = { exercises: ["Back squat", "Deadlift"], except: null };
    const found = await previousSets(await self(user), asked);
    expect(found).toMatchObject([{ exercise: "Back squat", date: today, sets: [{ reps: 3 }] }]);
    expect(await previousSets(await self(user), { ...asked, except: head.id })).toEqual([]);
  });
});

describe("changing what is logged", () => {
  test("on an older version writes nothing and shows what stands", async () => {
    const { user } = await insertAthlete(owner);
    const input = run();
    const logged = await logSession(await self(user), input);
    if (!logged.ok) throw new Error("not logged");
    const { plannedId, source, ...said } = input;
    const answers = await Promise.all(
      [50, 60].map(async (minutes) =>
        editSession(await self(user), {
          ...said,
          ...request(),
          version: logged.session.version,
          duration: fromMinutes(minutes),
        }),
      ),
    );
    const won = answers.find(({ ok }) => ok);
    const lost = answers.find(({ ok }) => !ok);
    if (!won?.ok) throw new Error("neither was written");
    expect(lost).toMatchObject({
      ok: false,
      reason: "changed-elsewhere",
      current: { duration: won.session.duration, version: 2 },
    });
  });

  test("leaves the second in which a recording began, and the hour that comes twice", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const input = run({ start: localDateTime("2025-10-26T02:30"), duration: fromMinutes(20) });
    await logSession(await self(user), input);
    const second = instant("2025-10-26T01:30:17Z");
    await owner.update(completedSessions).set({ start: second }).where(eq(completedSessions.id, input.id));
    const { plannedId, source, ...said } = input;
    const rated = await editSession(await self(user), { ...said, ...request(), version: 1, rpe: 5 as never });
    expect(rated).toMatchObject({ ok: true, session: { start: second, rpe: 5 } });
    expect(await storedOf(athlete.id)).toMatchObject([{ start: second }]);
  });

  test("what is skipped can still be done, and what is done cannot be skipped", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const plannedId = await published(athlete.id, user);
    const skip = async () =>
      skipSession(await self(user), {
        ...request(),
        id: newId<CompletedSessionId>(),
        plannedId,
        reason: "no-time",
        note: "",
      });
    expect(await skip()).toMatchObject({ ok: true, session: { status: "skipped", skipReason: "no-time" } });
    expect(await skip()).toMatchObject({ ok: false, reason: "already-logged" });

    const done = await logSession(await self(user), run({ plannedId }));
    expect(done).toMatchObject({ ok: true });
    expect(await skip()).toMatchObject({ ok: false, reason: "already-logged" });
    const day = await getDay(await self(user));
    expect(day.sessions).toMatchObject([{ planned: { id: plannedId }, log: { status: "completed" } }]);
  });

  test("the sessions of some days are skipped at once, and opened again at once but for what was done since", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const planned = [await published(athlete.id, user), await published(athlete.id, user)];
    const done = await published(athlete.id, user);
    await logSession(await self(user), run({ plannedId: done }));
    const sessions = [...planned, done].map((plannedId) => ({ id: newId<CompletedSessionId>(), plannedId }));
    const ids = sessions.map(({ id }) => id);
    const skipped = await skipSessions(await self(user), { ...request(), sessions, reason: "ill" });
    expect(skipped).toMatchObject({ ok: true, skipped: ids.slice(0, 2) });
    const statuses = async () => {
      const day = await getDay(await self(user));
      return day.sessions.map(({ planned: { id }, log }) => [id, log?.status ?? null] as const);
    };
    expect(new Map(await statuses())).toEqual(
      new Map([
        [planned[0], "skipped"],
        [planned[1], "skipped"],
        [done, "completed"],
      ]),
    );
    await logSession(await self(user), run({ plannedId: planned[0] ?? null }));
    await takeBackSkips(await self(user), { ...request(), ids });
    expect(new Map(await statuses())).toEqual(
      new Map([
        [planned[0], "completed"],
        [planned[1], null],
        [done, "completed"],
      ]),
    );
  });

  test("deleting can be taken back; where the plan is taken by then, it comes back unplanned", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const plannedId = await published(athlete.id, user);
    const input = run({ plannedId });
    await logSession(await self(user), input);
    await deleteSession(await self(user), { ...request(), id: input.id });
    expect(await loadOn(athlete.id, today)).not.toMatchObject({ status: "ok", load: 162 });
    const back = await restoreSession(await self(user), { ...request(), id: input.id });
    expect(back).toMatchObject({ ok: true, session: { plannedId } });
    expect(await loadOn(athlete.id, today)).toMatchObject({ status: "ok", load: 162 });

    await deleteSession(await self(user), { ...request(), id: input.id });
    await logSession(await self(user), run({ plannedId }));
    const later = await restoreSession(await self(user), { ...request(), id: input.id });
    expect(later).toMatchObject({ ok: true, session: { plannedId: null } });
  });

  test("links to another plan and away from it", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const easy = await published(athlete.id, user);
    const tempo = await published(athlete.id, user, { type: "run-tempo" });
    const input = run({ plannedId: easy });
    await logSession(await self(user), input);
    const relink = async (plannedId: PlannedSessionId | null) =>
      relinkSession(await self(user), { ...request(), id: input.id, plannedId });
    expect(await relink(tempo)).toMatchObject({ ok: true, session: { plannedId: tempo } });
    expect(await relink(null)).toMatchObject({ ok: true, session: { plannedId: null } });
    await logSession(await self(user), run({ plannedId: easy }));
    expect(await relink(easy)).toMatchObject({ ok: false, reason: "already-logged" });

    const ctx = ctxOf(user);
    const scope = await readerOf(ctx, athlete.id);
    const shown = await getLogged({ ...ctx, scope }, { sessionId: input.id });
    expect(shown.candidates.map(({ id }) => id)).toEqual([tempo]);
  });

  test("what is somebody else's is not there", async () => {
    const { user } = await insertAthlete(owner);
    const other = await insertAthlete(owner);
    const input = run();
    await logSession(await self(other.user), input);
    const { plannedId, source, ...said } = input;
    const tries: ((ctx: SelfCtx) => Promise<unknown>)[] = [
      (ctx) => editSession(ctx, { ...said, ...request(), version: 1 }),
      (ctx) => deleteSession(ctx, { ...request(), id: input.id }),
      (ctx) => restoreSession(ctx, { ...request(), id: input.id }),
      (ctx) => relinkSession(ctx, { ...request(), id: input.id, plannedId: null }),
    ];
    for (const attempt of tries) {
      await expect(attempt(await self(user))).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await getEntry(await self(user), { id: input.id })).toMatchObject({ planned: null, log: null });
  });
});

describe("reading", () => {
  test("the logger opens with the plan on this athlete's bar and with last time", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const plannedId = await published(athlete.id, user, { type: "strength-heavy-lower" });
    await owner
      .update(publishedSessions)
      .set({
        lifts: [
          {
            exercise: "Back squat",
            sets: 5,
            reps: 3,
            load: { kind: "mass", mass: fromKg(102.5) },
            toFailure: false,
            restSeconds: null,
            note: "",
          },
        ],
      })
      .where(eq(publishedSessions.id, plannedId));
    await saveSet(await self(user), { ...request(), lift: lift(), set: squat(0) });

    const entry = await getEntry(await self(user), { id: plannedId });
    expect(entry).toMatchObject({
      planned: { id: plannedId },
      log: null,
      lifts: [{ exercise: "Back squat", loadGrams: 102_500 }],
      previous: [{ exercise: "Back squat", sets: [{ reps: 3 }] }],
    });
  });

  test("a coach reads the log; somebody else's coach does not", async () => {
    const world = await insertCoachWithAthlete(owner);
    const stranger = await insertCoachWithAthlete(owner);
    const input = run();
    await logSession(await self(world.user), input);
    const ctx = ctxOf(world.coach);
    const scoped = { ...ctx, scope: await readerOf(ctx, world.athlete.id) };
    const asked = { sessionId: input.id };
    expect((await getLogged(scoped, asked)).log.id).toBe(input.id);
    const recent = await listRecent(scoped, { before: null });
    expect(recent.logs.map(({ id }) => id)).toEqual([input.id]);
    await expect(readerOf(ctxOf(stranger.coach), world.athlete.id)).rejects.toMatchObject({
      code: "not-found",
    });
    const theirs = ctxOf(stranger.coach);
    const other = { ...theirs, scope: await readerOf(theirs, stranger.athlete.id) };
    await expect(getLogged(other, { sessionId: input.id })).rejects.toMatchObject({ code: "not-found" });
  });

  test("the athlete's day shows what was sent, and no draft", async () => {
    const world = await insertCoachWithAthlete(owner);
    const plannedId = await published(world.athlete.id, world.coach);
    await owner.insert(plannedSessions).values({
      athleteId: world.athlete.id,
      id: newId<PlannedSessionId>(),
      type: "run-vo2max",
      title: "Draft",
      date: today,
      slot: "pm",
      duration: fromMinutes(60),
    });
    const unplanned = run({ start: localDateTime("2026-03-17T06:00") });
    await logSession(await self(world.user), unplanned);
    const day = await getDay(await self(world.user));
    expect(day).toMatchObject({ today, coachName: "Sam", selfCoached: false, hasPlan: true, tomorrow: [] });
    expect(day.sessions.map(({ planned }) => planned.id)).toEqual([plannedId]);
    expect(day.unplanned.map(({ id }) => id)).toEqual([unplanned.id]);
  });
});
