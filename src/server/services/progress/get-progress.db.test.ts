import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, instantOf } from "@/lib/dates/time-zone";
import type { SessionType } from "@/lib/domain/session-type";
import {
  type AthleteId,
  type CheckInId,
  type CompletedSessionId,
  newId,
  type PlannedSessionId,
  type SetId,
} from "@/lib/ids";
import { metres } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import { grams } from "@/lib/units/mass";
import { readerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { completedSessions, completedSets } from "@/server/db/schema/log";
import { consents } from "@/server/db/schema/people";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { checkIns } from "@/server/db/schema/wellness";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { effortsOfSession } from "./efforts-of-session";
import { getProgress } from "./get-progress";

const { owner } = testDatabase();
const zone = "Europe/Vienna" as never;
const today = calendarDate("2026-03-17");

async function progressFor(
  user: typeof users.$inferSelect,
  athleteId: AthleteId,
  range: "3-months" | "13-months" | "all" = "13-months",
) {
  const ctx = ctxOf(user);
  return getProgress({ ...ctx, scope: await readerOf(ctx, athleteId) }, { range });
}

const done = (
  athleteId: AthleteId,
  date: string,
  type: SessionType,
  minutes: number,
  km: number | null = null,
) => ({
  athleteId,
  id: newId<CompletedSessionId>(),
  plannedId: null as PlannedSessionId | null,
  status: "completed" as const,
  type,
  title: type,
  date: calendarDate(date),
  start: instantOf(calendarDate(date), "07:00" as never, zone),
  timeZone: zone,
  duration: fromMinutes(minutes),
  distance: km === null ? null : metres(km * 1000),
  rpe: type.startsWith("race-") ? 9 : 4,
  source: "manual" as const,
});

const month = (progress: Awaited<ReturnType<typeof progressFor>>, first: string) =>
  progress.months.find((each) => each.month === first);

describe("progress", () => {
  it("adds months up, estimates what has no distance, and finds the farthest of all years", async () => {
    const { user, athlete } = await insertCoachWithAthlete(owner);
    await owner
      .insert(completedSessions)
      .values([
        done(athlete.id, "2016-05-14", "run-long", 180, 34),
        done(athlete.id, "2025-10-02", "run-easy", 60, 12),
        done(athlete.id, "2025-10-05", "run-easy", 60, 13),
        done(athlete.id, "2026-03-02", "run-easy", 50, 10),
        done(athlete.id, "2026-03-03", "run-easy", 50),
        done(athlete.id, "2026-03-04", "xt-easy", 90),
        done(athlete.id, "2026-03-05", "heat-passive", 25),
        done(athlete.id, "2026-02-05", "race-10k", 42, 10),
        done(athlete.id, "2025-06-05", "race-10k", 45, 10),
      ]);
    const progress = await progressFor(user, athlete.id, "all");
    expect(progress.months).toHaveLength(119);
    expect(progress.months.at(0)).toMatchObject({ month: "2016-05-01", km: 34, longestKm: 34 });
    expect(month(progress, "2016-06-01")).toMatchObject({ km: 0, runs: 0 });
    expect(month(progress, "2025-10-01")).toMatchObject({ km: 25, runs: 2, longestKm: 13 });
    expect(progress.months.at(-1)).toMatchObject({
      km: 20,
      estimatedKm: 10,
      crossTrainingHours: 1.5,
      heatSessions: 1,
    });
    expect(progress.recordMonth).toMatchObject({ from: "2016-05-01", km: 34 });
    expect(progress.farthest.map(({ kind, km, from }) => [kind, km, from])).toEqual([
      ["run", 34, "2016-05-14"],
      ["week", 34, "2016-05-09"],
      ["month", 34, "2016-05-01"],
      ["year", 35, "2025-01-01"],
    ]);
    expect(progress.fastest).toMatchObject([{ distance: "race-10k", seconds: 2520, date: "2026-02-05" }]);
    expect(progress.heatUnits).toBeGreaterThan(0.6);
    const short = await progressFor(user, athlete.id, "3-months");
    expect(short.months.map((each) => each.month)).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
    expect(short.farthest).toEqual(progress.farthest);
  });

  it("knows the fastest stretch inside any run, and how each run stands against it", async () => {
    const { user, athlete } = await insertCoachWithAthlete(owner);
    const run = (date: string, type: SessionType, kilometre: number, five: number) => ({
      ...done(athlete.id, date, type, 60, 12),
      bestEfforts: { "1km": { seconds: kilometre, from: 0 }, "5km": { seconds: five, from: 500 } },
    });
    const [first, second, race, ride] = [
      run("2020-06-01", "run-easy", 250, 1400),
      run("2026-03-01", "run-tempo", 240, 1390),
      run("2025-06-01", "race-5k", 245, 1300),
      run("2025-07-01", "xt-easy", 100, 600),
    ];
    await owner.insert(completedSessions).values([first, second, race, ride]);
    const { inside } = await progressFor(user, athlete.id);
    expect(inside.map(({ distance, seconds, sessionId }) => [distance, seconds, sessionId])).toEqual([
      ["1km", 240, second.id],
      ["5km", 1390, second.id],
    ]);
    const ctx = ctxOf(user);
    const scope = await readerOf(ctx, athlete.id);
    const efforts = (session: { id: CompletedSessionId }) =>
      effortsOfSession({ ...ctx, scope }, { sessionId: session.id });
    expect(await efforts(first)).toMatchObject([
      { distance: "1km", place: 3, fastest: { sessionId: second.id } },
      { distance: "5km", place: 2, fastest: { sessionId: second.id } },
    ]);
    expect(await efforts(second)).toMatchObject([
      { distance: "1km", place: 1, fastest: null },
      { distance: "5km", place: 1, fastest: null },
    ]);
    // Its own distance goes by the result of the race.
    expect(await efforts(race)).toMatchObject([{ distance: "1km", place: 2 }]);
    expect(await efforts(ride)).toEqual([]);
  });

  it("counts strides and hill sprints as the plan of what was done says", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const id = newId<PlannedSessionId>();
    const stride = {
      kind: "work",
      seconds: 20,
      metres: null,
      repeat: 6,
      mode: "run",
      zone: "max",
      target: "",
    };
    const rest = { ...stride, kind: "rest", seconds: 60, mode: "walk", zone: null };
    const content = {
      athleteId: athlete.id,
      id,
      type: "run-easy" as const,
      title: "Easy and strides",
      date: calendarDate("2026-03-10"),
      slot: "am" as const,
      duration: fromMinutes(50),
      steps: [stride, rest] as never,
    };
    await owner.insert(plannedSessions).values(content);
    await owner.insert(publishedSessions).values({ ...content, publishedAt: testNow, publishedBy: coach.id });
    await owner
      .insert(completedSessions)
      .values([
        { ...done(athlete.id, "2026-03-10", "run-easy", 50, 9), plannedId: id },
        done(athlete.id, "2026-03-12", "run-hill-sprint", 45, 8),
        done(athlete.id, "2026-03-13", "run-easy", 45, 8),
      ]);
    expect((await progressFor(user, athlete.id)).months.at(-1)).toMatchObject({
      strides: { sessions: 1, repetitions: 6, uncounted: 0 },
      hillSprints: { sessions: 1, repetitions: 0, uncounted: 1 },
    });
  });

  it("draws a lift from three days on, under one name", async () => {
    const { user, athlete } = await insertCoachWithAthlete(owner);
    for (const [index, exercise] of ["Back squat", "squat", "Back squat"].entries()) {
      const lift = done(athlete.id, `2026-03-0${index + 1}`, "strength-heavy-lower", 60);
      await owner.insert(completedSessions).values(lift);
      await owner.insert(completedSets).values(
        ["working", "warm-up"].map((kind, setIndex) => ({
          athleteId: athlete.id,
          sessionId: lift.id,
          id: newId<SetId>(),
          exercise,
          exerciseIndex: 0,
          setIndex,
          kind: kind as "working",
          reps: 5,
          load: grams(kind === "working" ? 100_000 : 300_000),
          rpe: 10,
        })),
      );
    }
    const { lifts, liftsWithFewDays } = await progressFor(user, athlete.id);
    expect(lifts.map(({ exercise }) => exercise)).toEqual(["Back squat"]);
    expect(lifts[0]?.samples.map(({ kg }) => kg)).toEqual([
      100 * (1 + 5 / 30),
      100 * (1 + 5 / 30),
      100 * (1 + 5 / 30),
    ]);
    expect(liftsWithFewDays).toBe(0);
  });

  it("holds mornings against the own usual, and shows a coach what is shared", async () => {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
    const morning = (date: CalendarDate, mood: number) => ({
      athleteId: athlete.id,
      id: newId<CheckInId>(),
      date,
      mood,
      energy: 3,
      restingHr: 50,
      updatedAt: testNow as Instant,
    });
    await owner
      .insert(checkIns)
      .values(Array.from({ length: 20 }, (_, back) => morning(plusDays(today, -back), back === 0 ? 1 : 4)));
    const own = await progressFor(user, athlete.id);
    const mood = own.wellness.find(({ item }) => item === "mood");
    expect(mood).toMatchObject({ usual: { low: 4, high: 4 }, entries: 19 });
    expect(mood?.values).toHaveLength(28);
    expect([mood?.values.at(0), mood?.values.at(-1)]).toEqual([null, 1]);
    expect(own.wellness.map(({ item }) => item)).toEqual(["energy", "mood", "restingHr"]);
    expect(own.notShared).toEqual([]);
    await owner.insert(consents).values({
      athleteId: athlete.id,
      coachingId,
      item: "stress-mood",
      allowed: false,
      decidedAt: testNow,
    });
    const seen = await progressFor(coach, athlete.id);
    expect(seen.wellness.map(({ item }) => item)).toEqual(["energy"]);
    expect(seen.notShared).toContain("stress-mood");
    expect(JSON.stringify(seen)).not.toContain("restingHr");
  });

  it("is empty for somebody who has just begun", async () => {
    const { user, athlete } = await insertCoachWithAthlete(owner);
    expect(await progressFor(user, athlete.id)).toMatchObject({
      months: [],
      farthest: [],
      lifts: [],
      wellness: [],
    });
  });
});
