import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExerciseBook, LiftTextOptions } from "./lift-line";
import { liftText, readLiftText } from "./lift-text";
import { randomLift } from "./testing/random-lift";

const kg: LiftTextOptions = { unit: "kg" };
const lb: LiftTextOptions = { unit: "lb" };
const known = new Map([
  ["squat", { name: "Back squat", bodyweight: false }],
  ["back squat", { name: "Back squat", bodyweight: false }],
  ["rdl", { name: "Romanian deadlift", bodyweight: false }],
  ["pull-up", { name: "Pull-up", bodyweight: true }],
]);
const exercises: ExerciseBook = {
  find: (name) => known.get(name.toLowerCase()) ?? null,
  names: ["Back squat", "Romanian deadlift", "Pull-up"],
  spellings: ["Back squat", "squat", "Romanian deadlift", "Pull-up"],
};

/** Text, and the text that it is read as. */
const examples: readonly (readonly [string, string])[] = [
  ["Squat 5x3 @85% r3min", "Squat 5x3 @85% r 3min"],
  ["RDL 3x5 @RPE8", "RDL 3x5 @RPE 8"],
  ["RDL 3x5 @8", "RDL 3x5 @RPE 8"],
  ["RDL 3x5 @7-8", "RDL 3x5 @RPE 7-8"],
  ["RDL 3x5 RPE 7.5", "RDL 3x5 @RPE 7.5"],
  ["Bench 3x8-12 60kg", "Bench 3x8-12 60kg"],
  ["Bench 3 x 8 – 12 @ 60 kg", "Bench 3x8-12 60kg"],
  ["Bench 3x8 135lb", "Bench 3x8 135lb"],
  ["Bench 3x8 62,5kg", "Bench 3x8 62.5kg"],
  ["Bench 3x8 2RIR", "Bench 3x8 @2 RIR"],
  ["Bench 3x8 @RIR 2", "Bench 3x8 @2 RIR"],
  ["Bench 3x8, 2 left", "Bench 3x8 @2 RIR"],
  ["Squat 4x4 @80-85%", "Squat 4x4 @80-85%"],
  ["Squat 4x4 82.5% 1RM", "Squat 4x4 @82.5%"],
  ["Squat 4x4 @85% cap RPE 9", "Squat 4x4 @85% cap RPE 9"],
  ["Squat 4x4 @85% RPE<=9", "Squat 4x4 @85% cap RPE 9"],
  ["Pull-up 3xAMRAP bw", "Pull-up 3xAMRAP bw"],
  ["Pull-up 3x8+ bw+10kg", "Pull-up 3x8+ bw+10kg"],
  ["Dip 3x8 bw-20kg", "Dip 3x8 bw-20kg"],
  [
    "B2 Calf raise, single 3x8/side +20kg tempo 2-1-2 r1min",
    "B2 Calf raise, single 3x8/side bw+20kg tempo 2-1-2 r 60s",
  ],
  ["Split squat 3x8 each leg 20kg", "Split squat 3x8/side 20kg"],
  ["Squat 5x3 tempo 31x0 @70%", "Squat 5x3 @70% tempo 3-1-X-0"],
  ["Copenhagen plank 2x30s bw r1min", "Copenhagen plank 2x30s bw r 60s"],
  ["Plank 3x1min", "Plank 3x60s"],
  ["Plank 3x2min", "Plank 3x2min"],
  ["Farmer carry 3x40m 32kg", "Farmer carry 3x40m 32kg"],
  ["Squat 3x5 last + 2.5kg", "Squat 3x5 last+2.5kg"],
  ["Squat 3x5 same as last time", "Squat 3x5 last"],
  ["Curl 3x12 to failure 12kg", "Curl 3x12 12kg to failure"],
  ["wu Squat 2x5 @50%", "wu Squat 2x5 @50%"],
  ["Warm-up: Squat 2x5 @50%", "wu Squat 2x5 @50%"],
  ["A Squat 5x3", "A Squat 5x3"],
  ["B1. Bench 3x5 @75%", "B1 Bench 3x5 @75%"],
  ["Squat 5x3 @80%, 1x3 @90%", "Squat 5x3 @80%\nSquat 1x3 @90%"],
  ["5x3 squat @85%", "squat 5x3 @85%"],
  ["3 sets of 5 squat @85%", "squat 3x5 @85%"],
  ["Squat 5x3 @85% r0", "Squat 5x3 @85% r 0s"],
  ["Squat 5x3 @85% fast up", "Squat 5x3 @85% # fast up"],
  ["Squat 5x3 @85% # belt on, 3 breaths", "Squat 5x3 @85% # belt on, 3 breaths"],
  ['"Squat 3x5 the old way" 2x8', '"Squat 3x5 the old way" 2x8'],
];

describe("lift text", () => {
  it.each(examples)("reads %s", (written, meant) => {
    expect(liftText(readLiftText(written, kg).lifts, kg)).toBe(meant);
  });

  it("keeps a weight in the unit in which it was entered", () => {
    const text = "Bench 3x8 100lb\nSquat 3x5 102.5kg\nDeadlift 1x5 225lb";
    expect(readLiftText(text, kg).lifts.map(({ load }) => (load.kind === "mass" ? load.mass : null))).toEqual(
      [45_359, 102_500, 102_058],
    );
    expect(liftText(readLiftText(text, kg).lifts, kg)).toBe(text);
    expect(liftText(readLiftText(text, lb).lifts, lb)).toBe(text);
  });

  it("gives exercises the name that the rules know them by, and body weight to those done with it", () => {
    const { lifts } = readLiftText("rdl 3x5 @8\nPull-up 3x8\nSled 3x20m", { ...kg, exercises });
    expect(lifts.map(({ exercise, load }) => [exercise, load.kind])).toEqual([
      ["Romanian deadlift", "rpe"],
      ["Pull-up", "bodyweight"],
      ["Sled", "open"],
    ]);
  });

  it("keeps headings and what it cannot read where they stand", () => {
    const text = "Main\nSquat 5x3 @85% r 3min\n\nThen\nsome 2 of those\nRDL 3x5 @RPE 8\nStretch after";
    const read = readLiftText(text, kg);
    expect(read.lifts).toHaveLength(2);
    expect(read.lints).toMatchObject([{ level: "error" }]);
    expect(liftText(read.lifts, kg)).toBe(text);
  });
});

describe("lints of lift text", () => {
  const lintsOf = (text: string) =>
    readLiftText(text, { ...kg, exercises }).lints.map(({ level, from, to, fixes }) => ({
      level,
      at: text.slice(from, to),
      fixed: fixes.map(({ edit }) => text.slice(0, edit.from) + edit.insert + text.slice(edit.to)),
    }));

  it.each([
    ["Squat 5x3 85", "error", "85", ["Squat 5x3 85%", "Squat 5x3 85kg", "Squat 5x3 85lb"]],
    ["Squat 5x3 @85", "error", "@85", ["Squat 5x3 @85%", "Squat 5x3 @85kg", "Squat 5x3 @85lb"]],
    ["Squat 5x3 @85% r3", "hint", "3", ["Squat 5x3 @85% r3min"]],
    ["Squat 5x3 @85% r90", "hint", "90", ["Squat 5x3 @85% r90s"]],
    ["Back sqat 5x3 @85%", "hint", "Back sqat", ["Back squat 5x3 @85%"]],
    ["Squatt 5x3 @85%", "hint", "Squatt", ["Back squat 5x3 @85%"]],
    ["Sled 5x20m", "hint", "Sled", []],
    ["Squat 5 of 3", "error", "Squat 5 of 3", ["# Squat 5 of 3"]],
  ])("%s", (text, level, at, fixed) => {
    expect(lintsOf(text)).toEqual([{ level, at, fixed }]);
  });
});

describe("properties of lift text", () => {
  it.each([
    ["kg", kg],
    ["lb", lb],
  ] as const)("gives every structure back from its text, in %s", (_, options) => {
    fc.assert(
      fc.property(randomLift, (lifts) => {
        expect(readLiftText(liftText(lifts, options), options).lifts).toEqual(lifts);
      }),
      { numRuns: 300 },
    );
  });

  it("settles after one reading, and loses no word of any text", () => {
    const pieces = fc.constantFrom(
      ...'5 x 3 5x3 8-12 Squat bench lake @ 85% RPE 8 kg 60kg lb r 3min bw + - last tempo 3-1-1 # , ; " \\ AMRAP to failure wu A B1 / side é走 \n'.split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 24 }).map((all) => all.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = readLiftText(written, kg);
        for (const { from, to } of read.lints)
          expect(0 <= from && from <= to && to <= written.length).toBe(true);
        const printed = liftText(read.lifts, kg);
        expect(readLiftText(printed, kg).lifts).toEqual(read.lifts);
        const kept = [printed, ...read.alone].join("\n");
        for (const word of written.match(/lake|é走|bench/g) ?? []) expect(kept).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });
});
