import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { SessionType } from "@/lib/domain/session-type";
import { type DoneFacts, matchMoved, matchSession, type PlannedFacts } from "./match-session";

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
  ["by distance where the time is off", run(90, 10), [planned("a", "run-easy", 55, 10)], "a"],
  ["by time where the distance is off", run(55, 5), [planned("a", "run-easy", 55, 10)], "a"],
  ["nothing that is off by both", run(90, 5), [planned("a", "run-easy", 55, 10)], null],
  ["a distance 30 % short, at the limit", run(20, 7), [planned("a", "run-easy", 55, 10)], "a"],
  ["nothing shorter than that", run(20, 6.99), [planned("a", "run-easy", 55, 10)], null],
  ["a distance 30 % over, at the limit", run(120, 13), [planned("a", "run-easy", 55, 10)], "a"],
  ["nothing longer than that", run(120, 13.01), [planned("a", "run-easy", 55, 10)], null],
  ["a time 40 % short, at the limit", run(36, null), [planned("a", "run-easy", 60, 10)], "a"],
  ["nothing briefer than that", run(35.9, null), [planned("a", "run-easy", 60, 10)], null],
  ["a time 40 % over, at the limit", run(84, null), [planned("a", "run-easy", 60, 10)], "a"],
  ["nothing slower than that", run(84.1, null), [planned("a", "run-easy", 60, 10)], null],
  ["nothing without a length to compare", run(55, null), [planned("a", "run-easy", 0, 10)], null],
  ["nothing in an empty plan", run(54, 10.1), [], null],
];

describe("matchSession", () => {
  it.each(cases)("finds %s", (_, done, plan, expected) => {
    expect(matchSession(done, plan)?.id ?? null).toBe(expected);
  });
});

describe("matchMoved", () => {
  const today = "2026-03-20" as CalendarDate;
  const on = (date: string, session: PlannedFacts): PlannedFacts => ({
    ...session,
    date: date as CalendarDate,
  });
  const dayBefore = (id: string, type: SessionType, minutes: number, km: number | null = null) =>
    on("2026-03-16", planned(id, type, minutes, km));
  const dayAfter = (id: string, type: SessionType, minutes: number, km: number | null = null) =>
    on("2026-03-18", planned(id, type, minutes, km));
  const easy = { ...run(54, 10.1), type: "run-easy" as SessionType };
  const lift = {
    ...easy,
    family: "lift" as const,
    type: "strength-upper" as SessionType,
    distanceMetres: null,
  };

  it.each<[string, Parameters<typeof matchMoved>[0], PlannedFacts[], string | null]>([
    ["the run of the day before", easy, [dayBefore("a", "run-easy", 55, 10)], "a"],
    ["the run of the day after, once that is over", easy, [dayAfter("a", "run-tempo", 55, 10)], "a"],
    ["by time where the plan has no distance", easy, [dayBefore("a", "run-easy", 60)], "a"],
    ["nothing two days away", easy, [on("2026-03-15", planned("a", "run-easy", 55, 10))], null],
    [
      "nothing where two would fit",
      easy,
      [dayBefore("a", "run-easy", 55), dayAfter("b", "run-easy", 60)],
      null,
    ],
    [
      "nothing where another would fit less well",
      easy,
      [dayBefore("a", "run-easy", 55), dayAfter("b", "run-easy", 75)],
      null,
    ],
    ["nothing that is only about as long", easy, [dayBefore("a", "run-easy", 55, 12.5)], null],
    ["no race", easy, [dayBefore("r", "race-10k", 54, 10)], null],
    ["no lift for a run", easy, [dayBefore("l", "strength-upper", 54)], null],
    ["a lift of the same emphasis", lift, [dayBefore("l", "strength-upper", 55)], "l"],
    ["no lift of another", lift, [dayBefore("l", "strength-heavy-lower", 55)], null],
  ])("finds %s", (_, done, plan, expected) => {
    expect(matchMoved(done, plan, today)?.id ?? null).toBe(expected);
  });

  it("leaves alone what may still be done on its own day", () => {
    const plan = [dayAfter("a", "run-easy", 55, 10)];
    expect(matchMoved(easy, plan, "2026-03-18" as CalendarDate)).toBeNull();
    expect(matchMoved(easy, plan, "2026-03-19" as CalendarDate)?.id).toBe("a");
  });
});
