import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { timelineSchemaPath, timelineSchemaText } from "../../../scripts/timeline-schema";
import { parseTimeline } from "./timeline";

const athlete = {
  priority: "run-first",
  runExperience: "novice",
  liftExperience: "novice",
  timeZone: "Europe/Vienna",
  weekStart: "monday",
};
const session = { id: "a", status: "planned", type: "run-easy", start: "2026-03-17T07:00", durationMin: 45 };
const problemsOf = (value: unknown) => {
  const parsed = parseTimeline(value);
  return parsed.ok ? [] : parsed.reason;
};
const withSession = (change: object) => ({
  athlete,
  asOf: "2026-03-17",
  sessions: [{ ...session, ...change }],
});

describe("a timeline", () => {
  it.each(["2026-03-17", "2026-03-17T14:00", "2026-03-17T13:00:00Z", "2026-03-17T13:00:00.123+01:00"])(
    "may be as of %s",
    (asOf) => expect(problemsOf({ athlete, asOf, sessions: [] })).toEqual([]),
  );
  it("may leave optional fields out or give null", () =>
    expect(problemsOf(withSession({ rpe: null, steps: null, distanceKm: null, durationMin: null }))).toEqual(
      [],
    ));
  it.each<[string, object, string]>([
    ["a type that does not exist", { type: "tempo-run" }, "sessions[0].type"],
    ["an offset in a start", { start: "2026-03-17T07:00Z" }, "sessions[0].start"],
    ["a day that does not exist", { start: "2026-02-30T07:00" }, "sessions[0].start"],
    ["a duration in words", { durationMin: "45" }, "sessions[0].durationMin"],
    ["an effort above 10", { rpe: 11 }, "sessions[0].rpe"],
    [
      "a share of the maximum as a fraction",
      { sets: [{ exercise: "Squat", reps: 5, pct1Rm: 0.8 }] },
      "sessions[0].sets[0].pct1Rm",
    ],
    ["a step with time and distance", { steps: [{ kind: "work", sec: 60, m: 400 }] }, "sessions[0].steps[0]"],
    ["a zone that is none", { timeZone: "Vienna" }, "sessions[0].timeZone"],
    ["a misspelt field", { durationMinutes: 45 }, "sessions[0]"],
  ])("refuses %s and names the place", (_, change, path) => {
    expect(problemsOf(withSession(change)).map((problem) => problem.path)).toContain(path);
  });
  it("says what it expected", () => {
    expect(problemsOf(withSession({ start: "noon" }))[0]?.expected).toContain("2026-03-17T18:30");
    expect(problemsOf({ athlete, asOf: "today", sessions: [] })[0]?.expected).toContain(
      "2026-03-17T13:00:00Z",
    );
  });
  it("refuses two sessions with one id", () =>
    expect(problemsOf({ athlete, asOf: "2026-03-17", sessions: [session, session] })).toEqual([
      { path: "sessions[1].id", expected: "expected an id of its own, but sessions[0] has the same" },
    ]));
  it("names every problem", () => expect(problemsOf({}).length).toBe(3));
  it("is described by a JSON Schema that is up to date", () => {
    const path = fileURLToPath(new URL(`../../../${timelineSchemaPath}`, import.meta.url));
    expect(readFileSync(path, "utf8")).toBe(timelineSchemaText());
  });
});
