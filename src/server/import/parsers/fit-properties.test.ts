import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importLimits } from "@/server/import/limits";
import { complaints } from "@/server/import/testing/complaints";
import { concat, fitFile, fitMessage, fitType } from "@/server/import/testing/fit-writer";
import { chance, mutateFit } from "@/server/import/testing/mutate";
import { parseFit } from "./fit";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const sample = fc.record({
  gap: fc.integer({ min: 0, max: 90 }),
  hr: maybe(fc.integer({ min: 25, max: 250 })),
  step: maybe(fc.integer({ min: 0, max: 1200 })),
  altitude: maybe(fc.integer({ min: -400, max: 8000 })),
});

/** An activity as a list of samples, and the same written and read. */
const recording = fc
  .record({
    start: fc.integer({ min: 0x1000_0000, max: 0x7000_0000 }),
    samples: fc.array(sample, { minLength: 2, maxLength: 60 }),
    bigEndian: fc.boolean(),
    headerSize: fc.constantFrom(12 as const, 14 as const),
    developerSizes: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
  })
  .map((made) => {
    let [time, metres] = [made.start, 0];
    const rows = made.samples.map(({ gap, hr, step, altitude }) => {
      time += gap;
      metres += (step ?? 0) / 100;
      return {
        time,
        hr,
        distanceM: step === null ? null : Math.round(metres * 100) / 100,
        altitudeM: altitude,
      };
    });
    const elapsedSec = time - made.start;
    const messages = [
      fitMessage.fileId({ type: 4 }),
      ...rows.map((row) => ({ ...fitMessage.record(row), developerSizes: made.developerSizes })),
      fitMessage.session({ start: made.start, elapsedSec, timerSec: elapsedSec, distanceM: null, sport: 2 }),
    ];
    return { ...made, rows, bytes: fitFile(messages, made) };
  });

describe("any activity", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(recording, ({ bytes, rows, start }) => {
        const result = parseFit(bytes, importLimits);
        expect(complaints(result)).toEqual([]);
        const activity = result.ok ? result.value.activities[0] : undefined;
        const column = (values: Iterable<number> | undefined) =>
          [...(values ?? [])].map((value) => (Number.isNaN(value) ? null : Math.round(value * 100) / 100));
        expect(activity?.warnings).toEqual([]);
        expect(column(activity?.stream.sec)).toEqual(rows.map((row) => row.time - start));
        expect(column(activity?.stream.hr)).toEqual(rows.map((row) => row.hr ?? 0));
        expect(column(activity?.stream.altitudeM)).toEqual(rows.map((row) => row.altitudeM));
        expect(column(activity?.stream.distanceM)).toEqual(rows.map((row) => row.distanceM));
      }),
      { numRuns: 150 },
    );
  });

  it("survives being cut anywhere", () => {
    fc.assert(
      fc.property(recording, fc.nat(), ({ bytes }, at) => {
        expect(complaints(parseFit(bytes.slice(0, at % bytes.length), importLimits))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is not changed by fields and messages nobody knows", () => {
    fc.assert(
      fc.property(recording, fc.integer({ min: 300, max: 65_000 }), ({ bytes }, num) => {
        const unknown = fitFile([
          {
            num,
            fields: [
              { num: 9, type: fitType.string, value: "odd" },
              { num: 7, type: 0x55, value: null, size: 3 },
            ],
          },
        ]);
        const alone = parseFit(bytes, importLimits);
        expect(parseFit(concat([bytes, unknown]), importLimits)).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });
});

describe("damaged files", () => {
  // The long form is `npm run fuzz`.
  it("are read in part or refused in words, never thrown on", () => {
    const start = 1_000_000_000;
    const rows = Array.from({ length: 30 }, (_, sec) =>
      fitMessage.record({ time: start + sec, hr: 120 + sec, distanceM: sec * 3, altitudeM: 100 }),
    );
    const seeds = [
      fitFile([
        fitMessage.fileId({ type: 4 }),
        fitMessage.timer({ time: start, kind: "start" }),
        ...rows.map((row) => ({ ...row, developerSizes: [2] })),
        fitMessage.lap({ start, elapsedSec: 30, distanceM: 90 }),
        fitMessage.set({ start, active: true, durationSec: 20, reps: 5, kg: 60, category: 28, subtype: 1 }),
        fitMessage.session({
          start,
          elapsedSec: 30,
          timerSec: 30,
          distanceM: 90,
          sport: 1,
          avgHr: 130,
          maxHr: 150,
        }),
        fitMessage.activity({ time: start + 30, localTime: start + 3630 }),
      ]),
      fitFile([fitMessage.fileId({ type: 4 }), ...rows], { bigEndian: true, headerSize: 12 }),
    ];
    const random = chance(20_240_607);
    const until = performance.now() + 2_000;
    let tried = 0;
    while (performance.now() < until && tried < 20_000) {
      const mutant = mutateFit(seeds[random(seeds.length)] ?? new Uint8Array(), random);
      const found = complaints(parseFit(mutant, importLimits));
      if (found.length > 0) throw new Error(`${found.join("; ")}: ${Buffer.from(mutant).toString("base64")}`);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(1_000);
  });
});
