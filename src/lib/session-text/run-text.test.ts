import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noLimits } from "./aim";
import type { RunTextOptions } from "./run-tail";
import { readRunText, runText } from "./run-text";
import { randomRun } from "./testing/random-run";

const km: RunTextOptions = { unit: "km", limits: { thresholdPace: 242, lthr: 172, maxHr: 190 } };
const mi: RunTextOptions = { unit: "mi", limits: noLimits };

/** Text, and the text that it is read as. */
const examples: readonly (readonly [string, string])[] = [
  ["15min easy", "15min easy"],
  ["easy 15min", "15min easy"],
  ["4x 20s fast, r 60s jog", "4x 20s fast, r 60s jog"],
  ["6x 3min @ 3:48-3:56/km, r 2min jog", "6x 3min @ 3:48-3:56/km, r 2min jog"],
  ["6x3min @ 3:52 r2min", "6x 3min @ 3:52/km, r 2min jog"],
  ["6 × 3' @3:52/km r2'", "6x 3min @ 3:52/km, r 2min jog"],
  ["6x3min, 2min jog", "6x 3min, r 2min jog"],
  ["6x3min, 2min", "6x 3min, r 2min jog"],
  ["8x400m @ 5k, 60s walk", "8x 400m @ 5k, r 60s walk"],
  ["90s", "90s"],
  ["1h10", "1h10"],
  ["1 h 10 min easy", "1h10 easy"],
  ["2x 1h18, r 5min", "2x 1h18, r 5min jog"],
  ["4x 3min30, r 90s", "4x 3min30s, r 90s jog"],
  ["3'", "3min"],
  ['30"', "30s"],
  ["3:30 tempo", "3min30s tempo"],
  ["400m", "400m"],
  ["1.2km steady", "1.2km steady"],
  ["1,2 km steady", "1.2km steady"],
  ["1mi @ MP", "1mi @ MP"],
  ["10k easy", "10km easy"],
  ["20min @ Z2", "20min @ Z2"],
  ["20min z2", "20min @ Z2"],
  ["40min @ HR 150-160", "40min @ HR 150-160"],
  ["40min HR 150–160 bpm", "40min @ HR 150-160"],
  ["40min @ HR under 150", "40min @ HR <150"],
  ["20min @ RPE 7", "20min @ RPE 7"],
  ["3x10min @ 85-88% T, r 2min", "3x 10min @ 85-88% T, r 2min jog"],
  ["20min @ 92% LTHR", "20min @ 92% LTHR"],
  ["5x1km @ 10k pace, r 400m jog", "5x 1km @ 10k, r 400m jog"],
  ["6min @ T", "6min threshold"],
  ["30min easy->tempo", "30min easy->tempo"],
  ["20min @ 5:30 -> 4:10", "20min @ 5:30->4:10/km"],
  ["20min @ 8:30->6:40/mi", "20min @ 8:30->6:40/mi"],
  [
    "3x (6min @ T, r 90s jog; 3min @ 10k, r 3min jog)",
    "3x (6min threshold, r 90s jog; 3min @ 10k, r 3min jog)",
  ],
  ["3x(4x200m @ 1500, r 200m; r 3min walk)", "3x (4x 200m @ 1500, r 200m jog; r 3min walk)"],
  ["3x(4x200m @ 1500, r 200m), r 3min walk", "3x (4x 200m @ 1500, r 200m jog; r 3min walk)"],
  ["10x 12s sprint hill 8%, r 2min walk", "10x 12s sprint hill 8%, r 2min walk"],
  ["10x 12s sprint hill 8%, r 2min", "10x 12s sprint hill 8%, r 2min walk"],
  ["8x 45s hard uphill, r 2min jog", "8x 45s hard hill, r 2min jog"],
  ["10x 30/30", "10x 30s, r 30s jog"],
  ["10x 40s/20s fast", "10x 40s fast, r 20s jog"],
  ["6x 3min @ 3:52/km Z3, r 2min", "6x 3min @ 3:52/km, r 2min jog"],
  ["6x 3min @ 3:52/km Z2, r 2min", "6x 3min @ 3:52/km Z2, r 2min jog"],
  ["15min easy, 6x3min @ T r2min, 10min easy", "15min easy\n6x 3min threshold, r 2min jog\n10min easy"],
  ["15min easy + 6x3min @ T r2min + 10min easy", "15min easy\n6x 3min threshold, r 2min jog\n10min easy"],
  ["Warm-up 15min", "15min easy # Warm-up"],
  ["Main set: 6x3min @ T, r 2min", "6x (3min threshold # Main set; r 2min jog)"],
  ["10min easy round the lake", "10min easy # round the lake"],
  ["10min easy # round the lake, 2 laps", "10min easy # round the lake, 2 laps"],
  ["20min @ by feel", '20min @ "by feel"'],
  ['20min @ "strong, tall"', '20min @ "strong, tall"'],
  ["5min walk", "5min walk"],
  ["r 3min jog", "r 3min jog"],
  ["3min rest", "r 3min jog"],
  ["5min @ max", "5min @ max"],
  ["- 15min easy", "15min easy"],
];

describe("run text", () => {
  it.each(examples)("reads %s", (written, meant) => {
    expect(runText(readRunText(written, km).steps, km)).toBe(meant);
  });

  it("reads paces in miles where the reader runs in miles", () => {
    const { steps } = readRunText("4x 1mi @ 6:14, r 0.25mi jog\n3mi easy", mi);
    expect(steps.map(({ metres, target }) => [metres, target])).toEqual([
      [1609, "6:14/mi"],
      [402, ""],
      [4828, "easy"],
    ]);
    expect(runText(steps, mi)).toBe("4x 1mi @ 6:14/mi, r 0.25mi jog\n3mi easy");
    expect(runText(steps, km)).toBe("4x 1mi @ 6:14/mi, r 0.25mi jog\n3mi easy");
  });

  it("reads the whole of a written session and gives it back line by line", () => {
    const text = [
      "Warm-up",
      "15min easy",
      "4x 20s fast, r 60s jog",
      "",
      "Main",
      "6x 3min @ 3:48-3:56/km, r 2min jog",
      "",
      "Cool-down",
      "10min easy",
      "Text me after",
    ].join("\n");
    const read = readRunText(text, km);
    expect(read.lints).toEqual([]);
    expect(read.lines.map(({ line, from, to }) => [line, from, to])).toEqual([
      [1, 0, 1],
      [2, 1, 3],
      [5, 3, 5],
      [8, 5, 6],
    ]);
    expect(runText(read.steps, km)).toBe(text);
  });

  it("takes zones from words, and from paces and heart rates where the athlete's thresholds are known", () => {
    const zones = (text: string, options = km) => readRunText(text, options).steps.map(({ zone }) => zone);
    expect(zones("10min easy\n10min tempo\n3min @ 3:50\n3min @ 4:05\n10min @ 5:30")).toEqual([
      "z1",
      "z2",
      "z3",
      "z2",
      "z1",
    ]);
    expect(zones("10min @ HR 140\n10min @ HR 165\n3min @ HR 178")).toEqual(["z1", "z2", "z3"]);
    expect(zones("10min @ RPE 3\n10min @ RPE 5\n3min @ RPE 8")).toEqual(["z1", "z2", "z3"]);
    expect(zones("3min @ 6:10/mi\n3min @ HR 178", mi)).toEqual([null, null]);
    expect(zones("10x 10s sprint hill, r 2min")).toEqual(["max", null]);
  });

  it("keeps a text without a single step as it is", () => {
    const read = readRunText("Run with the club\n\nBe there at 18:00", km);
    expect(read.steps).toEqual([]);
    expect(read.alone).toEqual(["Run with the club", "", "Be there at 18:00"]);
  });
});

describe("lints of run text", () => {
  const lintsOf = (text: string) =>
    readRunText(text, km).lints.map(({ level, from, to, fixes }) => ({
      level,
      at: text.slice(from, to),
      fixed: fixes.map(({ edit }) => text.slice(0, edit.from) + edit.insert + text.slice(edit.to)),
    }));

  it.each([
    ["6x 3m @ T, r 2min", "hint", "3m", ["6x 3min @ T, r 2min"]],
    ["15 easy", "error", "15 easy", ["15min easy", "# 15 easy"]],
    ["400 fast", "error", "400 fast", ["400m fast", "# 400 fast"]],
    ["15min eazy", "hint", "eazy", ["15min easy"]],
    ["15min thresold", "hint", "thresold", ["15min threshold"]],
    ["15min @ Z4", "hint", "Z4", ["15min @ Z3"]],
    ["15min @ by feel", "hint", "by feel", []],
    ["15min @", "error", "@", []],
    ["15min easy x4", "error", "x4", []],
    ["3x (6min @ T, r 90s", "hint", "s", ["3x (6min @ T, r 90s)"]],
    ["6x3min, 2min", "hint", "2min", ["6x3min, r 2min"]],
    ["2 laps of the lake", "error", "2 laps of the lake", ["2min laps of the lake", "# 2 laps of the lake"]],
  ])("%s", (text, level, at, fixed) => {
    expect(lintsOf(text)).toEqual([{ level, at, fixed }]);
  });

  it("points into the right line", () => {
    const text = "15min easy\n6x 3m @ T, r 2min";
    expect(lintsOf(text)[0]?.fixed).toEqual(["15min easy\n6x 3min @ T, r 2min"]);
  });
});

describe("properties of run text", () => {
  it.each([
    ["km", km],
    ["mi", mi],
  ] as const)("gives every structure back from its text, in %s", (_, options) => {
    fc.assert(
      fc.property(randomRun(options), (steps) => {
        expect(readRunText(runText(steps, options), options).steps).toEqual(steps);
      }),
      { numRuns: 300 },
    );
  });

  it("settles after one reading, and loses no word and no number of any text", () => {
    const pieces = fc.constantFrom(
      ..."6 3 12 x ( ) ; , @ r min s m km ' \" / # Z2 HR easy tempo hill 8% -> 3:52 /km 10k T jog walk \\ \n RPE Warm-up lake : . 30/30 é 走"
        .split(" ")
        .filter((piece) => piece !== ""),
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 24 }).map((all) => all.join(" ")),
      fc.array(pieces, { maxLength: 24 }).map((all) => all.join("")),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = readRunText(written, km);
        for (const { from, to } of read.lints)
          expect(0 <= from && from <= to && to <= written.length).toBe(true);
        const printed = [runText(read.steps, km), ...read.alone].join("\n");
        const again = readRunText(runText(read.steps, km), km);
        expect(again.steps).toEqual(read.steps);
        for (const word of written.match(/lake|é|走|Warm-up/g) ?? []) expect(printed).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });
});
