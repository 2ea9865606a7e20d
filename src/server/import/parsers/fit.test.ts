import { describe, expect, it } from "vitest";
import type { ImportedActivityFile } from "@/server/import/activity";
import { importLimits } from "@/server/import/limits";
import {
  concat,
  fitFile,
  fitMessage,
  fitType,
  type WrittenMessage,
} from "@/server/import/testing/fit-writer";
import { parseFit } from "./fit";

// 2021-09-08T01:46:40Z
const start = 1_000_000_000;
const file = fitMessage.fileId({ type: 4 });
const records = (count: number, from = start): WrittenMessage[] =>
  Array.from({ length: count }, (_, sec) =>
    fitMessage.record({ time: from + sec, hr: 140, distanceM: sec * 3, speedMps: 3 }),
  );
const session = (over: Partial<Parameters<typeof fitMessage.session>[0]> = {}) =>
  fitMessage.session({ start, elapsedSec: 60, timerSec: 60, distanceM: 180, sport: 1, ...over });

function read(bytes: Uint8Array): ImportedActivityFile {
  const result = parseFit(bytes, importLimits);
  if (!result.ok) throw new Error(result.reason.message);
  return result.value;
}
const readOne = (messages: readonly WrittenMessage[]) => {
  const [activity] = read(fitFile(messages)).activities;
  if (!activity) throw new Error("No activity.");
  return activity;
};
const codeOf = (bytes: Uint8Array) => {
  const result = parseFit(bytes, importLimits);
  return result.ok ? "read" : result.reason.code;
};
const codes = (warnings: readonly { code: string }[]) => warnings.map((warning) => warning.code);

describe("the shape of the file", () => {
  const whole = [file, ...records(60), session()];

  it("reads either header and either byte order alike", () => {
    const expected = read(fitFile(whole));
    expect(expected.activities[0]).toMatchObject({
      sport: "running",
      start: "2021-09-08T01:46:40Z",
      durationSec: 60,
      distanceM: 180,
    });
    expect(read(fitFile(whole, { headerSize: 12 }))).toEqual(expected);
    expect(read(fitFile(whole, { bigEndian: true }))).toEqual(expected);
  });

  it("warns of a wrong checksum and reads on", () => {
    const result = read(fitFile(whole, { wrongChecksum: true }));
    expect(codes(result.warnings)).toEqual(["checksum"]);
    expect(result.activities).toEqual(read(fitFile(whole)).activities);
  });

  it("passes over developer fields", () => {
    const developer = whole.map((message) => ({ ...message, developerSizes: [1, 4, 16] }));
    expect(read(fitFile(developer))).toEqual(read(fitFile(whole)));
  });

  it("reads chained files as one activity each", () => {
    const second = [file, ...records(30, start + 7200), session({ start: start + 7200, sport: 2 })];
    const result = read(concat([fitFile(whole), fitFile(second)]));
    expect(result.activities.map((activity) => activity.sport)).toEqual(["running", "cycling"]);
    expect(result.activities.map((activity) => activity.records.count)).toEqual([60, 30]);
  });

  it("adds a chained part without a file id to the activity before it", () => {
    const result = read(
      concat([fitFile([file, ...records(30)]), fitFile([...records(30, start + 30), session()])]),
    );
    expect(result.activities).toHaveLength(1);
    expect(result.activities[0]?.records.count).toBe(60);
  });

  it("reads a file whose size was never written, as after a flat battery", () => {
    const bytes = fitFile([file, ...records(60)], { declaredSize: 0 });
    const result = read(bytes.slice(0, -9));
    expect(codes(result.warnings)).toEqual(["truncated"]);
    expect(codes(result.activities[0]?.warnings ?? [])).toEqual(["no-session"]);
    expect(result.activities[0]?.records.count).toBe(59);
  });

  it("reads every cut of a file that still holds two samples, and refuses the shorter ones in words", () => {
    const bytes = fitFile(whole);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(["read", "damaged", "no-data"]).toContain(codeOf(bytes.slice(0, length)));
    }
    expect(codeOf(bytes.slice(0, 200))).toBe("read");
  });
});

describe("what an activity says", () => {
  it("carries the time over compressed headers, also past 32 seconds", () => {
    const compressed = [5, 20, 31, 2, 30, 29].map(
      (low): WrittenMessage => ({
        num: 20,
        fields: [{ num: 3, type: fitType.uint8, value: 130 }],
        compressedTime: low,
      }),
    );
    const activity = readOne([file, fitMessage.timer({ time: start, kind: "start" }), ...compressed]);
    // start is 0 in its low five bits; 29 after 30 is 31 seconds later.
    expect([...activity.stream.sec]).toEqual([0, 15, 26, 29, 57, 88]);
    expect(activity.durationSec).toBe(93);
    expect(activity.start).toBe("2021-09-08T01:46:45Z");
  });

  it("takes its times and distance from the samples where the summary leaves them out", () => {
    const activity = readOne([
      file,
      ...records(60),
      session({ elapsedSec: null, timerSec: null, distanceM: null, avgHr: null }),
    ]);
    expect(activity).toMatchObject({
      durationSec: 59,
      elapsedSec: 59,
      distanceM: 177,
      avgHr: 140,
      maxHr: 140,
    });
    expect(codes(activity.warnings)).toEqual(["duration-estimated"]);
  });

  it("leaves pauses out by the timer's events when there is no summary", () => {
    const events = [
      fitMessage.timer({ time: start, kind: "start" }),
      ...records(20),
      fitMessage.timer({ time: start + 20, kind: "stop" }),
      fitMessage.timer({ time: start + 80, kind: "start" }),
      ...records(11, start + 80),
    ];
    expect(readOne([file, ...events])).toMatchObject({ durationSec: 30, elapsedSec: 90 });
  });

  it.each([
    ["a heart rate of 0", { avgHr: 0, maxHr: 0 }, { avgHr: 140, maxHr: 140 }],
    ["a heart rate no heart has", { avgHr: 253, maxHr: 254 }, { avgHr: 140, maxHr: 140 }],
    ["a climb higher than the sky", { ascentM: 65_000 }, { ascentM: null }],
    ["a distance nobody runs in a minute", { distanceM: 40_000 }, { distanceM: 177 }],
  ])("does not believe %s", (_, stated, expected) => {
    expect(readOne([file, ...records(60), session(stated)])).toMatchObject(expected);
  });

  it.each([
    [5 * 3600, 300],
    [-3.5 * 3600, -210],
    [5.75 * 3600 + 40, 345],
    [0, 0],
    [31 * 3600, null],
    [437, null],
  ])("reads a local clock %d s ahead as %s minutes", (ahead, offset) => {
    const activity = fitMessage.activity({ time: start + 60, localTime: start + 60 + ahead });
    expect(readOne([file, ...records(5), session(), activity]).timeZoneOffsetMin).toBe(offset);
  });

  it("does not believe a negative climb or a distance beyond the field's size", () => {
    const odd: WrittenMessage = {
      num: 18,
      fields: [
        { num: 2, type: fitType.uint32, value: start },
        { num: 22, type: fitType.sint16, value: -107 },
        { num: 9, type: fitType.float64, value: 1e300 },
        { num: 8, type: fitType.sint32, value: -5 },
      ],
    };
    expect(readOne([file, ...records(5), odd])).toMatchObject({
      ascentM: null,
      distanceM: 12,
      durationSec: 4,
    });
  });

  it("sorts samples that a device wrote out of order", () => {
    const [first, second, ...rest] = records(10);
    const activity = readOne([
      file,
      ...(second ? [second] : []),
      ...(first ? [first] : []),
      ...rest,
      session(),
    ]);
    expect([...activity.stream.sec]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("gives laps to the part of a triathlon they belong to", () => {
    const parts = [0, 600].flatMap((after) => [
      ...records(60, start + after),
      fitMessage.lap({ start: start + after, elapsedSec: 30, distanceM: 90 }),
      fitMessage.lap({ start: start + after + 30, elapsedSec: 30, distanceM: 90 }),
    ]);
    const sessions = [session({ sport: 5 }), session({ start: start + 600, sport: 1 })];
    const result = read(fitFile([file, ...parts, ...sessions]));
    expect(result.activities.map((activity) => activity.laps.map((lap) => lap.startSec))).toEqual([
      [0, 30],
      [0, 30],
    ]);
    expect(result.activities[1]?.laps[0]).toMatchObject({ durationSec: 30, distanceM: 90, avgHr: 140 });
  });

  it("reads strength sets with their exercise, load and rest", () => {
    const set = (after: number, over: Partial<Parameters<typeof fitMessage.set>[0]>) =>
      fitMessage.set({
        start: start + after,
        active: true,
        durationSec: 30,
        category: 28,
        subtype: 6,
        ...over,
      });
    const activity = readOne([
      file,
      fitMessage.exerciseTitle({ category: 28, subtype: 6, name: "Barbell back squat" }),
      set(0, { reps: 5, kg: 100 }),
      set(30, { active: false, durationSec: 120 }),
      set(150, { reps: 5, kg: 102.5 }),
      set(180, { reps: 12, category: 0, subtype: null, kg: null }),
      session({ sport: 10, subSport: 20, distanceM: null }),
    ]);
    expect(activity).toMatchObject({ sport: "training", subSport: "strength_training" });
    expect(activity.sets).toMatchObject([
      { exercise: "Barbell back squat", order: 1, reps: 5, kg: 100, restSec: 120, startSec: 0 },
      { exercise: "Barbell back squat", order: 2, reps: 5, kg: 102.5, restSec: null, startSec: 150 },
      { exercise: "bench_press", order: 1, reps: 12, kg: null },
    ]);
  });

  it("reads exercises that are only numbers: by subtype, and by category where the subtype is another", () => {
    const sets = [
      [28, 8],
      [17, 7],
      [8, 23],
      [1, 16],
      [20, 7],
      [28, 82],
      [500, 3],
    ].map(([category, subtype], index) =>
      fitMessage.set({
        start: start + index * 60,
        active: true,
        durationSec: 30,
        reps: 5,
        category: category ?? null,
        subtype: subtype ?? null,
      }),
    );
    const activity = readOne([file, ...sets, session({ sport: 10, subSport: 20, distanceM: null })]);
    expect(activity.sets.map(({ exercise }) => exercise)).toEqual([
      "front-squat",
      "bulgarian-split-squat",
      "romanian-deadlift",
      "single-leg-calf-raise",
      "drop-jump",
      "squat",
      "unknown",
    ]);
  });
});

describe("what is refused", () => {
  it.each([
    ["settings", [fitMessage.fileId({ type: 2 })], "not-an-activity", "device settings"],
    ["a course", [fitMessage.fileId({ type: 6 }), ...records(50)], "not-an-activity", "a course"],
    ["an empty activity", [file], "no-data", "fewer than two samples"],
    ["a single sample", [file, ...records(1)], "no-data", "by hand"],
  ])("%s, saying what it is", (_, messages, code, words) => {
    const result = parseFit(fitFile(messages), importLimits);
    expect(result).toMatchObject({ ok: false, reason: { code, message: expect.stringContaining(words) } });
  });

  it("more records, messages or sessions than the limits", () => {
    const bytes = fitFile([file, ...records(50), session()]);
    for (const over of [
      { maxRecords: 49 },
      { maxMessages: 40 },
      { maxKeptMessages: 1 },
      { maxSessions: 0 },
    ]) {
      const result = parseFit(bytes, { ...importLimits, ...over });
      expect(result).toMatchObject({ ok: false, reason: { code: "too-large" } });
    }
  });

  it("sizes that a header or a definition only claims cost nothing", () => {
    const bytes = fitFile([file, ...records(3)], { declaredSize: 0xffff_ffff });
    expect(codes(read(bytes).warnings)).toContain("truncated");
  });
});

it("reads a hundred thousand records in well under two seconds", () => {
  const bytes = fitFile([file, ...records(99_998), session({ elapsedSec: 99_998, timerSec: 99_998 })]);
  const from = performance.now();
  const [activity] = read(bytes).activities;
  expect(performance.now() - from).toBeLessThan(1500);
  expect(activity?.records.withHr).toBe(99_998);
});
