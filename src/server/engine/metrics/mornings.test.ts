import { describe, expect, it } from "vitest";
import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { week } from "../cases/week";
import { takeSnapshot } from "../snapshot";
import hrv from "../testing/cases/hrv-swc.json";
import wellness from "../testing/cases/wellness.json";
import type { TimelineWellness } from "../timeline";
import { bandAround, hrvInBand, hrvReadings, hrvWeek } from "./hrv";
import { morningMetrics, reportedMornings } from "./reported-mornings";
import { restingHrWeek } from "./resting-hr";
import { meanSleep } from "./sleep";
import { baselineOf, weekMeanOf } from "./week-mean";
import { hooperSum, sorenessSince, wellnessSum, wellnessZ, zOf } from "./wellness";

const monday = dayNumber("2026-05-04" as CalendarDate);
const mornings = (text: string) => week(text).wellness ?? [];

describe("heart rate variability, as agreed", () => {
  const readings = hrv.series.flatMap(({ day, ln }) => (ln === null ? [] : [{ day, value: ln }]));
  const baseline = baselineOf(readings.slice(0, 28).map(({ value }) => value));
  it("has a band of half a deviation around the first 28 mornings", () => {
    expect(baseline.mean).toBeCloseTo(hrv.baseline.mean, 9);
    expect(baseline.sd).toBeCloseTo(hrv.baseline.sd, 9);
    expect(bandAround(4, baseline).lower).toBeCloseTo(hrv.baseline.lower, 9);
    expect(bandAround(4, baseline).upper).toBeCloseTo(hrv.baseline.upper, 9);
  });
  it.each(hrv.series)("day $day", ({ day, mean7, state }) => {
    const mean = weekMeanOf(readings, day, 1);
    if (mean7 === null) expect(mean).toBeNull();
    else expect(mean).toBeCloseTo(mean7, 9);
    if (state !== null && mean !== null) expect(bandAround(mean, baseline).state).toBe(state);
  });
  it.each(hrv.series.filter(({ day }) => day > 28))("day $day against its own four weeks", (each) => {
    const entries = hrv.series.map(
      ({ day, ln }): TimelineWellness => ({
        date: dateFromDayNumber(monday + day),
        hrvRmssdMs: ln === null ? null : Math.exp(ln),
      }),
    );
    expect(hrvWeek(entries, monday + each.day).value?.state ?? null).toBe(each.state);
  });
  it.each(hrv.rmssdToLn)("ln $rmssd ms is $ln", ({ rmssd, ln }) => {
    const entries = mornings(`morning Mon-6..Mon hrv:${rmssd}`);
    expect(hrvWeek(entries, monday).value?.mean).toBeCloseTo(ln, 9);
  });
});

describe("heart rate variability", () => {
  it("needs three readings in seven days and 14 before them", () => {
    const usual = "morning Mon-3..Sun-2 hrv:60\n";
    const three = mornings(`${usual}morning Fri-1..Sun-1 hrv:60`);
    expect(hrvInBand(three, monday).value).toBe(true);
    expect(hrvInBand(three.slice(0, -1), monday)).toMatchObject({ value: null, coverage: 2 / 7 });
    expect(hrvInBand(three.slice(1), monday).value).toBeNull();
  });
  it("begins again with another device", () => {
    const steady = "morning Mon-6..Sun-1 hrv:60\n";
    expect(hrvWeek(mornings(`${steady}morning Mon hrv:60`), monday).value).not.toBeNull();
    expect(hrvWeek(mornings(`${steady}morning Mon hrv:60 tags:device-change`), monday).value).toBeNull();
    const changed = mornings(
      "morning Mon-6..Sat-4 hrv:60\nmorning Sun-4 hrv:20 tags:device-change\nmorning Mon-3..Sun-1 hrv:20",
    );
    expect(hrvWeek(changed, monday).value?.baseline.count).toBe(16);
  });
  it.each(["tags:alcohol", "tags:illness", "symptoms:fever"])("leaves a morning with %s out", (mark) => {
    const entries = mornings(`morning Mon-6..Sun-1 hrv:60\nmorning Mon hrv:20 ${mark}`);
    expect(hrvReadings(entries, monday)).toBe(6);
    expect(hrvWeek(entries, monday).value?.state).toBe("within");
  });
});

describe("resting heart rate", () => {
  it("begins again with another device", () => {
    const steady = "morning Mon-6..Sun-1 restingHr:50\n";
    expect(restingHrWeek(mornings(`${steady}morning Mon restingHr:50`), monday).value).not.toBeNull();
    const changed = mornings(`${steady}morning Mon restingHr:60 tags:device-change`);
    expect(restingHrWeek(changed, monday)).toMatchObject({ value: null, coverage: 1 / 7 });
  });
  it("stands in beats above the own four weeks before", () => {
    const entries = mornings("morning Mon-6..Mon-1 restingHr:50\nmorning Tue-1..Mon restingHr:54");
    expect(restingHrWeek(entries, monday).value).toMatchObject({
      mean: 54,
      above: 4,
      baseline: { sd: 0, count: 28 },
    });
  });
  it("needs three readings and 14 before them", () => {
    expect(restingHrWeek(mornings("morning Mon-6..Tue-1 restingHr:50"), monday).value).toBeNull();
    expect(restingHrWeek(mornings("morning Wed-3..Mon restingHr:50"), monday).value).toBeNull();
    expect(restingHrWeek(mornings("morning Tue-3..Mon restingHr:50"), monday).value).not.toBeNull();
  });
});

describe("wellness, as agreed", () => {
  const baseline = baselineOf(wellness.baselineTotals);
  it("compares with the own usual", () => {
    expect(baseline.mean).toBeCloseTo(wellness.mean, 9);
    expect(baseline.sd).toBeCloseTo(wellness.sd, 9);
  });
  it.each(wellness.new)("$total is $z deviations away", ({ items, total, z }) => {
    const [energy, sleepQuality, soreness, stress, mood] = items;
    const entry = { energy, sleepQuality, soreness, stress, mood } as unknown as TimelineWellness;
    expect(wellnessSum(entry)).toBe(total);
    expect(zOf(total, baseline)).toBeCloseTo(z, 9);
  });
  it.each(wellness.newWithFloor)("$total with a deviation of at least a point", ({ total, z }) =>
    expect(zOf(total, baseline)).toBeCloseTo(z, 9),
  );
  it.each(wellness.hooper)("Hooper's items make $sum", ({ items, sum }) =>
    expect(hooperSum(items as [number, number, number, number])).toBe(sum),
  );
});

describe("wellness", () => {
  const entries = mornings("morning Mon-4..Sun-1 all:4 hrv:60\nmorning Mon all:3 hrv:50");
  it("compares with the own 28 days, with a deviation of at least a point", () =>
    expect(wellnessZ(entries, monday)).toMatchObject({ value: -5, status: "ok" }));
  it("says nothing without an answer that day or with fewer than 14 before", () => {
    expect(wellnessZ(entries, monday + 1).value).toBeNull();
    expect(wellnessZ(entries.slice(-10), monday).value).toBeNull();
    expect(wellnessZ(entries.slice(-15), monday).value).toBe(-5);
  });
  it("does not compare a bad week with itself", () => {
    const bad = mornings("morning Mon-4..Mon-1 all:4\nmorning Tue-1..Mon all:3");
    expect(wellnessZ(bad, monday).value).toBeCloseTo(-1.88, 2);
    expect(wellnessZ(bad, monday, monday).value).toBe(-5);
  });
  it("needs all five answers for a sum", () =>
    expect(wellnessSum({ date: "2026-05-04" as CalendarDate, energy: 4, mood: 4 })).toBeNull());
  it("knows the worst soreness of three mornings", () => {
    const sore = mornings("morning Mon soreness:4\nmorning Wed soreness:2\nmorning Fri soreness:1");
    expect(sorenessSince(sore, "2026-05-04" as CalendarDate)).toBe(2);
  });
});

describe("sleep", () => {
  const nights = mornings("morning Mon-1..Sun-1 sleepHours:6\nmorning Mon sleepHours:8");
  it("is the mean of the nights that were told", () => {
    expect(meanSleep(nights, monday, 14, 8)).toEqual({ value: 6.25, status: "ok", coverage: 8 / 14 });
    expect(meanSleep(nights, monday, 14, 9).value).toBeNull();
  });
});

describe("what is reported of the mornings", () => {
  it("names the kept ones, and says what it lacks", () => {
    const snapshot = takeSnapshot(week("now Mon\nmorning Mon-6..Mon hrv:60 restingHr:50 all:4 sleepHours:7"));
    const reported = reportedMornings(snapshot);
    expect(new Set(Object.keys(reported))).toEqual(morningMetrics);
    expect(reported.hrvState).toMatchObject({ value: "within", status: "ok" });
    expect(reported.restingHrAboveUsual).toMatchObject({ value: 0, unit: "bpm" });
    expect(reported.sleepMean14d).toMatchObject({ value: 7, coverage: 1 });
    for (const metric of Object.values(reportedMornings(takeSnapshot(week("now Mon"))))) {
      expect(metric).toMatchObject({ value: null, status: "not-enough-data" });
    }
  });
});
