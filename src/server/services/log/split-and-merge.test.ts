import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { instant, plusSeconds, timeZone } from "@/lib/dates/time-zone";
import type { SetId } from "@/lib/ids";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { fromKg } from "@/lib/units/mass";
import type { WholeLog } from "@/server/db/queries/log-history";
import { mergeWhole } from "./merge-whole";
import { splitWhole } from "./split-whole";

const run: WholeLog = {
  plannedId: null,
  plannedTitle: null,
  type: "run-easy",
  title: "Morning run",
  date: calendarDate("2026-03-17"),
  start: instant("2026-03-17T06:00:00.000Z"),
  timeZone: timeZone("Europe/Vienna"),
  duration: seconds(3600),
  elapsed: null,
  distance: metres(12_000),
  ascent: metres(80),
  rpe: 4,
  feel: 3,
  avgHr: null,
  maxHr: null,
  zoneMinutes: null,
  streamSummary: null,
  bestEfforts: null,
  temperatureC: null,
  race: null,
  note: "windy",
  deviations: [],
  source: "manual",
  fileId: null,
  fileName: null,
  activityKey: null,
  sets: [],
  laps: [],
};

const lap = (index: number, duration: number, distance: number, avgHr: number | null = null) => ({
  index,
  duration,
  distance,
  avgHr,
  maxHr: avgHr,
});

const set = (index: number, exercise: string) => ({
  id: `0190a0a0-0000-7000-8000-00000000000${index}` as SetId,
  exercise,
  exerciseIndex: 0,
  setIndex: index,
  kind: "working" as const,
  reps: 5,
  load: fromKg(100),
  rpe: null,
});

describe("splitting", () => {
  it("by a time shares out distance and climb, and keeps the effort of both", () => {
    const parts = splitWhole(run, { kind: "time", seconds: seconds(900) }, null, []);
    expect(parts).toMatchObject([
      { duration: 900, distance: 3000, ascent: 20, rpe: 4, note: "windy", title: "Morning run" },
      { duration: 2700, distance: 9000, ascent: 60, rpe: 4, note: "", start: "2026-03-17T06:15:00.000Z" },
    ]);
  });

  it("by a lap takes what the laps say of distance and heart rate", () => {
    const laps = [lap(0, 1200, 3000, 120), lap(1, 1200, 5000, 160), lap(2, 1200, 4000, 140)];
    const parts = splitWhole({ ...run, laps }, { kind: "lap", index: 1 }, null, []);
    expect(parts).toMatchObject([
      { duration: 1200, distance: 3000, avgHr: 120, laps: [{ index: 0, distance: 3000 }] },
      { duration: 2400, distance: 9000, avgHr: 150, laps: [{ index: 0 }, { index: 1 }] },
    ]);
  });

  it("by a set deals the sets out under new ids, counted from the first", () => {
    const sets = [set(0, "Squat"), set(1, "Squat"), set(2, "Squat"), set(3, "Row")];
    const parts = splitWhole({ ...run, sets }, { kind: "set", setId: set(2, "").id }, null, []);
    expect(parts?.map(({ sets: own }) => own.map(({ exercise, setIndex }) => [exercise, setIndex]))).toEqual([
      [
        ["Squat", 0],
        ["Squat", 1],
      ],
      [
        ["Squat", 0],
        ["Row", 0],
      ],
    ]);
    const ids = new Set(parts?.flatMap(({ sets: own }) => own.map(({ id }) => id)));
    expect(ids.size).toBe(4);
    expect(sets.some(({ id }) => ids.has(id))).toBe(false);
  });

  it("gives the plan to the longer part, whichever it is", () => {
    const planned = { ...run, plannedId: "plan" as never };
    const at = (time: number) => ({ kind: "time", seconds: seconds(time) }) as const;
    const plans = (time: number) =>
      splitWhole(planned, at(time), null, [])?.map(({ plannedId }) => plannedId);
    expect(plans(900)).toEqual([null, "plan"]);
    expect(plans(2700)).toEqual(["plan", null]);
  });

  it("refuses a cut that leaves a part empty", () => {
    expect(splitWhole(run, { kind: "time", seconds: seconds(3600) }, null, [])).toBeNull();
    expect(splitWhole(run, { kind: "lap", index: 0 }, null, [])).toBeNull();
    expect(
      splitWhole({ ...run, sets: [set(0, "Squat")] }, { kind: "time", seconds: seconds(60) }, null, []),
    ).toBeNull();
  });

  it("and merging again gives back what there was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 600, max: 20_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 60, max: 540 }),
        (duration, distance, at) => {
          const whole = { ...run, duration: seconds(duration), distance: metres(distance) };
          const parts = splitWhole(whole, { kind: "time", seconds: seconds(at) }, null, []);
          if (!parts) throw new Error("not split");
          const again = mergeWhole(...parts);
          expect(again).toMatchObject({
            duration,
            distance,
            ascent: 80,
            rpe: 4,
            start: whole.start,
            title: whole.title,
          });
        },
      ),
    );
  });
});

describe("merging", () => {
  const second = {
    ...run,
    start: plusSeconds(run.start, 3900),
    duration: seconds(1800),
    distance: metres(5000),
  };

  it("adds up parts that follow each other, with the pause between them", () => {
    const whole = mergeWhole(run, { ...second, rpe: 7, note: "strides" });
    expect(whole).toMatchObject({
      duration: 5400,
      elapsed: 5700,
      distance: 17_000,
      rpe: 5,
      note: "windy\n\nstrides",
      laps: [
        { index: 0, distance: 12_000 },
        { index: 1, distance: 5000 },
      ],
    });
  });

  it("leaves the effort open where one is", () => {
    expect(mergeWhole(run, { ...second, rpe: null }).rpe).toBeNull();
  });

  it("counts the same session once, and fills in what the longer recording lacks", () => {
    const watch = { ...run, start: plusSeconds(run.start, 40), duration: seconds(3500), avgHr: 141 };
    expect(mergeWhole(run, watch)).toMatchObject({ duration: 3600, distance: 12_000, avgHr: 141 });
    expect(mergeWhole(watch, run)).toMatchObject({ duration: 3600, distance: 12_000, avgHr: 141 });
  });

  it("adds up the seconds at each heart rate", () => {
    const with_ = (from: number, held: readonly number[]) => ({
      heartRate: { from, seconds: held },
      edwardsMinutes: [1, 2, 3, 4, 5],
      gradeFactor: 1.1,
      steady: null,
    });
    const whole = mergeWhole(
      { ...run, streamSummary: with_(120, [10, 20]), zoneMinutes: [1, 2, 3] },
      { ...second, streamSummary: with_(118, [1, 2, 3]), zoneMinutes: [4, 5, 6] },
    );
    expect(whole.streamSummary?.heartRate).toEqual({ from: 118, seconds: [1, 2, 13, 20] });
    expect(whole.streamSummary?.edwardsMinutes).toEqual([2, 4, 6, 8, 10]);
    expect(whole.streamSummary?.gradeFactor).toBeCloseTo(1.1);
    expect(whole.zoneMinutes).toEqual([5, 7, 9]);
  });
});
