import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ProfileEntryId } from "@/lib/ids";
import { emptyStream, type ImportedActivity, type ImportedSet } from "@/server/import/activity";
import { noRecords } from "@/server/import/parsers/no-records";
import { lapsOf, measuredOf, setsOf, titleOf, typeOf } from "./log-of-activity";

const day = "2026-03-17" as CalendarDate;

const activity = (given: Partial<ImportedActivity> = {}): ImportedActivity => ({
  sport: "running",
  subSport: null,
  name: null,
  start: "2026-03-17T06:00:00Z",
  clock: "utc",
  localStart: null,
  timeZoneOffsetMin: null,
  durationSec: 2700,
  elapsedSec: 2800,
  distanceM: 8000,
  ascentM: null,
  avgHr: null,
  maxHr: null,
  calories: null,
  laps: [],
  sets: [],
  records: noRecords,
  stream: emptyStream(),
  notes: null,
  warnings: [],
  ...given,
});

const set = (given: Partial<ImportedSet> = {}): ImportedSet => ({
  exercise: "Squat (Barbell)",
  kind: "work",
  order: 1,
  reps: 5,
  kg: 100,
  durationSec: null,
  distanceM: null,
  rpe: null,
  restSec: null,
  startSec: null,
  notes: null,
  ...given,
});

const typed = (given: Partial<ImportedActivity>, oneRm: Readonly<Record<string, number>> = {}) => {
  const of = activity(given);
  return typeOf(of, setsOf(of).sets, oneRm);
};
const training = { sport: "training", subSport: "strength_training", durationSec: 3600 };

describe("the type of a recording", () => {
  it.each([
    ["a run", {}, "run-easy"],
    ["a run on a treadmill", { subSport: "treadmill" }, "run-easy"],
    ["an hour and a half", { durationSec: 5400 }, "run-long"],
    ["two and a half hours", { durationSec: 9000 }, "run-long-xl"],
    ["a ride on a trail", { sport: "cycling", subSport: "mountain" }, "xt-easy"],
    ["a ride on a track", { sport: "cycling", subSport: "track_cycling" }, "xt-easy"],
    ["a swim", { sport: "swimming" }, "xt-easy"],
    ["rowing", { sport: "rowing" }, "xt-easy"],
    ["a walk", { sport: "walking" }, "walk"],
    ["a hike", { sport: "hiking" }, "walk"],
    ["yoga", { sport: "training", subSport: "yoga" }, "mobility"],
    ["a lift without sets", training, "strength-moderate-lower"],
    [
      "a lift of the upper body",
      { ...training, sets: [set({ exercise: "Bench Press (Barbell)" })] },
      "strength-upper",
    ],
    [
      "sets of an exercise that nobody knows",
      { ...training, sets: [set({ exercise: "Thing" })] },
      "strength-moderate-lower",
    ],
  ])("%s", (_, given, expected) => expect(typed(given)).toBe(expected));

  it("of a lift follows from its sets where the maximum is known", () => {
    const sets = Array.from({ length: 5 }, (_, order) => set({ order: order + 1, reps: 3 }));
    expect(typed({ ...training, sets }, { "Back squat": 115 })).toBe("strength-heavy-lower");
    expect(typed({ ...training, sets }, { "Back squat": 160 })).toBe("strength-moderate-lower");
  });
});

describe("what a recording measured", () => {
  const zones = [{ id: "" as ProfileEntryId, kind: "max-hr" as const, value: 200, validFrom: day }];
  const stream = {
    ...emptyStream(),
    sec: new Float64Array([0, 10, 20, 30]),
    hr: new Uint8Array([160, 180, 190, 190]),
    distanceM: new Float64Array([0, 30, 60, 90]),
  };

  it("takes heart rate and distance from the samples where the summary has none", () => {
    const { avgHr, maxHr, distance } = measuredOf(activity({ stream, distanceM: null }), [], day);
    expect([avgHr, maxHr, distance]).toEqual([expect.any(Number), 190, 90]);
  });

  it("counts minutes by the thresholds of its day, and of no later one", () => {
    const minutes = measuredOf(activity({ stream }), zones, day).zoneMinutes;
    expect(minutes?.map((each) => Math.round(each * 60))).toEqual([10, 10, 10]);
    const before = "2026-03-16" as CalendarDate;
    expect(measuredOf(activity({ stream }), zones, before).zoneMinutes).toBeNull();
  });

  it("keeps to what a heart and a log can hold", () => {
    const odd = activity({ avgHr: 12, maxHr: 255, distanceM: 9e9, durationSec: 9e9, ascentM: -4 });
    expect(measuredOf(odd, [], day)).toMatchObject({
      avgHr: null,
      maxHr: null,
      distance: 1_000_000,
      duration: 259_200,
      ascent: null,
    });
  });

  it("estimates the length of a lift whose diary has none", () => {
    const sets = Array.from({ length: 12 }, () => set());
    const none = { durationSec: 0, elapsedSec: 0 };
    expect(measuredOf(activity({ ...training, ...none, sets }), [], day).duration).toBe(2160);
    expect(measuredOf(activity({ ...training, ...none, sets: [set()] }), [], day).duration).toBe(600);
  });

  it("numbers exercises and sets, and leaves out what has no repetitions", () => {
    const { sets, withoutReps } = setsOf(
      activity({
        sets: [
          set({ kind: "warm-up", kg: 0, rpe: 5 }),
          set({ rpe: 8.3 }),
          set({ exercise: "bench_press", kg: null, kind: "failure" }),
          set({ exercise: "Plank", reps: null, durationSec: 60 }),
        ],
      }),
    );
    expect(withoutReps).toBe(1);
    expect(sets).toMatchObject([
      { exerciseIndex: 0, setIndex: 0, kind: "warm-up", load: null, rpe: null },
      { exerciseIndex: 0, setIndex: 1, kind: "working", load: 100_000, rpe: 8.5 },
      { exercise: "bench press", exerciseIndex: 1, setIndex: 0, kind: "failure", load: null },
    ]);
  });

  it("keeps laps that have a length", () => {
    const lap = {
      startSec: 0,
      durationSec: null,
      elapsedSec: 300,
      distanceM: 1000,
      avgHr: 150,
      maxHr: 300,
      ascentM: null,
      intensity: null,
      trigger: null,
    };
    const laps = lapsOf(activity({ laps: [lap, { ...lap, elapsedSec: null }] }));
    expect(laps).toEqual([{ index: 0, duration: 300, distance: 1000, avgHr: 150, maxHr: null }]);
  });

  it("is called as its owner called it", () => {
    expect(titleOf(activity({ name: "  Prater  " }), "run-easy")).toBe("Prater");
    expect(titleOf(activity(), "run-easy")).toBe("Easy run");
    expect(titleOf(activity({ sport: "rowing" }), "xt-easy")).toBe("Rowing");
  });
});
