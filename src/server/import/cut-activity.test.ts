import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ImportedActivity } from "./activity";
import { cutActivity, elapsedAt } from "./cut-activity";
import { parseActivityFile } from "./parse-activity-file";

function sample(name: string): ImportedActivity {
  const bytes = readFileSync(new URL(`./samples/${name}`, import.meta.url));
  const parsed = parseActivityFile(bytes, name);
  if (!parsed.ok || !parsed.value.activities[0]) throw new Error("no activity");
  return parsed.value.activities[0];
}

describe("a recording in two", () => {
  const whole = sample("fitparse__2013-02-06-12-11-14.fit");
  const third = whole.laps[2]?.startSec ?? 0;
  const [before, after] = cutActivity(whole, third);

  it("loses no second, metre, lap or sample", () => {
    expect(before.durationSec + after.durationSec).toBeCloseTo(whole.durationSec, 6);
    expect((before.distanceM ?? 0) + (after.distanceM ?? 0)).toBeCloseTo(whole.distanceM ?? 0, 6);
    expect(before.laps).toHaveLength(2);
    expect(before.laps.length + after.laps.length).toBe(whole.laps.length);
    expect(before.stream.sec.length + after.stream.sec.length).toBe(whole.stream.sec.length);
  });

  it("gives each part what was run in it", () => {
    const laps = whole.laps.slice(0, 2).reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0);
    expect(Math.abs((before.distanceM ?? 0) - laps)).toBeLessThan(30);
    expect(after.stream.sec[0]).toBeGreaterThanOrEqual(0);
    expect(after.laps[0]?.startSec).toBe(0);
  });

  it("finds a time of the watch's own clock in it", () => {
    expect(elapsedAt(whole, 0)).toBeCloseTo(0, 0);
    expect(elapsedAt(whole, whole.durationSec)).toBeCloseTo(whole.stream.sec.at(-1) ?? 0, 0);
    const middle = cutActivity(whole, elapsedAt(whole, 600));
    expect(middle[0].durationSec).toBeCloseTo(600, 0);
  });

  it("divides a lap that it goes through", () => {
    const inside = third + 20;
    const [one, two] = cutActivity(whole, inside);
    expect(one.laps.length + two.laps.length).toBe(whole.laps.length + 1);
    const time = [...one.laps, ...two.laps].reduce((sum, { durationSec }) => sum + (durationSec ?? 0), 0);
    expect(time).toBeCloseTo(
      whole.laps.reduce((sum, { durationSec }) => sum + (durationSec ?? 0), 0),
      6,
    );
  });
});
