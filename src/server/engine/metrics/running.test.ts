import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import { takeSnapshot } from "../snapshot";
import vectors from "../testing/cases/running-performance.json";
import { climbFactor, gradeCost } from "./grade-cost";
import { highIntensityMinutes, isHighIntensity, unansweredWithin } from "./high-intensity";
import { hrSpeedChange, hrSpeedIndex, steadyRuns } from "./hr-speed";
import { intensityDistribution } from "./intensity-distribution";
import { raceSeconds, vdotOf } from "./vdot";

describe("VDOT", () => {
  it.each(vectors.races)("of $distanceM m in $sec s", ({ distanceM, sec, vdot, equivalents }) => {
    expect(vdotOf(distanceM, sec)).toBeCloseTo(vdot, 8);
    for (const [metres, seconds] of Object.entries(equivalents)) {
      expect(raceSeconds(vdot, Number(metres))).toBeCloseTo(seconds, 2);
    }
  });
  it("has no word on sprints, and none beyond four hours", () => {
    expect(vdotOf(1000, 209)).toBeNull();
    expect(vdotOf(1000, 210)).not.toBeNull();
    expect(vdotOf(42_195, 14_400)).not.toBeNull();
    expect(vdotOf(42_195, 14_401)).toBeNull();
    expect(vdotOf(0, 1000)).toBeNull();
  });
});

describe("the cost of a grade", () => {
  it.each(vectors.gradeCost)("of $grade", ({ grade, costJkgm }) =>
    expect(gradeCost(grade)).toBeCloseTo(costJkgm, 9),
  );
  it("is taken at 30 % beyond it", () => expect(gradeCost(0.6)).toBe(gradeCost(0.3)));
  it("makes a hilly run count as a faster one", () => {
    expect(climbFactor(10, 0)).toBe(1);
    expect(climbFactor(10, 250)).toBeCloseTo(0.5 * (gradeCost(0.05) / 3.6 + gradeCost(-0.05) / 3.6), 9);
  });
});

const logOf = (text: string) => takeSnapshot(week(`now Sun 20:00\n${text}`)).log;
const one = (text: string) => {
  const [session] = logOf(text);
  if (!session) throw new Error(text);
  return session;
};

describe("high-intensity minutes", () => {
  it.each([
    ["as measured", "done Mon 07:00 run-vo2max 60min zones:40/5/15", 15],
    ["of its work steps alone", "done Mon 07:00 run-vo2max 60min steps:5x180s/120s-jog", 15],
    ["of the type where nothing is known", "done Mon 07:00 run-hiit 30min", 9],
    ["none of an easy run", "done Mon 07:00 run-easy 60min @3", 0],
    ["an uphill walk felt at 7", "done Mon 07:00 walk 20min @7", 20],
    ["a ride felt at 7", "done Mon 07:00 xt-easy 30min @7", 30],
    ["a tempo felt at 7", "done Mon 07:00 run-tempo 60min @7", 27],
    ["a tempo felt at 6", "done Mon 07:00 run-tempo 60min @6", 0],
    ["strides, which the heart does not show", "done Mon 07:00 run-strides 40min zones:40/0/0", 2],
    [
      "sprints by their steps",
      "done Mon 07:00 run-hill-sprint 40min zones:40/0/0 steps:6x10s-uphill/120s-walk",
      1,
    ],
    ["none of heavy legs", "done Mon 07:00 strength-heavy-lower 60min @9", 0],
  ])("%s", (_, text, minutes) => expect(highIntensityMinutes(one(text)).minutes).toBeCloseTo(minutes, 9));

  it.each([
    ["tempo", "run-tempo 60min @8", false],
    ["strides", "run-strides 40min", false],
    ["hill sprints", "run-hill-sprint 40min", false],
    ["hard cross-training", "xt-hard 40min", true],
    ["a 10 km race", "race-10k 70min", true],
    ["a half marathon", "race-half 110min", false],
    ["a fartlek felt at 6", "run-fartlek 50min @6", false],
    ["a fartlek felt at 7", "run-fartlek 50min @7", true],
    ["a fartlek with 8 min above the threshold", "run-fartlek 50min @6 zones:30/12/8", true],
    ["a fartlek with 7 min above the threshold", "run-fartlek 50min @8 zones:30/13/7", false],
  ])("%s counts as high intensity: see table", (_, text, counts) =>
    expect(isHighIntensity(one(`done Mon 07:00 ${text}`))).toBe(counts),
  );

  it("knows what was planned and never answered", () => {
    const snapshot = takeSnapshot(
      week("now Sun 20:00\ndone Mon-1 07:00 run-easy 30min @3\nWed 07:00 run-vo2max 60min"),
    );
    const day = snapshot.now.day;
    expect(unansweredWithin(snapshot, day - 6, day)).toHaveLength(1);
    expect(unansweredWithin(snapshot, day - 2, day)).toHaveLength(0);
  });
});

describe("intensity distribution", () => {
  it("sums zones and counts goals", () => {
    const { value, status } = intensityDistribution(
      logOf(
        "done Mon 07:00 run-vo2max 60min zones:40/5/15\ndone Tue 07:00 xt-easy 40min @3\ndone Wed 07:00 strength-heavy-lower 60min @8",
      ),
    );
    expect(value).toMatchObject({
      minutes: [80, 5, 15],
      easyShare: 0.8,
      highIntensitySessions: 1,
      otherSessions: 1,
    });
    expect(value?.estimated).toBeCloseTo(0.4, 9);
    expect(status).toBe("estimated");
  });
  it("has none without a minute, and says when a length is missing", () => {
    expect(intensityDistribution([]).status).toBe("not-enough-data");
    const half = intensityDistribution(
      logOf("done Mon 07:00 run-easy 60min @3\ndone Tue 07:00 run-easy ?min @3"),
    );
    expect(half).toMatchObject({ status: "partial", coverage: 0.5 });
  });
  it("an easy run felt hard was not below the threshold throughout", () =>
    expect(intensityDistribution(logOf("done Mon 07:00 run-easy 60min @6")).value?.easyShare).toBe(0.5));
});

describe("speed at a heart rate", () => {
  const scale = { restingHr: 50, maxHr: 190, peakKmh: 17.5 };
  it("is what the heart rate suggests, or more, or less", () => {
    expect(hrSpeedIndex(10, 130, scale)).toBeCloseTo(0, 9);
    expect(hrSpeedIndex(9, 130, scale)).toBeCloseTo(-1, 9);
  });

  const withHr = (text: string) => {
    const timeline = week(`now Sun 20:00\n${text}`);
    return takeSnapshot({ ...timeline, athlete: { ...timeline.athlete, restingHr: 50, maxHr: 190 } });
  };
  const usual = "done Mon-6..-2 07:00 run-easy 60min 10km @3 hr:130\n";
  it("compares with the six weeks before", () => {
    const change = hrSpeedChange(
      withHr(`${usual}done Mon 07:00 run-easy 60min 9.5km @3 hr:130`),
      dayOfSunday,
    );
    expect(change).toMatchObject({ usualRuns: 5 });
    expect("changes" in change ? change.changes[0] : null).toBeCloseTo(-5, 6);
  });
  it("leaves out short, hot, hilly beyond adjustment and deload runs", () => {
    const ids = (text: string) => {
      const snapshot = withHr(text);
      return steadyRuns(snapshot, snapshot.now.day - 13, snapshot.now.day).length;
    };
    expect(ids("done Mon 07:00 run-easy 19min 3km @3 hr:130")).toBe(0);
    expect(ids("done Mon 07:00 run-easy 20min 3km @3 hr:130")).toBe(1);
    expect(ids("done Mon 07:00 run-easy 60min 9km @3 hr:130 temp:26")).toBe(0);
    expect(ids("done Mon 07:00 run-easy 60min 9km @3 hr:130 temp:25")).toBe(1);
    expect(ids("done Mon 07:00 run-easy 60min 9km @3 hr:130\nmorning Mon tags:altitude")).toBe(0);
    expect(ids("done Mon 07:00 run-easy 60min 9km @3 hr:130\nrole deload Mon")).toBe(0);
    expect(ids("done Mon 07:00 run-easy 60min 9km @3 hr:130\nevent illness Mon..Tue")).toBe(0);
    expect(ids("done Mon 07:00 run-vo2max 60min 9km @8 hr:160")).toBe(0);
  });
  it("says what is missing", () => {
    const plain = takeSnapshot(week(`now Sun 20:00\n${usual}`));
    expect(hrSpeedChange(plain, dayOfSunday)).toEqual({ missing: "heart-rate-limits", have: 0 });
    expect(hrSpeedChange(withHr("done Mon-6 07:00 run-easy 60min 10km @3 hr:130"), dayOfSunday)).toEqual({
      missing: "usual-runs",
      have: 1,
    });
  });
});

const dayOfSunday = takeSnapshot(week("now Sun 20:00")).now.day;

describe("what the report says of intensity", () => {
  const reported = (text: string, athlete = "") =>
    evaluate(week(`${athlete}\nnow Sun 20:00\n${text}`)).metrics;
  it("names time, work, speed and VDOT", () => {
    const metrics = reported(
      "done Tue-8..+0 07:00 run-easy 60min 10km @3 hr:130 zones:50/0/10\ndone Sun 10:00 race-10k 46min 10km @9",
      "athlete run-first resting:50 max:190",
    );
    expect(metrics.intensityDistribution28d?.value).toMatchObject({
      highIntensitySessions: 1,
      otherSessions: 4,
    });
    expect(metrics.highIntensityMinutesPerWeek?.value).toBeCloseTo(10 + (46 * 0.6) / 4, 9);
    expect(metrics.speedAtHeartRate?.value).toBeCloseTo(0, 6);
    expect(metrics.vdot?.value).toBeCloseTo(44.1145426942, 6);
  });
  it("says when there is nothing to say", () => {
    const metrics = reported("done Tue 07:00 strength-upper 40min @5");
    expect(metrics.vdot).toMatchObject({ value: null, status: "not-enough-data" });
    expect(metrics.speedAtHeartRate).toMatchObject({ value: null, status: "not-enough-data" });
    expect(metrics.intensityDistribution28d).toMatchObject({ value: null, status: "not-enough-data" });
    expect(metrics.highIntensityMinutesPerWeek?.value).toBe(0);
  });
});
