import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import vectors from "../testing/cases/running-performance.json";
import { criticalSpeed, type Effort } from "./critical-speed";
import { gradeCost } from "./grade-cost";
import { riegelSeconds } from "./riegel";
import { raceSeconds, trainingPaces, vdotOf } from "./vdot";

describe("times to expect", () => {
  it.each(vectors.races)("from $distanceM m in $sec s", (race) => {
    for (const [metres, seconds] of Object.entries(race["riegel1.06"])) {
      const raced = { distance: race.distanceM, seconds: race.sec };
      expect(riegelSeconds(Number(metres), raced)).toBeCloseTo(seconds, 2);
    }
  });
});

describe("critical speed", () => {
  it.each(vectors.criticalSpeed)("$cs m/s", ({ tests_m_s, cs, dPrime }) => {
    const fit = criticalSpeed(tests_m_s as unknown as Effort[]);
    expect(fit?.speed).toBeCloseTo(cs, 9);
    expect(fit?.dPrime).toBeCloseTo(dPrime, 8);
  });
  it("needs two different times and a line that makes sense", () => {
    expect(criticalSpeed([[1200, 250]])).toBeNull();
    expect(
      criticalSpeed([
        [1200, 250],
        [1300, 250],
      ]),
    ).toBeNull();
    expect(
      criticalSpeed([
        [1200, 250],
        [3600, 700],
      ]),
    ).toBeNull();
    expect(
      criticalSpeed([
        [3600, 250],
        [1200, 700],
      ]),
    ).toBeNull();
  });
});

describe("training paces", () => {
  it.each([30, 44, 60, 80])("of VDOT %i rise with the share of the uptake", (vdot) => {
    const paces = trainingPaces(vdot);
    const order = [...paces.easy, ...paces.marathon, paces.threshold[1], ...paces.interval, paces.repetition];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });
  it("at full uptake are the speed of a race of which all can be held", () => {
    const { interval, repetition } = trainingPaces(44.1145426942);
    const metresPerMinute = 60_000 / interval[1];
    expect(-4.6 + 0.182258 * metresPerMinute + 0.000104 * metresPerMinute ** 2).toBeCloseTo(44.1145426942, 9);
    expect(interval[1] / repetition).toBeCloseTo(1.05, 12);
  });
});

describe("the cost of a grade", () => {
  it.each(vectors.gradeCost)("of $grade against the flat", (each) =>
    expect(gradeCost(each.grade) / gradeCost(0)).toBeCloseTo(each["relativeToFlatPoly3.6"], 9),
  );
  it("follows the fit and not the measured mean", () => {
    const { poly } = vectors.minettiMeasured;
    expect(gradeCost(0)).toBeCloseTo(poly["0"], 9);
    expect(gradeCost(-0.2)).toBeCloseTo(poly["-0.20"], 3);
  });
});

describe("what a report says of racing and volume", () => {
  const { metrics } = evaluate(
    week(`
      now Sun 20:00
      done Mon-13..Sun-1 07:00 run-easy 60min 10km @3
      done Mon..Sun 07:00 run-easy 30min 5km @3
      done Sat-3 09:00 race-10k 46min 10km @9
      done Sat-6 09:00 race-5k 13.5min 5km @9
      done Wed-6 09:00 race-short 7.5min 3km @9
      done Tue 18:00 heat-passive 25min @2
    `),
  );
  const best = vdotOf(3000, 450) ?? 0;
  it("takes paces and times from the best race", () => {
    expect(metrics.vdot?.value).toBeCloseTo(best, 9);
    expect(metrics.trainingPaces?.value).toEqual(trainingPaces(best));
    expect(raceSeconds(best, 3000)).toBeCloseTo(450, 2);
    const times = metrics.raceTimes?.value as Record<string, number>;
    expect(times["5k"]).toBeCloseTo(450 * (5 / 3) ** 1.06, 9);
    expect(Object.keys(times)).toEqual(["5k", "10k", "half", "marathon"]);
  });
  it("fits critical speed to efforts of 2 to 15 minutes", () =>
    expect(metrics.criticalSpeed).toMatchObject({
      value: { speed: expect.closeTo(2000 / 360, 9), dPrime: expect.closeTo(500, 9), efforts: 2 },
      status: "estimated",
    }));
  it("has a depth of taper against the weeks before", () => {
    expect(metrics.taperDepth).toMatchObject({
      value: { days7: expect.closeTo((1 - 35 / 74.5) * 100, 9), days14: expect.any(Number) },
      unit: "pct",
    });
    expect(metrics.heatState?.value).toBeCloseTo(0.975 ** 5, 9);
  });
  it("says when there is nothing to say", () => {
    const none = evaluate(week("now Sun 20:00\ndone Mon 07:00 run-easy 40min 7km @3")).metrics;
    for (const name of ["trainingPaces", "raceTimes", "criticalSpeed"]) {
      expect(none[name]).toMatchObject({ value: null, status: "not-enough-data" });
    }
    expect(none.taperDepth).toMatchObject({
      value: { days7: null, days14: null },
      status: "not-enough-data",
    });
  });
});
