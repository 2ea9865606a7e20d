import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Arrangement, Ground } from "./arrangement";
import { pushFollowing, restInserted, shiftFollowing } from "./following-days";
import { afterChanges, reversed, type Schedule } from "./schedule";
import { plannedSession as session } from "./testing/planned-session";

const monday = calendarDate("2026-03-16");
const day = (index: number) => plusDays(monday, index);
const ground = (change: Partial<Ground> = {}): Ground => ({
  firstDay: monday,
  lastDay: day(6),
  maxMinutes: () => null,
  raceDays: new Set(),
  ...change,
});
const plan = (...sessions: ReturnType<typeof session>[]): Schedule => ({
  sessions,
  done: new Set(),
  athleteId: sessions[0]?.athleteId as Schedule["athleteId"],
});
const daysAfter = ({ sessions }: Schedule, { changes }: Arrangement) =>
  Object.fromEntries(afterChanges(sessions, changes).map(({ id, date }) => [id, Number(date.slice(8)) - 16]));

describe("pushing the following days", () => {
  it("ends at the first day on which nothing stands", () => {
    const week = plan(
      session("a", { date: day(1) }),
      session("b", { date: day(2) }),
      session("c", { date: day(4) }),
    );
    const pushed = pushFollowing(week, ground(), { from: day(1), days: 1 });
    expect(daysAfter(week, pushed)).toEqual({ a: 2, b: 3, c: 4 });
  });

  it("steps over days when the athlete cannot train, and lets what has no room stay", () => {
    const closed = ground({ maxMinutes: (date) => (date === day(4) ? 0 : null) });
    const week = plan(...[2, 3, 5, 6].map((index) => session(`${index}`, { date: day(index) })));
    const pushed = restInserted(week, closed, day(2));
    expect(daysAfter(week, pushed)).toEqual({ 2: 3, 3: 5, 5: 6, 6: 6 });
    expect(pushed.stays.map(({ session: { id }, reason }) => [id, reason])).toEqual([["6", "no-room"]]);
  });

  it("takes the other slot where its own is closed, at its usual time", () => {
    const mornings = ground({ maxMinutes: (_, slot) => (slot === "pm" ? 30 : null) });
    const week = plan(session("a", { date: day(1), slot: "pm", startTime: "18:30" as never }));
    const { changes } = restInserted(week, mornings, day(1));
    expect(changes).toMatchObject([{ after: { date: day(2), slot: "am", startTime: null } }]);
  });
});

describe("shifting", () => {
  it("moves everything by the same days and nothing onto a race day or past the last day", () => {
    const race = session("race", { date: day(5), type: "race-10k" });
    const week = plan(
      ...[1, 2, 4].map((index) => session(`${index}`, { date: day(index) })),
      race,
      session("6", { date: day(6) }),
    );
    const shifted = shiftFollowing(week, ground({ raceDays: new Set([day(5)]) }), { from: day(1), days: 1 });
    expect(daysAfter(week, shifted)).toEqual({ 1: 2, 2: 3, 4: 6, race: 5, 6: 6 });
    expect(shifted.stays.map(({ session: { id }, reason }) => [id, reason])).toEqual([
      ["race", "race"],
      ["6", "no-room"],
    ]);
  });
});

const arbitrarySession = fc.record({
  day: fc.integer({ min: 0, max: 13 }),
  slot: fc.constantFrom("am" as const, "pm" as const),
  locked: fc.boolean(),
  done: fc.boolean(),
  race: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  minutes: fc.constantFrom(30, 60, 120),
});
const arbitraryWorld = fc.record({
  sessions: fc.array(arbitrarySession, { maxLength: 14 }),
  closed: fc.array(fc.tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom(0, 45)), { maxLength: 8 }),
  from: fc.integer({ min: 0, max: 13 }),
  days: fc.integer({ min: 1, max: 4 }),
  verb: fc.constantFrom("push" as const, "shift" as const, "back" as const),
});

describe("whatever is moved", () => {
  it("keeps what is fixed, the order of the rest and the athlete's days, and is undone exactly", () => {
    fc.assert(
      fc.property(arbitraryWorld, ({ sessions, closed, from, days, verb }) => {
        const all = sessions.map((each, index) =>
          session(`s${index}`, {
            date: day(each.day),
            slot: each.slot,
            locked: each.locked,
            position: index,
            type: each.race ? "race-10k" : "run-easy",
            duration: (each.minutes * 60) as never,
          }),
        );
        const done = new Set(all.filter((_, index) => sessions[index]?.done).map(({ id }) => id as string));
        const schedule = { ...plan(...all), done };
        const limits = new Map(closed.map(([at, most]) => [day(at), most]));
        const raceDays = new Set(all.filter(({ type }) => type === "race-10k").map(({ date }) => date));
        const maxMinutes = (date: CalendarDate) => limits.get(date) ?? null;
        const world = ground({ lastDay: day(13), maxMinutes, raceDays });
        const run = verb === "push" ? pushFollowing : shiftFollowing;
        const result = run(schedule, world, { from: day(from), days: verb === "back" ? -days : days });

        for (const { before, after } of result.changes) {
          if (!before || !after) throw new Error("A session came or went");
          expect(before.locked || done.has(before.id) || before.type === "race-10k").toBe(false);
          expect(before.date >= day(from)).toBe(true);
          if (before.date === after.date && before.slot === after.slot) continue;
          expect(after.date >= world.firstDay && after.date <= world.lastDay).toBe(true);
          expect(raceDays.has(after.date)).toBe(false);
          expect(after.duration / 60).toBeLessThanOrEqual(limits.get(after.date) ?? 120);
        }
        const moved = result.changes.flatMap(({ before, after }) =>
          before && after ? [{ before, after }] : [],
        );
        for (const one of moved)
          for (const other of moved)
            if (one.before.date < other.before.date) expect(one.after.date <= other.after.date).toBe(true);

        const after = afterChanges(all, result.changes);
        const back = afterChanges(after, reversed(result.changes));
        const sorted = (list: readonly { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(back)).toEqual(sorted(all));
      }),
      { numRuns: 400 },
    );
  });
});
