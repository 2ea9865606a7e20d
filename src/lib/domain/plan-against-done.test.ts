import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Answer, type Asked, isMoved, outcomeOf, type Pair, planAgainstDone } from "./plan-against-done";

const today = calendarDate("2026-03-17");
const asked: Asked = { type: "run-easy", date: today, duration: 3600, distance: 10_000 };
const done: Answer = { ...asked, status: "completed" };
const on = (days: number) => plusDays(today, days);
const usual = { today, isExcused: false };

describe("what became of a planned session", () => {
  it.each([
    ["planned, on its day", asked, null, "planned"],
    ["missed, once its day is over", { ...asked, date: on(-1) }, null, "missed"],
    ["done", asked, done, "done"],
    ["done, on another day", asked, { ...done, date: on(-1) }, "done"],
    ["skipped, whatever was entered", asked, { ...done, status: "skipped", duration: 0 }, "skipped"],
    ["partly done, below three quarters of its distance", asked, { ...done, distance: 7499 }, "partial"],
    ["done, at three quarters", asked, { ...done, distance: 7500 }, "done"],
    ["more than was asked", asked, { ...done, distance: 12_501 }, "different"],
    ["another kind", asked, { ...done, type: "run-tempo" }, "different"],
    [
      "judged by time where a distance is missing",
      asked,
      { ...done, distance: null, duration: 1800 },
      "partial",
    ],
    ["never missed as a rest day", { ...asked, type: "rest", date: on(-1) }, null, "planned"],
  ] as const)("%s", (_, plan, answer, outcome) => {
    expect(outcomeOf(plan as Asked, answer as Answer | null, usual)).toBe(outcome);
  });

  it("excuses what was left on a day off, and not what was skipped", () => {
    const past = { ...asked, date: on(-1) };
    expect(outcomeOf(past, null, { today, isExcused: true })).toBe("excused");
    expect(outcomeOf(past, { ...done, status: "skipped" }, { today, isExcused: true })).toBe("skipped");
  });

  it("calls moved what was done on another day, and nothing else", () => {
    expect(isMoved(asked, { ...done, date: on(1) })).toBe(true);
    expect(isMoved(asked, done)).toBe(false);
    expect(isMoved(asked, { ...done, status: "skipped", date: on(1) })).toBe(false);
    expect(isMoved(asked, null)).toBe(false);
  });
});

const pairs = fc
  .array(
    fc.record({
      day: fc.integer({ min: -6, max: 6 }),
      type: fc.constantFrom("run-easy", "run-tempo", "rest"),
      answer: fc.option(
        fc.record({
          late: fc.integer({ min: -2, max: 2 }),
          skipped: fc.boolean(),
          share: fc.double({ min: 0, max: 3, noNaN: true }),
        }),
      ),
      isExcused: fc.boolean(),
      load: fc.integer({ min: 0, max: 500 }),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ day, type, answer, isExcused, load }): Pair => {
      const plan = { type, date: on(day), duration: 3600, distance: null } as Asked;
      return {
        asked: plan,
        answer: answer && {
          ...plan,
          status: answer.skipped ? "skipped" : "completed",
          date: on(day + answer.late),
          duration: 3600 * answer.share,
        },
        isExcused,
        askedLoad: load,
        doneLoad: answer && !answer.skipped ? load * answer.share : null,
      };
    }),
  );

describe("a week against its plan", () => {
  it("counts every session once", () => {
    fc.assert(
      fc.property(pairs, (week) => {
        const sum = planAgainstDone(week, [], today);
        expect(sum.done + sum.skipped + sum.missed).toBe(sum.asked);
        expect(sum.asked + sum.excused + sum.ahead).toBe(
          week.filter(({ asked: { type } }) => type !== "rest").length,
        );
        expect(sum.partial + sum.different).toBeLessThanOrEqual(sum.done);
        expect(sum.moved).toBeLessThanOrEqual(sum.done);
      }),
    );
  });

  it("never calls missed what has its day still before it, or what was done on whatever day", () => {
    fc.assert(
      fc.property(pairs, (week) => {
        const open = week.filter(({ asked: plan, answer }) => answer !== null || plan.date >= today);
        expect(planAgainstDone(open, [], today).missed).toBe(0);
      }),
    );
  });

  it("adds what nobody asked for to the load, and to nothing else", () => {
    fc.assert(
      fc.property(pairs, fc.array(fc.integer({ min: 0, max: 500 })), (week, loads) => {
        const [without, sum] = [planAgainstDone(week, [], today), planAgainstDone(week, loads, today)];
        const total = loads.reduce((all, load) => all + load, 0);
        expect(sum).toEqual({
          ...without,
          unplanned: loads.length,
          unplannedLoad: total,
          doneLoad: expect.closeTo(without.doneLoad + total, 6),
        });
      }),
    );
  });
});
