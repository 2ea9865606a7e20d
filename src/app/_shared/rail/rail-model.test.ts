import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { instant, timeZone } from "@/lib/dates/time-zone";
import {
  bracketsOf,
  gapRows,
  nightBands,
  positionOf,
  type RailBlock,
  type RailFrame,
  tailSteps,
} from "./rail-model";

const week: RailFrame = { from: calendarDate("2026-03-16"), days: 7, zone: timeZone("Europe/Vienna") };
const block = (id: string, start: string, end: string): RailBlock => ({
  id,
  lane: "run",
  family: "run",
  intensity: 3,
  label: id,
  start: instant(start),
  end: instant(end),
});
const legs = block("legs", "2026-03-17T17:30:00Z", "2026-03-17T18:30:00Z");
const intervals = block("intervals", "2026-03-18T06:00:00Z", "2026-03-18T07:10:00Z");
const near = { sourceId: "legs", targetId: "intervals", gap: 11.5, need: 24 };

describe("where a moment lies", () => {
  it("puts local midnight on the column's edge", () => {
    expect(positionOf(instant("2026-03-15T23:00:00Z"), week)).toBe(0);
    expect(positionOf(instant("2026-03-16T23:00:00Z"), week)).toBeCloseTo(100 / 7);
  });

  it("keeps columns aligned over the day that clocks change", () => {
    const frame = { ...week, from: calendarDate("2026-03-23") };
    expect(positionOf(instant("2026-03-29T22:00:00Z"), frame)).toBe(100);
  });

  it("goes beyond the edges for what lies outside", () => {
    expect(positionOf(instant("2026-03-15T11:00:00Z"), week)).toBeLessThan(0);
    expect(positionOf(instant("2026-03-23T23:00:00Z"), week)).toBeGreaterThan(100);
  });
});

describe("tails", () => {
  it("fade from 45 to 8 % where there is one limit", () => {
    const [step] = tailSteps({ sourceId: "legs", lanes: ["run"], steps: [{ untilHours: 24 }] }, legs, week);
    expect(step?.opacity).toEqual([0.45, 0.08]);
    expect(step?.width).toBeCloseTo(100 / 7);
    expect(step?.left).toBeCloseTo(positionOf(legs.end, week));
  });

  it("have a second, flat step where there are two, parted by a notch", () => {
    const tail = {
      sourceId: "legs",
      lanes: ["run"] as const,
      steps: [{ untilHours: 24 }, { untilHours: 48 }],
    };
    const steps = tailSteps(tail, legs, week);
    expect(steps.map((step) => step.opacity)).toEqual([
      [0.45, 0.2],
      [0.12, 0.12],
    ]);
    expect(steps.map((step) => step.notched)).toEqual([false, true]);
    expect(steps[1]?.left).toBeCloseTo((steps[0]?.left ?? 0) + (steps[0]?.width ?? 0));
  });
});

describe("brackets", () => {
  const blocks = new Map([legs, intervals].map((each) => [each.id, each]));

  it("span the gap", () => {
    const [bracket] = bracketsOf([near], blocks, week);
    expect(bracket?.left).toBeCloseTo(positionOf(legs.end, week));
    expect(bracket?.width).toBeCloseTo((11.5 / 168) * 100);
    expect(bracket).toMatchObject({ line: 0, labelBefore: false });
  });

  it("span it too when the target comes first", () => {
    const [bracket] = bracketsOf([{ ...near, sourceId: "intervals", targetId: "legs" }], blocks, week);
    expect(bracket?.left).toBeCloseTo(positionOf(legs.end, week));
  });

  it("move to another line where labels would meet, and turn the label at the right edge", () => {
    const late = block("late", "2026-03-22T10:00:00Z", "2026-03-22T11:00:00Z");
    const later = block("later", "2026-03-22T15:00:00Z", "2026-03-22T16:00:00Z");
    const all = new Map([legs, intervals, late, later].map((each) => [each.id, each]));
    const drawn = bracketsOf(
      [near, { ...near, need: 48 }, { sourceId: "late", targetId: "later", gap: 4, need: 6 }],
      all,
      week,
    );
    expect(drawn.map((bracket) => [bracket.line, bracket.labelBefore])).toEqual([
      [0, false],
      [1, false],
      [0, true],
    ]);
  });

  it("leave out pairs whose sessions are not drawn", () => {
    expect(bracketsOf([{ ...near, targetId: "gone" }], blocks, week)).toEqual([]);
  });
});

describe("the list", () => {
  it("names every gap in order and the need of those that are too short", () => {
    const easy = block("easy", "2026-03-17T06:00:00Z", "2026-03-17T07:00:00Z");
    const rows = gapRows([intervals, legs, easy], [near]);
    expect(rows.map((row) => [row.from.id, row.to.id, row.gap, row.need])).toEqual([
      ["easy", "legs", 10.5, null],
      ["legs", "intervals", 11.5, 24],
    ]);
  });
});

describe("nights", () => {
  it("cover 23:00 to 06:00 of each day", () => {
    const bands = nightBands({ from: clockTime("23:00"), to: clockTime("06:00") }, 2);
    expect(bands.map((band) => [band.left, band.width].map((n) => Math.round(n * 10) / 10))).toEqual([
      [0, 12.5],
      [47.9, 2.1],
      [50, 12.5],
      [97.9, 2.1],
    ]);
  });
});
