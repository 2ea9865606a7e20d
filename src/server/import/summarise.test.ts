import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActivityStream } from "./activity";
import { distanceOf, heartRateOf, movingSec, splitsOf, zoneMinutes } from "./summarise";

interface Row {
  readonly sec: number;
  readonly hr?: number;
  readonly metres?: number;
  readonly mps?: number;
}
const stream = (rows: readonly Row[]): ActivityStream => ({
  sec: Float64Array.from(rows.map((row) => row.sec)),
  hr: Uint8Array.from(rows.map((row) => row.hr ?? 0)),
  distanceM: Float64Array.from(rows.map((row) => row.metres ?? Number.NaN)),
  speedMps: Float64Array.from(rows.map((row) => row.mps ?? Number.NaN)),
  altitudeM: new Float64Array(rows.length).fill(Number.NaN),
});
const nothing = stream([]);

describe("heartRateOf", () => {
  it("weighs a rate by how long it held, and a gap never by more than half a minute", () => {
    const rows = [
      { sec: 0, hr: 100 },
      { sec: 10, hr: 160 },
      { sec: 600, hr: 160 },
    ];
    // 100 for 10 s, 160 for 30 s, 160 for the last moment.
    expect(heartRateOf(stream(rows))).toEqual({ avg: Math.round((100 * 10 + 160 * 31) / 41), max: 160 });
  });
  it("is unknown without any", () => {
    expect(heartRateOf(stream([{ sec: 0 }, { sec: 1 }]))).toEqual({ avg: null, max: null });
  });
});

describe("distanceOf", () => {
  it.each([
    ["the last less the first", [{ sec: 0, metres: 5 }, { sec: 1 }, { sec: 2, metres: 20 }], 15],
    [
      "0 for standing still",
      [
        { sec: 0, metres: 5 },
        { sec: 9, metres: 5 },
      ],
      0,
    ],
    ["unknown with one", [{ sec: 0, metres: 5 }], null],
  ])("%s", (_, rows, expected) => expect(distanceOf(stream(rows))).toBe(expected));
});

describe("movingSec", () => {
  it.each([
    ["by speed", [{ sec: 0, mps: 3 }, { sec: 10, mps: 0.2 }, { sec: 20, mps: 3 }, { sec: 25 }], 15],
    [
      "by distance",
      [
        { sec: 0, metres: 0 },
        { sec: 10, metres: 30 },
        { sec: 20, metres: 31 },
      ],
      10,
    ],
    [
      "unknown without either",
      [
        { sec: 0, hr: 90 },
        { sec: 10, hr: 90 },
      ],
      null,
    ],
  ])("%s", (_, rows, expected) => expect(movingSec(stream(rows))).toBe(expected));
});

describe("zoneMinutes", () => {
  it("counts a rate at a bound in the zone above it", () => {
    const rows = [119, 120, 149, 150, 151].map((hr, at) => ({ sec: at * 30, hr }));
    expect(zoneMinutes(stream(rows), [120, 150])).toEqual([0.5, 1, 0.5]);
  });
  it("is unknown without heart rate", () => {
    expect(zoneMinutes(stream([{ sec: 0 }, { sec: 60 }]), [120, 150])).toBeNull();
    expect(zoneMinutes(nothing, [120])).toBeNull();
  });
  it("never counts more time than passed", () => {
    const rows = fc.array(fc.record({ gap: fc.nat(90), hr: fc.integer({ min: 0, max: 200 }) }), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(rows, (made) => {
        let sec = 0;
        const full = made.map(({ gap, hr }) => {
          sec += gap;
          return { sec, hr };
        });
        const minutes = zoneMinutes(stream(full), [120, 150]) ?? [];
        const total = minutes.reduce((sum, value) => sum + value, 0);
        expect(total).toBeLessThanOrEqual((sec - (full[0]?.sec ?? 0)) / 60 + 1e-9);
      }),
    );
  });
});

describe("splitsOf", () => {
  it("finds the moment between two samples and keeps the rest as a shorter split", () => {
    const rows = [0, 100, 200, 300].map((sec) => ({ sec, metres: sec * 4, hr: 120 + sec / 10 }));
    expect(splitsOf(stream(rows), 1000)).toEqual([
      { distanceM: 1000, elapsedSec: 250, avgHr: 135 },
      { distanceM: 200, elapsedSec: 50, avgHr: null },
    ]);
  });
  it("adds up to the distance and the time", () => {
    const rows = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), step: fc.nat(900) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (made) => {
        let [sec, metres] = [0, 0];
        const full = made.map(({ gap, step }) => {
          sec += gap;
          metres += step;
          return { sec, metres };
        });
        const splits = splitsOf(stream(full), 1000);
        const covered = splits.reduce((sum, split) => sum + split.distanceM, 0);
        expect(Math.abs(covered - (metres - (full[0]?.metres ?? 0)))).toBeLessThan(1);
        for (const split of splits) expect(split.elapsedSec).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it("is empty without distance", () => expect(splitsOf(nothing, 1000)).toEqual([]));
});
