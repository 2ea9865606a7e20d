import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { localDateTime } from "@/lib/dates/local-date-time";
import { timeZone } from "@/lib/dates/time-zone";
import type { SkipReason } from "@/lib/domain/session";
import { type AthleteId, type CompletedSessionId, newId, type RequestId } from "@/lib/ids";
import { logSessionInput } from "@/lib/schemas/log";
import { fromKm, metres } from "@/lib/units/distance";
import { fromMinutes, seconds } from "@/lib/units/duration";
import { readerOf, selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import { listLogs } from "@/server/db/queries/log";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { listDoneInBrief } from "@/server/db/queries/week";
import type { users } from "@/server/db/schema/auth";
import { completedSessions } from "@/server/db/schema/log";
import { consents } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { editSession } from "./edit-session";
import { finishLift } from "./finish-lift";
import { getDay } from "./get-day";
import { getLogged } from "./get-logged";
import { listHistory } from "./list-history";
import { logSession } from "./log-session";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;
type Input = Parameters<typeof logSession>[1];

const vienna = timeZone("Europe/Vienna");
const today = "2026-03-17" as CalendarDate;

async function self(user: User): Promise<SelfCtx> {
  const ctx = ctxOf(user, { procedure: "test" });
  return { ...ctx, now: testNow, scope: await selfOf(ctx) };
}
const request = () => ({ requestId: newId<RequestId>() });

const said = (given: Partial<Input> = {}): Input => ({
  ...request(),
  id: newId<CompletedSessionId>(),
  plannedId: null,
  type: "run-easy",
  title: "Logged",
  start: localDateTime("2026-03-17T07:00"),
  timeZone: vienna,
  duration: fromMinutes(30),
  distance: null,
  rpe: 3 as never,
  feel: null,
  note: "",
  source: "manual",
  ...given,
});

async function log(user: User, given: Partial<Input>) {
  const logged = await logSession(await self(user), said(given));
  if (!logged.ok) throw new Error("not logged");
  return logged.session;
}

const timelineOf = async (user: User) => {
  const ctx = { ...(await self(user)), request: null };
  return withTransaction(ctx, (tx) => loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" }));
};

describe("a day of rest", () => {
  const rest = { type: "rest", title: "Rest day", duration: seconds(0), rpe: null } as const;

  test("is kept with its note, stands in the day, and is no training", async () => {
    const { user } = await insertAthlete(owner);
    const kept = await log(user, { ...rest, note: "slept long" });
    expect(kept).toMatchObject({ type: "rest", duration: 0, note: "slept long" });
    expect((await getDay(await self(user))).unplanned).toMatchObject([{ id: kept.id, type: "rest" }]);
    expect((await timelineOf(user)).sessions).toEqual([]);
  });

  test("is the only thing that takes no time", () => {
    expect(logSessionInput.safeParse(said(rest)).success).toBe(true);
    const refused = logSessionInput.safeParse(said({ duration: seconds(0) }));
    expect(refused.error?.issues).toMatchObject([{ path: ["duration"] }]);
  });
});

describe("heat", () => {
  test("keeps its temperature, and only that of the air says something about a run", async () => {
    const { user } = await insertAthlete(owner);
    const sauna = await log(user, { type: "heat-passive", temperatureC: 92 });
    const run = await log(user, {
      type: "heat-active",
      temperatureC: 31.5,
      start: localDateTime("2026-03-17T09:00"),
    });
    expect([sauna.temperatureC, run.temperatureC]).toEqual([92, 31.5]);
    const { sessions } = await timelineOf(user);
    expect(sessions.map(({ id, temperatureC }) => [id, temperatureC])).toEqual([
      [sauna.id, null],
      [run.id, 31.5],
    ]);
  });
});

describe("a race", () => {
  const race = {
    officialDistance: fromKm(10),
    chipTime: seconds(2398),
    goalTime: seconds(2400),
    place: 23,
    finishers: 480,
    conditions: ["windy" as const],
  };
  const given = { type: "race-10k", duration: seconds(2405), distance: metres(10_080), race } as const;

  test("is judged by what its organiser measured, beside what the watch did", async () => {
    const { user } = await insertAthlete(owner);
    const ran = await log(user, given);
    expect(ran).toMatchObject({ duration: 2405, distance: 10_080, race });
    const [seen] = (await timelineOf(user)).sessions;
    expect(seen).toMatchObject({ distanceKm: 10, durationMin: 2398 / 60 });
  });

  test("can be corrected, with history; an edit that says nothing of the result leaves it", async () => {
    const { user } = await insertAthlete(owner);
    const { id, version, ...ran } = await log(user, given);
    const { type, title, timeZone: zone, duration, distance, feel, note } = ran;
    const edit = { type, title, timeZone: zone, duration, distance, feel, note, rpe: 9 as never };
    const start = localDateTime("2026-03-17T07:00");
    const kept = await editSession(await self(user), { ...request(), ...edit, id, version, start });
    expect(kept).toMatchObject({ ok: true, session: { race } });
    const corrected = { ...race, place: 22, conditions: [...race.conditions] };
    await editSession(await self(user), {
      ...request(),
      ...edit,
      ...{ id, start, version: version + 1, race: corrected },
    });
    const [change] = await listHistory(await self(user), { id });
    expect(change).toMatchObject({ before: { race: { place: 23 } }, after: { race: { place: 22 } } });
  });
});

describe("why something was skipped", () => {
  const skipped = (athleteId: AthleteId, skipReason: SkipReason) => ({
    athleteId,
    id: newId<CompletedSessionId>(),
    status: "skipped" as const,
    skipReason,
    type: "run-easy" as const,
    title: skipReason,
    date: today,
    start: testNow,
    timeZone: vienna,
    duration: seconds(0),
    note: `because of ${skipReason}`,
    source: "manual" as const,
  });

  async function coached() {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
    const rows = (["ill", "pain", "travel", "other"] as const).map((each) => skipped(athlete.id, each));
    await owner.insert(completedSessions).values(rows);
    const lift = {
      id: newId<CompletedSessionId>(),
      plannedId: null,
      type: "strength-moderate-lower" as const,
      title: "Legs",
      start: localDateTime("2026-03-17T06:00"),
      timeZone: vienna,
    };
    await finishLift(await self(user), {
      ...request(),
      lift: lift as never,
      sets: [],
      ...{ duration: fromMinutes(40), rpe: null, feel: null, note: "" },
      deviations: [{ kind: "left-out", exercise: "Leg curl", reason: "pain" }],
    });
    const seen = async (reader: User) => {
      const ctx = ctxOf(reader);
      const scoped = { ...ctx, now: testNow, scope: await readerOf(ctx, athlete.id) };
      const day = dateRange(today, today);
      const [briefs, week] = await withTransaction(scoped, async (tx) => [
        await listLogs(tx, scoped.scope, day),
        await listDoneInBrief(tx, scoped.scope, day),
      ]);
      const pages = await Promise.all(rows.map(({ id }) => getLogged(scoped, { sessionId: id })));
      const reasons = (list: readonly { readonly id: string; readonly skipReason: SkipReason | null }[]) =>
        rows.map(({ id }) => list.find((each) => each.id === id)?.skipReason);
      return {
        briefs: reasons(briefs),
        week: reasons(week),
        pages: reasons(pages.map((page) => page.log)),
        notes: pages.map((page) => page.log.note),
        weekNotes: rows.map(({ id }) => week.find((each) => each.id === id)?.note),
        leftOut: (await getLogged(scoped, { sessionId: lift.id })).log.deviations,
      };
    };
    return { coach, user, athlete, coachingId, seen };
  }

  test("stays with the athlete where illness and pain are not shared, and nothing tells which it was", async () => {
    const { coach, user, seen } = await coached();
    const neutral = ["other", "other", "travel", "other"];
    const notes = ["", "", "because of travel", "because of other"];
    expect(await seen(coach)).toEqual({
      ...{ briefs: neutral, week: neutral, pages: neutral, notes, weekNotes: notes },
      leftOut: [{ kind: "left-out", exercise: "Leg curl", reason: "other" }],
    });
    expect((await seen(user)).pages).toEqual(["ill", "pain", "travel", "other"]);
  });

  test("is told to a coach with whom illness and pain are shared", async () => {
    const { coach, athlete, coachingId, seen } = await coached();
    await owner.insert(consents).values({
      athleteId: athlete.id,
      coachingId: coachingId as never,
      item: "illness-pain",
      allowed: true,
      decidedAt: testNow,
    });
    const told = ["ill", "pain", "travel", "other"];
    expect(await seen(coach)).toMatchObject({ briefs: told, week: told, pages: told });
    expect((await seen(coach)).leftOut).toMatchObject([{ reason: "pain" }]);
  });
});
