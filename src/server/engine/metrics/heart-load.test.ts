import { describe, expect, it } from "vitest";
import { banisterTrimp } from "@/lib/domain/trimp";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import vectors from "../testing/cases/hr-load.json";
import { edwardsTrimp, luciaTrimp } from "./heart-load";
import { restingHrMetrics } from "./reported-sessions";
import { heartRateStress, runningStress } from "./training-stress";

describe("training impulses, as agreed", () => {
  it.each(vectors.banister)("Banister's of $min min at $avgHr, $sex", (each) => {
    const limits = { restingHr: each.rest, maxHr: each.max };
    expect(banisterTrimp(each.min, each.avgHr, limits, each.sex as "female" | "male")).toBeCloseTo(
      each.banister,
      9,
    );
    const factor = each.sex === "female" ? 0.64 / 0.86 : 1;
    expect(each.banister * factor).toBeCloseTo(each.goldenCheetahConvention, 8);
  });
  it("takes the factors of men where the sex is not known", () => {
    const limits = { restingHr: 50, maxHr: 190 };
    expect(banisterTrimp(45, 142, limits, null)).toBe(banisterTrimp(45, 142, limits, "male"));
  });
  it("is nothing at rest", () =>
    expect(banisterTrimp(60, 50, { restingHr: 50, maxHr: 190 }, "male")).toBe(0));
  it.each(vectors.edwards)("Edwards' of $au AU", ({ minInZones50to100, au }) =>
    expect(edwardsTrimp(minInZones50to100)).toBe(au),
  );
  it.each(vectors.lucia)("Lucia's of $au AU", ({ minBelowVT1, minVT1toVT2, minAboveVT2, au }) =>
    expect(luciaTrimp([minBelowVT1, minVT1toVT2, minAboveVT2])).toBe(au),
  );
});

describe("training stress, as agreed", () => {
  it.each(vectors.rtss)("of $sec s at $gapSpeed m/s", ({ sec, gapSpeed, thresholdSpeed, rtss }) =>
    expect(runningStress(sec / 3600, gapSpeed, thresholdSpeed)).toBeCloseTo(rtss, 9),
  );
  it.each(vectors.hrTssHrr)("of $hours h at $avg bpm", ({ hours, avg, rest, lthr, hrTss }) =>
    expect(heartRateStress(hours, avg, rest, lthr)).toBeCloseTo(hrTss, 9),
  );
  it("needs a threshold above rest", () => expect(heartRateStress(1, 150, 60, 60)).toBeNull());
});

describe("what a report says of single sessions", () => {
  const [vector] = vectors.banister;
  const timeline = week(`
    athlete run-first male resting:50 max:190 pace:270
    now Sun 20:00
    done Mon 07:00 run-easy 45min 9km @3 hr:142 climb:90 zones:40/5/0 id:hilly
    done Tue 07:00 run-easy 45min 9km @3 id:bare
    done Wed 07:00 strength-upper 45min @5 hr:120
    done Mon-2 07:00 run-easy 45min 9km @3 hr:142
  `);
  const { metrics } = evaluate({ ...timeline, athlete: { ...timeline.athlete, lthr: 172 } });
  const listOf = (name: string) => (metrics[name]?.value ?? []) as { value: number; status: string }[];
  it("lists runs of two weeks with a heart rate, as estimated where it is the mean alone", () =>
    expect(metrics.trimpBanister).toMatchObject({
      value: [{ id: "hilly", value: expect.closeTo(vector?.banister ?? 0, 9), status: "estimated" }],
      status: "estimated",
      coverage: 0.5,
      definition: "trimp-banister",
    }));
  it("counts measured zones", () => {
    expect(metrics.trimpLucia).toMatchObject({ value: [{ id: "hilly", value: 50 }], status: "partial" });
    expect(metrics.trimpEdwards).toMatchObject({ value: null, status: "not-enough-data", coverage: 0 });
  });
  it("adjusts the pace for the climb; without one it is the pace itself", () => {
    const [hilly, bare] = listOf("gradeAdjustedPace");
    expect(hilly?.value).toBeLessThan(300);
    expect(hilly?.value).toBeGreaterThan(290);
    expect(bare).toMatchObject({ value: 300, status: "estimated" });
  });
  it("rates runs against threshold speed and heart rate", () => {
    const [hilly, bare] = listOf("runningStress");
    expect(bare?.value).toBeCloseTo(0.75 * (270 / 300) ** 2 * 100, 9);
    expect(hilly?.value).toBeGreaterThan(bare?.value ?? 0);
    expect(metrics.heartRateStress?.value).toMatchObject([
      { value: expect.closeTo(0.75 * (92 / 122) ** 2 * 100, 9) },
    ]);
  });
  it("takes the records of a file before means", () => {
    const recorded = {
      ...timeline,
      sessions: timeline.sessions.map((session) =>
        session.id === "hilly"
          ? { ...session, trimp: 71.5, edwardsMinutes: [0, 10, 20, 10, 5], gradeAdjustedKm: 10 }
          : session,
      ),
    };
    const { metrics: exact } = evaluate(recorded);
    expect(exact.trimpBanister).toMatchObject({ value: [{ value: 71.5, status: "ok" }] });
    expect(exact.trimpEdwards).toMatchObject({ value: [{ value: 145, status: "ok" }] });
    expect(exact.gradeAdjustedPace?.value).toMatchObject([
      { value: 270, status: "ok" },
      { status: "estimated" },
    ]);
  });
  it("names the values that tell the resting heart rate", () => {
    const bare = { ...timeline, athlete: { ...timeline.athlete, restingHr: null } };
    const without = evaluate(bare).metrics;
    for (const name of restingHrMetrics) expect(without[name]?.value).toBeNull();
    expect(without.trimpLucia?.value).not.toBeNull();
  });
});
