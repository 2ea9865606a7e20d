import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { SessionType } from "@/lib/domain/session-type";
import { type DoneFacts, matchSession, type PlannedFacts } from "./match-session";

const day = "2026-03-17" as CalendarDate;
const planned = (id: string, type: SessionType, minutes: number, km: number | null = null): PlannedFacts => ({
  id,
  date: day,
  type,
  duration: minutes * 60,
  distance: km === null ? null : km * 1000,
});
const run = (minutes: number, km: number | null): DoneFacts => ({
  date: day,
  family: "run",
  durationSeconds: minutes * 60,
  distanceMetres: km === null ? null : km * 1000,
});

const cases: [string, DoneFacts, PlannedFacts[], string | null][] = [
  ["the one run of the day", run(54, 10.1), [planned("a", "run-easy", 55, 10)], "a"],
  ["by time where the plan has no distance", run(54, 10.1), [planned("a", "run-easy", 55)], "a"],
  ["by time where the recording has no distance", run(54, null), [planned("a", "run-easy", 55, 10)], "a"],
  [
    "the run, not the lift",
    run(54, 10.1),
    [planned("l", "strength-upper", 55), planned("a", "run-easy", 55)],
    "a",
  ],
  ["a race like a run", run(21, 5), [planned("r", "race-5k", 25, 5)], "r"],
  ["a run in the heat", run(45, 8), [planned("h", "heat-active", 45)], "h"],
  [
    "nothing on another day",
    { ...run(54, 10), date: "2026-03-18" as CalendarDate },
    [planned("a", "run-easy", 55)],
    null,
  ],
  ["nothing where two fit", run(40, 8), [planned("a", "run-easy", 45), planned("b", "run-tempo", 50)], null],
  [
    "the one of two that is long enough",
    run(40, 8),
    [planned("a", "run-easy", 45, 8), planned("b", "run-long", 120, 24)],
    "a",
  ],
  ["nothing under half of it", run(20, 4), [planned("a", "run-long", 120, 24)], null],
  ["half of it, at the limit", run(60, 12), [planned("a", "run-long", 120, 24)], "a"],
  ["nothing beyond 1.75 times it", run(100, 17.6), [planned("a", "run-easy", 55, 10)], null],
  ["1.75 times it, at the limit", run(100, 17.5), [planned("a", "run-easy", 55, 10)], "a"],
  ["nothing in an empty plan", run(54, 10.1), [], null],
];

describe("matchSession", () => {
  it.each(cases)("finds %s", (_, done, plan, expected) => {
    expect(matchSession(done, plan)?.id ?? null).toBe(expected);
  });
});
