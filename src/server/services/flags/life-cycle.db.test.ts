import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type Instant, instant } from "@/lib/dates/time-zone";
import type { SessionContent } from "@/lib/domain/session";
import {
  type AthleteId,
  type CompletedSessionId,
  type FlagId,
  newId,
  type PlannedSessionId,
  type RequestId,
} from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { plannerOf, readerOf } from "@/server/auth/access";
import type { PlannerCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { flagEvents, flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import type { Finding } from "@/server/engine/report";
import { createSession } from "@/server/services/plan/create-session";
import { dismissFlag } from "./dismiss-flag";
import { getFlag } from "./get-flag";
import { refreshFlags } from "./refresh";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;
const rule = "interference/short-gap-before-quality-run";

const heavyLegs: SessionContent = {
  type: "strength-heavy-lower",
  title: "Heavy legs",
  date: calendarDate("2026-03-18"),
  slot: "pm",
  startTime: clockTime("18:30"),
  duration: fromMinutes(60),
  distance: null,
  plannedRpe: 7,
  classOverride: null,
  key: false,
  locked: false,
  steps: [],
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
};

async function planner(user: User, athleteId: AthleteId, now: Instant = testNow): Promise<PlannerCtx> {
  const ctx = { ...ctxOf(user, { procedure: "test" }), now };
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

/** Heavy legs on an evening, and intervals on the next morning. */
async function planPair(
  user: User,
  athleteId: AthleteId,
  day: CalendarDate,
  next: CalendarDate,
  lift = "18:30",
) {
  const intervals = {
    ...heavyLegs,
    type: "run-vo2max",
    title: "Intervals",
    slot: "am",
    plannedRpe: 8,
  } as const;
  for (const content of [
    { ...heavyLegs, date: day, startTime: clockTime(lift) },
    { ...intervals, date: next, startTime: clockTime("07:00") },
  ]) {
    const ids = { athleteId, requestId: newId<RequestId>(), sessionId: newId<PlannedSessionId>() };
    await createSession(await planner(user, athleteId), { ...ids, content });
  }
}

const rowsOf = (athleteId: AthleteId, ruleId: string = rule) =>
  owner
    .select()
    .from(flags)
    .where(and(eq(flags.athleteId, athleteId), eq(flags.ruleId, ruleId)))
    .orderBy(flags.raisedAt, flags.id);

const refresh = async (user: User, athleteId: AthleteId, at: string) => {
  const ctx = { ...ctxOf(user), now: instant(at) };
  const scoped = { ...ctx, scope: await readerOf(ctx, athleteId) };
  return withTransaction(scoped, (tx) => refreshFlags(tx, scoped, "time"));
};

const historyOf = async (athleteId: AthleteId, flagId: FlagId) =>
  (
    await owner
      .select()
      .from(flagEvents)
      .where(and(eq(flagEvents.athleteId, athleteId), eq(flagEvents.flagId, flagId)))
      .orderBy(flagEvents.sequence)
  ).map(({ what }) => what);

/** A state that lasts, of which the engine finds nothing any more. */
async function insertRamp(
  athleteId: AthleteId,
  finding: Finding,
  over: Partial<typeof flags.$inferInsert> = {},
) {
  const ruleId = "overtraining/chronic-ramp";
  const id = newId<FlagId>();
  const state = {
    ...finding,
    ruleId,
    tense: "ongoing",
    fingerprint: id,
    subjects: [],
    family: "overtraining",
  };
  await owner.insert(flags).values({
    athleteId,
    id,
    fingerprint: id,
    ruleId,
    family: "overtraining",
    severity: "caution",
    finding: state as Finding,
    inPlan: true,
    inPublished: true,
    state: "open",
    engineVersion: "1.0.0",
    raisedAt: testNow,
    changedAt: testNow,
    ...over,
  });
  return id;
}

describe("a state that is over", () => {
  it("goes only when it has been clear for two days", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planPair(coach, athlete.id, calendarDate("2026-04-06"), calendarDate("2026-04-07"));
    const [pair] = await rowsOf(athlete.id);
    const id = await insertRamp(athlete.id, pair?.finding as Finding);
    const ramp = async () => (await rowsOf(athlete.id, "overtraining/chronic-ramp"))[0];

    await refresh(coach, athlete.id, "2026-03-18T08:00:00.000Z");
    expect(await ramp()).toMatchObject({ state: "open", clearSince: "2026-03-18T08:00:00.000Z" });
    await refresh(coach, athlete.id, "2026-03-20T07:00:00.000Z");
    expect(await ramp()).toMatchObject({ state: "open" });
    await refresh(coach, athlete.id, "2026-03-20T08:00:00.000Z");
    expect(await ramp()).toMatchObject({ state: "resolved", clearSince: null });
    expect(await historyOf(athlete.id, id)).toEqual(["resolved"]);
  });

  it("is left alone while it is unstable, and shown as Watch with its time", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planPair(coach, athlete.id, calendarDate("2026-04-06"), calendarDate("2026-04-07"));
    const [pair] = await rowsOf(athlete.id);
    const unstableUntil = instant("2026-03-23T06:00:00.000Z");
    const flagId = await insertRamp(athlete.id, pair?.finding as Finding, {
      unstableUntil,
      severity: "warning",
    });
    await refresh(coach, athlete.id, "2026-03-21T08:00:00.000Z");
    const ctx = await planner(coach, athlete.id, instant("2026-03-21T09:00:00.000Z"));
    expect(await getFlag(ctx, { flagId })).toMatchObject({ standing: "open", level: "watch", unstableUntil });
  });
});

describe("a pattern that was dismissed", () => {
  const dismissFirst = async (reason: "on-purpose" | "data-wrong") => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planPair(coach, athlete.id, calendarDate("2026-03-18"), calendarDate("2026-03-19"));
    const [first] = await rowsOf(athlete.id);
    await dismissFlag(await planner(coach, athlete.id), {
      athleteId: athlete.id,
      requestId: newId<RequestId>(),
      flagId: first?.id as FlagId,
      reason,
      note: "",
    });
    return { coach, athleteId: athlete.id, firstId: first?.id };
  };
  const stateOfSecond = async (athleteId: AthleteId, firstId: FlagId | undefined) =>
    (await rowsOf(athleteId)).find(({ id }) => id !== firstId);

  it("is noted and not shown when it is planned again within two weeks", async () => {
    const { coach, athleteId, firstId } = await dismissFirst("on-purpose");
    await planPair(coach, athleteId, calendarDate("2026-03-25"), calendarDate("2026-03-26"));
    const second = await stateOfSecond(athleteId, firstId);
    expect(second).toMatchObject({ state: "dismissed", dismissReason: "on-purpose" });
    expect(await historyOf(athleteId, second?.id as FlagId)).toEqual(["raised", "dismissed"]);
  });

  it("is shown where the gap is smaller by a fifth", async () => {
    const { coach, athleteId, firstId } = await dismissFirst("on-purpose");
    await planPair(coach, athleteId, calendarDate("2026-03-25"), calendarDate("2026-03-26"), "21:30");
    expect(await stateOfSecond(athleteId, firstId)).toMatchObject({ state: "open" });
  });

  it("is shown where only one day's data was wrong", async () => {
    const { coach, athleteId, firstId } = await dismissFirst("data-wrong");
    await planPair(coach, athleteId, calendarDate("2026-03-25"), calendarDate("2026-03-26"));
    expect(await stateOfSecond(athleteId, firstId)).toMatchObject({ state: "open" });
  });
});

describe("a flag about the past", () => {
  it("is overtaken when the log is corrected, and stays in the history", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const athleteId = athlete.id;
    const done = (type: "strength-heavy-lower" | "run-vo2max", start: string) => ({
      athleteId,
      id: newId<CompletedSessionId>(),
      status: "completed" as const,
      source: "manual" as const,
      title: "Done",
      type,
      date: calendarDate(start.slice(0, 10)),
      start: instant(start),
      timeZone: "Europe/Vienna" as never,
      duration: 3600 as never,
      rpe: 8,
    });
    const run = done("run-vo2max", "2026-03-16T06:00:00.000Z");
    await owner
      .insert(completedSessions)
      .values([done("strength-heavy-lower", "2026-03-15T17:30:00.000Z"), run]);
    await refresh(coach, athleteId, "2026-03-17T13:00:00.000Z");
    expect((await rowsOf(athleteId))[0]).toMatchObject({ state: "open", finding: { tense: "happened" } });

    await owner.update(completedSessions).set({ type: "run-easy" }).where(eq(completedSessions.id, run.id));
    const ctx = await planner(coach, athleteId);
    await withTransaction({ ...ctx, request: null }, (tx) => refreshFlags(tx, ctx));
    const [row] = await rowsOf(athleteId);
    expect(row).toMatchObject({ state: "superseded" });
    expect(await historyOf(athleteId, row?.id as FlagId)).toEqual(["raised", "superseded"]);
  });
});
