import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { barTotal, type LoadBar, labelled, loadScale, segmentsOf } from "./load-scale";

const none = { run: 0, lift: 0, other: 0 };
const bar = (over: Partial<LoadBar>): LoadBar => ({
  from: calendarDate("2026-03-16"),
  to: calendarDate("2026-03-22"),
  done: none,
  planned: none,
  target: null,
  ...over,
});

describe("the scale of a load chart", () => {
  it("starts at zero and holds the highest bar or target", () => {
    const scale = loadScale([bar({ done: { run: 400, lift: 100, other: 0 }, target: 900 })], 180);
    expect(scale.y(0)).toBe(160);
    expect(scale.y(900)).toBe(16);
  });

  it("draws at most four hairlines, none of them at zero", () => {
    const { ticks } = loadScale([bar({ done: { run: 2485, lift: 0, other: 0 } })], 180);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(4);
    expect(ticks).not.toContain(0);
  });

  it("does not fall over without data", () => {
    expect(loadScale([], 180).columnWidth).toBe(100);
    expect(segmentsOf(bar({}), loadScale([bar({})], 180))).toEqual([]);
  });
});

describe("a bar", () => {
  const mixed = bar({ done: { run: 200, lift: 100, other: 0 }, planned: { run: 100, lift: 0, other: 100 } });
  const scale = loadScale([mixed], 180);

  it("stacks run, lift, other, and what is planned on what is done", () => {
    const segments = segmentsOf(mixed, scale);
    expect(segments.map(({ part, planned }) => [part, planned])).toEqual([
      ["run", false],
      ["lift", false],
      ["run", true],
      ["other", true],
    ]);
    expect(segments.at(-1)?.y).toBeCloseTo(scale.y(barTotal(mixed)));
  });

  it("leaves one pixel between segments", () => {
    const [run, lift] = segmentsOf(mixed, scale);
    expect((run?.y ?? 0) - ((lift?.y ?? 0) + (lift?.height ?? 0))).toBeCloseTo(1);
  });
});

it("labels the last column and few others", () => {
  const shown = Array.from({ length: 12 }, (_, index) => labelled(index, 12, 7));
  expect(shown.at(-1)).toBe(true);
  expect(shown.filter(Boolean)).toHaveLength(6);
});
