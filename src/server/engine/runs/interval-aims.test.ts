import { describe, expect, it } from "vitest";
import { thresholdsOf } from "../rule";
import { rule } from "../rules/recovery/interval-rest-mismatch";
import { takeSnapshot } from "../snapshot";
import { parseTimeline, type TimelineStep } from "../timeline";
import { intervalsOf } from "./interval-aims";

const work = (step: Partial<TimelineStep>): TimelineStep => ({ kind: "work", repeat: 6, ...step });
const rest = (step: Partial<TimelineStep>): TimelineStep => ({ kind: "rest", repeat: 6, ...step });
const track = "run-track-anaerobic" as const;

describe("intervals of a run", () => {
  it("reads distances by the threshold pace, and says that they are estimated", () => {
    const { intervals } = intervalsOf(
      { type: track, steps: [work({ m: 400 }), rest({ m: 200, mode: "jog" })] },
      240,
    );
    expect(intervals[0]).toMatchObject({ aim: "anaerobic", estimated: true });
    expect(intervals[0]?.workSec).toBeCloseTo(88.32, 6);
    expect(intervals[0]?.restSec).toBeCloseTo(67.2, 6);
  });
  it("counts what it cannot read without one", () => {
    expect(intervalsOf({ type: track, steps: [work({ m: 400 }), rest({ sec: 60 })] }, null)).toEqual({
      intervals: [],
      unknown: 1,
    });
  });
  it("knows strides inside an easy run by their name", () => {
    const { intervals } = intervalsOf(
      {
        type: "run-easy",
        steps: [work({ sec: 1800, repeat: 1 }), work({ sec: 25, target: "strides" }), rest({ sec: 60 })],
      },
      null,
    );
    expect(intervals).toMatchObject([{ aim: "strides", workSec: 25, restSec: 60 }]);
  });
  it("leaves the way home out of written-out repeats", () => {
    const one = { repeat: 1 };
    const { intervals } = intervalsOf(
      {
        type: "run-vo2max",
        steps: [
          work({ sec: 180, ...one }),
          rest({ sec: 90, ...one }),
          work({ sec: 180, ...one }),
          rest({ sec: 600, ...one }),
        ],
      },
      null,
    );
    expect(intervals).toHaveLength(1);
  });
});

describe("recovery/interval-rest-mismatch", () => {
  const answer = (steps: readonly TimelineStep[], thresholdPaceSecPerKm: number | null) => {
    const parsed = parseTimeline({
      athlete: {
        priority: "run-first",
        runExperience: "intermediate",
        liftExperience: "intermediate",
        timeZone: "Europe/Vienna",
        weekStart: "monday",
        thresholdPaceSecPerKm,
      },
      asOf: "2026-05-04",
      sessions: [
        { id: "s", status: "planned", type: track, start: "2026-05-06T07:00", durationMin: 60, steps },
      ],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
    if (rule.pass !== "first") throw new Error("The rule does not wait for others");
    return rule.check({ snapshot: takeSnapshot(parsed.value), t: thresholdsOf(rule, {}) });
  };
  it("notes at most what rests on estimated seconds", () => {
    const found = answer([work({ m: 300 }), rest({ sec: 30 })], 240);
    expect(found).toMatchObject({
      status: "checked",
      findings: [{ severity: "info", modifiers: [{ key: "estimated", by: -1 }] }],
    });
  });
  it("notes at most what is marked as Tabata", () => {
    const found = answer([work({ sec: 20, target: "Tabata" }), rest({ sec: 10 })], null);
    expect(found).toMatchObject({ findings: [{ severity: "info", modifiers: [{ key: "tabata", by: -1 }] }] });
  });
  it("asks for a threshold pace where steps are distances", () =>
    expect(answer([work({ m: 400 }), rest({ sec: 60 })], null)).toMatchObject({
      status: "not-enough-data",
      missing: [{ missing: "threshold-pace" }],
    }));
});
