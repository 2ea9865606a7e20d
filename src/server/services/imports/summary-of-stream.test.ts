import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { banisterTrimp, recordedTrimp } from "@/lib/domain/trimp";
import { recordedOf } from "@/server/db/recorded-session";
import { emptyStream } from "@/server/import/activity";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import { summaryOfStream } from "./summary-of-stream";

function recordingOf(name: string) {
  const bytes = readFileSync(new URL(`../../import/samples/${name}`, import.meta.url));
  const parsed = parseActivityFile(bytes, name);
  const activity = parsed.ok ? parsed.value.activities[0] : undefined;
  if (!activity) throw new Error(name);
  return activity;
}

const total = (minutes: readonly number[]) => minutes.reduce((sum, each) => sum + each, 0);
const limits = { restingHr: 50, maxHr: 190 };

describe("the records of a run from a watch", () => {
  const run = recordingOf("fitparse__activity-small-fenix2-run.fit");
  const summary = summaryOfStream(run.stream, 190);
  const seconds = summary?.heartRate?.seconds ?? [];
  const minutes = seconds.map((each) => each / 60);
  const from = summary?.heartRate?.from ?? 0;
  it("keep their heart rates and lose their order", () => {
    expect(total(minutes)).toBeGreaterThan((run.durationSec / 60) * 0.9);
    expect(total(minutes)).toBeLessThanOrEqual((run.elapsedSec / 60) * 1.01);
    expect(from + minutes.length - 1).toBe(run.records.hrMax);
    const mean = total(minutes.map((each, index) => each * (from + index))) / total(minutes);
    expect(Math.abs(mean - (run.records.hrMean ?? 0))).toBeLessThan(5);
  });
  it("fill Edwards' zones with the minutes above half of the maximum", () => {
    const above = total(minutes.filter((_, index) => from + index >= 95));
    expect(total(summary?.edwardsMinutes ?? [])).toBeCloseTo(above, 0);
    expect(summaryOfStream(run.stream, null)?.edwardsMinutes).toBeNull();
  });
  it("rate a changing heart rate higher than its mean", () => {
    const mean = total(minutes.map((each, index) => each * (from + index))) / total(minutes);
    const byRecord = recordedTrimp({ from, seconds }, limits, "male") ?? 0;
    expect(byRecord).toBeGreaterThan(banisterTrimp(total(minutes), mean, limits, "male"));
    expect(byRecord).toBeLessThan(banisterTrimp(total(minutes), run.records.hrMax ?? 0, limits, "male"));
    expect(recordedTrimp({ from, seconds }, { restingHr: null, maxHr: 190 }, "male")).toBeNull();
    expect(recordedTrimp({ from, seconds }, { restingHr: 190, maxHr: 190 }, "male")).toBeNull();
  });
  it("have a factor near 1 for its grades", () => {
    expect(summary?.gradeFactor).toBeGreaterThan(0.9);
    expect(summary?.gradeFactor).toBeLessThan(1.3);
  });
  it("hold nothing of where it was or of the resting heart rate", () =>
    expect(Object.keys(summary ?? {})).toEqual(["heartRate", "edwardsMinutes", "gradeFactor", "steady"]));

  it("come to the engine by the thresholds of the day", () => {
    const row = { streamSummary: summary, distance: 5000 as never, date: "2026-03-17" as CalendarDate };
    const known = recordedOf(row, () => ({ ...limits, sex: "female" }));
    expect(known.trimp).toBeCloseTo(recordedTrimp({ from, seconds }, limits, "female") ?? 0, 9);
    expect(known.gradeAdjustedKm).toBeCloseTo(5 * (summary?.gradeFactor ?? 0), 9);
    const hidden = recordedOf(row, () => ({ restingHr: null, maxHr: 190, sex: null }));
    expect(hidden.trimp).toBeNull();
    expect(recordedOf({ ...row, streamSummary: null }, () => ({ ...limits, sex: null }))).toEqual({});
    expect(
      recordedOf({ ...row, distance: null }, () => ({ ...limits, sex: null })).gradeAdjustedKm,
    ).toBeNull();
  });
});

describe("a file without records", () => {
  it("has no summary, rather than one of zeros", () =>
    expect(summaryOfStream(emptyStream(), 190)).toBeNull());
});
