import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import {
  type AthleteId,
  type CompletedSessionId,
  newId,
  type PlannedSessionId,
  type TimeOffId,
  type UserId,
} from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { readerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { completedSessions } from "@/server/db/schema/log";
import { plannedSessions, publishedSessions, timesOff } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { getOverview } from "./get-overview";

const { owner } = testDatabase();

async function overviewFor(user: typeof users.$inferSelect, athleteId: AthleteId) {
  const ctx = ctxOf(user);
  return getOverview({ ...ctx, scope: await readerOf(ctx, athleteId) });
}

const run = (date: CalendarDate) => ({
  type: "run-easy" as const,
  title: "Easy",
  date,
  duration: fromMinutes(50),
});

async function plan(athleteId: AthleteId, date: string, publishedBy: UserId | null) {
  const id = newId<PlannedSessionId>();
  const content = { ...run(calendarDate(date)), athleteId, id, slot: "am" as const, plannedRpe: 3 };
  await owner.insert(plannedSessions).values(content);
  if (publishedBy)
    await owner.insert(publishedSessions).values({ ...content, publishedAt: testNow, publishedBy });
  return id;
}

async function log(athleteId: AthleteId, date: string, plannedId: PlannedSessionId | null) {
  await owner.insert(completedSessions).values({
    ...run(calendarDate(date)),
    athleteId,
    id: newId<CompletedSessionId>(),
    plannedId,
    status: "completed",
    start: `${date}T06:00:00.000Z` as Instant,
    timeZone: "Europe/Vienna" as never,
    rpe: 4,
    source: "manual",
  });
}

describe("the overview", () => {
  it("adds up what was done and what is still planned, and counts nothing twice", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await log(athlete.id, "2026-03-16", await plan(athlete.id, "2026-03-16", coach.id));
    await log(athlete.id, "2026-03-10", null);
    await plan(athlete.id, "2026-03-19", coach.id);

    const overview = await overviewFor(coach, athlete.id);
    const [before, current, next] = overview.weeks.slice(-3);
    expect(current).toMatchObject({
      start: "2026-03-16",
      done: { run: 200, lift: 0, other: 0 },
      ahead: { run: 150, lift: 0, other: 0 },
      planned: 300,
    });
    expect(before).toMatchObject({ start: "2026-03-09", done: { run: 200 }, planned: 0 });
    expect(next).toMatchObject({ start: "2026-03-23", planned: 0 });
    expect(overview.weeks[0]?.done).toBeNull();
    expect(overview.recent.map(({ date, load }) => [date, load])).toEqual([
      ["2026-03-16", 200],
      ["2026-03-10", 200],
    ]);
  });

  it("asks for nothing on days that are excused, but for what was done on them", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await log(athlete.id, "2026-03-16", await plan(athlete.id, "2026-03-16", coach.id));
    for (const day of ["2026-03-17", "2026-03-18", "2026-03-21"]) await plan(athlete.id, day, coach.id);
    const away = { kind: "ill" as const, maxMinutes: 0, note: "" };
    const days = { startsOn: calendarDate("2026-03-16"), endsOn: calendarDate("2026-03-18") };
    await owner.insert(timesOff).values({ athleteId: athlete.id, id: newId<TimeOffId>(), ...away, ...days });
    expect((await overviewFor(coach, athlete.id)).weeks.at(-2)?.planned).toBe(300);
  });

  it("shows the athlete the plan as it was published", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    await plan(athlete.id, "2026-03-19", coach.id);
    await plan(athlete.id, "2026-03-20", null);
    const plannedFor = async (who: typeof coach) =>
      (await overviewFor(who, athlete.id)).weeks.at(-2)?.planned;
    expect(await plannedFor(coach)).toBe(300);
    expect(await plannedFor(user)).toBe(150);
  });

  it("says what the load comes to as the rules judge it, and nothing before there is enough", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const today = calendarDate("2026-03-17");
    await log(athlete.id, plusDays(today, -20), null);
    expect((await overviewFor(coach, athlete.id)).signals).toMatchObject({
      observedDays: 23,
      fitness: null,
      ratio: null,
      usualRatio: null,
    });
    for (let back = 0; back < 100; back += 1)
      if (back % 7 !== 3 && back !== 20) await log(athlete.id, plusDays(today, -back), null);
    const { signals } = await overviewFor(coach, athlete.id);
    expect(signals.asOf).toBe(today);
    // Every week is like every other: the same load, and one day of rest.
    expect(signals.ratio).toBeCloseTo(1, 9);
    expect(signals.usualRatio).toEqual({ low: expect.closeTo(1, 9), high: expect.closeTo(1, 9) });
    expect(signals.fitness).toBeGreaterThan(100);
    expect(signals.sevenDays).toHaveLength(12);
    const [mean, deviation] = [(6 * 200) / 7, Math.sqrt(6 / 49) * 200];
    for (const days of signals.sevenDays) {
      expect(days.monotony).toBeCloseTo(mean / deviation, 6);
      expect(days.strain).toBeCloseTo(1200 * (mean / deviation), 3);
      expect(days.minutes?.reduce((sum, each) => sum + each, 0)).toBeCloseTo(300, 6);
    }
  });

  it("is empty for somebody who has just begun", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    expect(await overviewFor(coach, athlete.id)).toMatchObject({
      flags: [],
      openFlags: 0,
      recent: [],
      age: null,
    });
  });
});
