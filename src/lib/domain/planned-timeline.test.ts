import { describe, expect, it } from "vitest";
import { noLimits } from "@/lib/session-text/aim";
import { readLiftText } from "@/lib/session-text/lift-text";
import { readRunText } from "@/lib/session-text/run-text";
import { plannedToTimeline } from "./planned-timeline";

const place = {
  id: "session",
  classOverride: null,
  title: "Session",
  date: "2026-03-24",
  slot: "am",
  startTime: null,
  duration: 3600,
  distance: null,
  plannedRpe: 7,
  key: false,
  locked: false,
  notes: "",
} as never as Parameters<typeof plannedToTimeline>[0];

const run = (text: string) =>
  plannedToTimeline({
    ...place,
    type: "run-vo2max",
    steps: readRunText(text, { unit: "km", limits: noLimits }).steps,
    lifts: [],
  }).steps?.map(({ kind, sec, m, repeat, zone }) => [kind, sec ?? m, repeat, zone]);

const lift = (text: string) =>
  plannedToTimeline({
    ...place,
    type: "strength-heavy-lower",
    steps: [],
    lifts: readLiftText(text, { unit: "kg" }).lifts,
  }).sets;

describe("a planned session as the rules read it", () => {
  it("has its sets of repeats written out, and no words", () => {
    expect(run("Warm-up\n15min easy\n2x (3x 200m @ Z3, r 30s; r 3min)")).toEqual([
      ["work", 900, 1, 1],
      ["work", 200, 3, 3],
      ["rest", 30, 3, null],
      ["rest", 180, 1, null],
      ["work", 200, 3, 3],
      ["rest", 30, 3, null],
      ["rest", 180, 1, null],
    ]);
  });

  it("knows warm-up sets, sets to failure, and what is held", () => {
    const sets = lift(
      "wu Squat 1x5 @40%\nSquat 1x3 @85%\nSquat 1xAMRAP @70%\nSquat 1x8+ @RPE 8\nWall sit 1x45s",
    );
    expect(
      sets?.map(({ reps, pct1Rm, rpe, toFailure, warmup }) => [reps, pct1Rm, rpe, toFailure, warmup]),
    ).toEqual([
      [5, 40, null, false, true],
      [3, 85, null, false, undefined],
      [1, 70, null, true, undefined],
      [8, null, 8, false, undefined],
      [15, null, null, false, undefined],
    ]);
  });
});
