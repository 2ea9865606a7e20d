import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate";
import { parseTimeline, type TimelineSession } from "./timeline";

const day = (index: number) => `2026-03-${String(index).padStart(2, "0")}`;

const done = (index: number): TimelineSession => ({
  id: `done-${index}`,
  status: "completed",
  type: "run-easy",
  start: `${day(index)}T07:00`,
  durationMin: 40 + index,
  rpe: 3,
});

function monotonyWith(...extra: TimelineSession[]) {
  const parsed = parseTimeline({
    athlete: {
      priority: "run-first",
      runExperience: "intermediate",
      liftExperience: "intermediate",
      timeZone: "Europe/Vienna",
      weekStart: "monday",
    },
    asOf: `${day(17)}T20:00`,
    sessions: [1, 3, 5, 7, 9, 11, 13, 15, 17].map(done).concat(extra),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return evaluate(parsed.value).metrics.monotony;
}

const planned: TimelineSession = {
  id: "planned",
  status: "planned",
  type: "run-tempo",
  start: `${day(14)}T07:00`,
  durationMin: 60,
  plannedRpe: 7,
};

describe("a planned session of a day that is over", () => {
  it("leaves the load of its day unknown while nobody says what became of it", () => {
    expect(monotonyWith()?.status).toBe("ok");
    expect(monotonyWith(planned)).toMatchObject({ value: null, status: "not-enough-data" });
  });

  it("counts as rest once it was skipped", () => {
    const skipped: TimelineSession = { ...planned, id: "skipped", status: "skipped", plannedId: "planned" };
    expect(monotonyWith(planned, skipped)?.status).toBe("ok");
  });

  it("is answered by a session of its kind on its day, linked or not", () => {
    const unlinked: TimelineSession = { ...planned, id: "run", status: "completed", rpe: 7 };
    expect(monotonyWith(planned, unlinked)?.status).toBe("ok");
    expect(monotonyWith(planned, { ...unlinked, type: "strength-upper" })?.status).toBe("not-enough-data");
  });

  it("says nothing about today, which is not over, nor about stretching", () => {
    expect(monotonyWith({ ...planned, start: `${day(17)}T18:00` })?.status).toBe("ok");
    expect(monotonyWith({ ...planned, type: "mobility" })?.status).toBe("ok");
  });
});
