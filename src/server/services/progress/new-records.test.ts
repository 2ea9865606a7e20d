import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { SessionType } from "@/lib/domain/session-type";
import { grams } from "@/lib/units/mass";
import { findExercise } from "@/server/engine/exercises";
import { takeSnapshot } from "@/server/engine/snapshot";
import { effortRecordsOn, liftRecordsOn, runningRecordsOn } from "./new-records";

const first = calendarDate("2025-06-02");
const today = calendarDate("2026-03-18");

type Run = readonly [date: string, km: number, type?: SessionType, minutes?: number];

const snapshotOf = (runs: readonly Run[]) =>
  takeSnapshot({
    athlete: {
      priority: "balanced",
      runExperience: "intermediate",
      liftExperience: "intermediate",
      timeZone: "Europe/Vienna" as never,
      weekStart: "monday",
    },
    asOf: `${today}T23:59`,
    sessions: runs.map(([date, km, type = "run-easy", minutes = km * 5], index) => ({
      id: String(index),
      status: "completed",
      type,
      start: `${date}T08:00`,
      durationMin: minutes,
      distanceKm: km,
      rpe: type.startsWith("race-") ? 9 : 4,
    })),
  });
const kinds = (runs: readonly Run[], on: string) =>
  runningRecordsOn(snapshotOf(runs), calendarDate(on)).map((record) => record.kind);

const before: readonly Run[] = [
  [first, 20],
  ["2025-08-06", 15],
  ["2025-08-07", 15],
];

describe("records of running", () => {
  it("are named on the day that goes beyond everything before it", () => {
    expect(runningRecordsOn(snapshotOf([...before, ["2026-03-16", 21]]), calendarDate("2026-03-16"))).toEqual(
      [{ kind: "run", km: 21, beforeKm: 20, from: "2026-03-16", sessionId: "3" }],
    );
  });

  it("come once for a week and a month that go on", () => {
    const runs: readonly Run[] = [...before, ["2026-03-16", 16], ["2026-03-17", 16], ["2026-03-18", 5]];
    expect([kinds(runs, "2026-03-16"), kinds(runs, "2026-03-17"), kinds(runs, "2026-03-18")]).toEqual([
      [],
      ["week", "month"],
      [],
    ]);
  });

  it("are none for a distance that reads as the same, and none in the first 90 days of a log", () => {
    expect(kinds([...before, ["2026-03-16", 20.04]], "2026-03-16")).toEqual([]);
    expect(kinds(before, "2025-08-07")).toEqual([]);
    expect(
      kinds(
        [
          [first, 20],
          [plusDays(first, 89), 30],
        ],
        plusDays(first, 89),
      ),
    ).toEqual([]);
    expect(
      kinds(
        [
          [first, 20],
          [plusDays(first, 90), 30],
        ],
        plusDays(first, 90),
      ),
    ).toContain("run");
  });

  it("are those of a race only against an earlier race over the distance", () => {
    const race = (date: string, minutes: number): Run => [date, 10, "race-10k", minutes];
    expect(kinds([...before, race("2026-03-16", 42)], "2026-03-16")).toEqual([]);
    expect(kinds([...before, race("2025-09-06", 43), race("2026-03-16", 42)], "2026-03-16")).toEqual([
      "race",
    ]);
    expect(kinds([...before, race("2025-09-06", 42), race("2026-03-16", 42)], "2026-03-16")).toEqual([]);
  });
});

describe("records inside a run", () => {
  const effort = (id: string, date: string, seconds: number, type: SessionType = "run-easy") => ({
    id: id as never,
    type,
    date: calendarDate(date),
    bestEfforts: { "1km": { seconds, from: 0 } },
  });
  const on = (snapshot: ReturnType<typeof snapshotOf>, ...runs: ReturnType<typeof effort>[]) =>
    effortRecordsOn(snapshot, runs, calendarDate("2026-03-16"));
  const earlier = effort("a", "2025-09-01", 240);

  it("are those that beat every run before, to the second", () => {
    const snapshot = snapshotOf(before);
    expect(on(snapshot, earlier, effort("b", "2026-03-16", 238))).toEqual([
      {
        kind: "effort",
        sessionId: "b",
        efforts: [{ distance: "1km", seconds: 238, beforeSeconds: 240 }],
      },
    ]);
    expect(on(snapshot, earlier, effort("b", "2026-03-16", 239.6))).toEqual([]);
    expect(on(snapshot, effort("b", "2026-03-16", 238))).toEqual([]);
    expect(on(snapshot, earlier, effort("b", "2026-03-16", 238, "xt-easy"))).toEqual([]);
    expect(on(snapshotOf([["2026-03-01", 10]]), earlier, effort("b", "2026-03-16", 238))).toEqual([]);
  });

  it("go to the fastest of a day, and to none that was slower than a race", () => {
    const two = [effort("b", "2026-03-16", 238), effort("c", "2026-03-16", 235)];
    expect(on(snapshotOf(before), earlier, ...two)).toMatchObject([{ sessionId: "c" }]);
    const ten = (id: string, date: string, seconds: number) => ({
      ...effort(id, date, 300),
      bestEfforts: { "10km": { seconds, from: 0 } },
    });
    const runs = [ten("a", "2025-08-07", 2700), ten("b", "2026-03-16", 2600)];
    const raced = snapshotOf([...before, ["2025-09-06", 10, "race-10k", 42]]);
    expect(effortRecordsOn(raced, runs, calendarDate("2026-03-16"))).toEqual([]);
    expect(effortRecordsOn(snapshotOf(before), runs, calendarDate("2026-03-16"))).toHaveLength(1);
  });
});

describe("records of lifting", () => {
  const set = (days: number, kg: number, rpe: number | null = 9) => ({
    date: plusDays(today, days),
    exercise: "Back squat",
    reps: 5,
    rpe,
    toFailure: false,
    load: grams(kg * 1000),
  });
  const earlier = [set(-40, 100), set(-30, 102), set(-10, 104)];

  it.each([
    ["heavier than ever", [...earlier, set(0, 106)], 1],
    ["as heavy as before", [...earlier, set(0, 104)], 0],
    ["without a word on the effort", [...earlier, set(0, 120, null)], 0],
    ["with two days before it", [...earlier.slice(1), set(0, 106)], 0],
    ["within four weeks of its first day", [set(-20, 100), set(-15, 102), set(-10, 104), set(0, 106)], 0],
  ])("%s", (_, sets, records) => {
    expect(liftRecordsOn(sets, findExercise, today)).toHaveLength(records);
  });
});
