import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effortDistances, effortMetres } from "@/lib/domain/best-effort";
import { type ActivityStream, emptyStream } from "./activity";
import { bestEfforts } from "./best-efforts";

type Sample = readonly [sec: number, metres: number];

const streamOf = (samples: readonly Sample[]): ActivityStream => ({
  ...emptyStream(),
  sec: Float64Array.from(samples, ([sec]) => sec),
  distanceM: Float64Array.from(samples, ([, metres]) => metres),
});

/** A sample each second, at the speed that `mps` tells for it. */
function run(seconds: number, mps: (second: number) => number): Sample[] {
  let metres = 0;
  return Array.from({ length: seconds + 1 }, (_, sec): Sample => {
    if (sec > 0) metres += mps(sec);
    return [sec, metres];
  });
}

describe("best efforts", () => {
  it("are the fastest stretch, wherever it lies and however it is cut by samples", () => {
    // Ten minutes at 3 m/s, a kilometre at 5 m/s, ten minutes at 3 m/s.
    const found = bestEfforts(streamOf(run(1400, (sec) => (sec > 600 && sec <= 800 ? 5 : 3))));
    expect(found["400m"]?.seconds).toBe(80);
    expect(found["1km"]).toEqual({ seconds: 200, from: 1800 });
    expect(found.mile?.seconds).toBeCloseTo(200 + 609.344 / 3, 0);
    expect(Object.keys(found)).toEqual(["400m", "1km", "mile"]);
  });

  it("count a stop in, and a pause of the watch", () => {
    const moving = run(200, () => 3);
    const [, half] = moving.at(-1) ?? [0, 0];
    const paused = moving.map(([sec, metres]): Sample => [sec + 500, metres + half]);
    expect(bestEfforts(streamOf([...moving, ...paused]))["1km"]?.seconds).toBeCloseTo(300 + 1000 / 3, 0);
  });

  it.each([
    ["in one step", [[300, 250]]],
    [
      "there and back",
      [
        [300, 150],
        [310, 150],
      ],
    ],
    [
      "in the course of four seconds",
      [
        [300, 30],
        [301, 30],
        [302, 30],
        [303, 30],
      ],
    ],
  ] as const)("are not faster for a jump of the position %s", (_, jumps) => {
    const extra = new Map<number, number>(jumps.map(([at, metres]) => [at, metres]));
    const clean = bestEfforts(streamOf(run(1800, () => 3)));
    const jumped = bestEfforts(streamOf(run(1800, (sec) => 3 + (extra.get(sec) ?? 0))));
    for (const distance of effortDistances) {
      if (!jumped[distance]) continue;
      expect(jumped[distance]?.seconds ?? 0).toBeGreaterThanOrEqual((clean[distance]?.seconds ?? 0) - 0.1);
    }
    expect(jumped["5km"]?.seconds).toBeCloseTo(5000 / 3, -1);
  });

  it("take a distance that is told every fourth second for what it is", () => {
    const told = run(1200, () => 4).map(([sec, metres]): Sample => [sec, metres - (metres % 16)]);
    expect(bestEfforts(streamOf(told))["1km"]?.seconds).toBeCloseTo(250, -1);
  });

  it("leave out what was covered while nothing was recorded", () => {
    const first = run(200, () => 3);
    const byBus = first.map(([sec, metres]): Sample => [sec + 260, metres + 600 + 900]);
    expect(bestEfforts(streamOf([...first, ...byBus]))["1km"]?.seconds).toBeCloseTo(60 + 1000 / 3, 0);
  });

  it("are none of a ride", () => {
    expect(bestEfforts(streamOf(run(3600, () => 9)))).toEqual({});
    expect(bestEfforts(emptyStream())).toEqual({});
  });

  it("are what trying every pair of samples finds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 6, noNaN: true })), {
          minLength: 60,
          maxLength: 160,
        }),
        (steps) => {
          const samples: Sample[] = [[0, 0]];
          for (const [took, mps] of steps) {
            const [sec, metres] = samples.at(-1) ?? [0, 0];
            samples.push([sec + took, metres + took * mps]);
          }
          const least = leastOf(samples, effortMetres["400m"]);
          const found = bestEfforts(streamOf(samples))["400m"]?.seconds ?? null;
          if (least === null) {
            expect(found).toBeNull();
            return;
          }
          // Whole samples can only be slower than what lies between them.
          expect(found).not.toBeNull();
          expect(found ?? 0).toBeLessThanOrEqual(least + 0.1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function leastOf(samples: readonly Sample[], length: number): number | null {
  const times = samples.flatMap(([from, start]) =>
    samples.flatMap(([to, end]) => (end - start >= length ? [to - from] : [])),
  );
  return times.length === 0 ? null : Math.min(...times);
}
