import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Ground } from "./arrangement";
import { lifeHappened, lifeWays } from "./life-happened";
import { afterChanges } from "./schedule";
import { plannedSession as session } from "./testing/planned-session";

const monday = calendarDate("2026-03-16");
const day = (index: number) => plusDays(monday, index);
const ground = (from: number, to: number): Ground => ({
  firstDay: monday,
  lastDay: day(13),
  maxMinutes: (date) => (day(from) <= date && date <= day(to) ? 0 : null),
  raceDays: new Set([day(12)]),
});
const schedule = (...sessions: ReturnType<typeof session>[]) => ({
  sessions,
  done: new Set<string>(),
  athleteId: session("x").athleteId,
});
const places = (plan: ReturnType<typeof schedule>, way: (typeof lifeWays)[number], from = 1, to = 2) => {
  const { changes } = lifeHappened(plan, ground(from, to), { from: day(from), to: day(to), way });
  return Object.fromEntries(
    afterChanges(plan.sessions, changes).map(({ id, date }) => [id, Number(date.slice(8)) - 16]),
  );
};

const plan = schedule(
  session("easy", { date: day(1) }),
  session("key", { date: day(2), type: "run-vo2max", key: true }),
  session("next", { date: day(3), type: "run-tempo" }),
  session("later", { date: day(5) }),
  session("race", { date: day(12), type: "race-10k" }),
);

describe("when life happens", () => {
  it("leaves out what is missed", () =>
    expect(places(plan, "drop")).toEqual({ next: 3, later: 5, race: 12 }));

  it("moves everything by the days that are missed, but for the race", () =>
    expect(places(plan, "shift")).toEqual({ easy: 3, key: 4, next: 5, later: 7, race: 12 }));

  it("catches up a key session in the place of an easy one, away from other hard training", () =>
    expect(places(plan, "compress")).toEqual({ next: 3, key: 5, race: 12 }));

  it("leaves out what finds no place before the block ends", () => {
    const full = schedule(session("last", { date: day(13) }), session("key", { date: day(1), key: true }));
    expect(places(full, "shift")).toEqual({ key: 3 });
  });

  it("never touches what is fixed, and puts nothing on the days off or on a race's day", () => {
    const arbitrary = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 13 }),
        type: fc.constantFrom("run-easy" as const, "run-vo2max" as const, "race-10k" as const),
        locked: fc.boolean(),
        key: fc.boolean(),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom(...lifeWays),
        fc.integer({ min: 0, max: 6 }),
        (all, way, from) => {
          const sessions = all.map((each, index) => session(`s${index}`, { ...each, date: day(each.day) }));
          const off = { from: day(from), to: day(from + 2), way };
          const { changes } = lifeHappened(schedule(...sessions), ground(from, from + 2), off);
          for (const { before, after } of changes) {
            expect(before?.locked || before?.type === "race-10k").toBe(false);
            expect((before?.date ?? "") >= off.from).toBe(true);
            if (!after) continue;
            expect(after.date > off.to && after.date <= day(13)).toBe(true);
            expect(after.date).not.toBe(day(12));
          }
        },
      ),
    );
  });
});
