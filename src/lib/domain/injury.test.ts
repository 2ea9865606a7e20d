import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Injury, type InjuryUpdate, injuryStatuses } from "./athlete";
import { isTurn, statusOn, withUpdate } from "./injury";

const day = (offset: number) => plusDays(calendarDate("2026-03-01"), offset);
const said = (offset: number, status: InjuryUpdate["status"]): InjuryUpdate => ({ on: day(offset), status });

const calf: Injury = {
  id: "calf" as never,
  site: "Left calf",
  status: "improving",
  startedOn: day(0),
  endedOn: null,
  note: "",
  course: [said(0, "worsening"), said(4, "stable"), said(9, "improving")],
};

describe("the course of an injury", () => {
  it("keeps what was said before, and the last of a day", () => {
    expect(withUpdate([], said(0, "stable"))).toEqual([said(0, "stable")]);
    expect(withUpdate([said(0, "stable")], said(3, "improving"))).toHaveLength(2);
    expect(withUpdate([said(0, "stable"), said(3, "improving")], said(3, "worsening"))).toEqual([
      said(0, "stable"),
      said(3, "worsening"),
    ]);
  });

  it("says nothing twice: what is taken back the same day leaves no trace", () => {
    const course = [said(0, "stable")];
    expect(withUpdate(course, said(5, "stable"))).toBe(course);
    expect(withUpdate(withUpdate(course, said(5, "resolved")), said(5, "stable"))).toEqual(course);
  });

  it("goes on in time and never repeats itself, whatever is said", () => {
    const updates = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(...injuryStatuses)));
    fc.assert(
      fc.property(updates, (all) => {
        const days = all.toSorted(([a], [b]) => a - b).map(([offset, status]) => said(offset, status));
        const course = days.reduce<readonly InjuryUpdate[]>(withUpdate, []);
        const pairs = course
          .slice(1)
          .map((update, index) => [course[index] as InjuryUpdate, update] as const);
        expect(pairs.every(([a, b]) => a.on < b.on && a.status !== b.status)).toBe(true);
        expect(course.at(-1)?.status).toBe(days.at(-1)?.status);
      }),
    );
  });
});

describe("an injury on a day", () => {
  it("is what was last said of it, from its first day to its last or today", () => {
    const on = (offset: number) => statusOn(calf, day(offset), day(12));
    expect([-1, 0, 3, 4, 8, 12, 13].map(on)).toEqual([
      null,
      "worsening",
      "worsening",
      "stable",
      "stable",
      "improving",
      null,
    ]);
    expect(statusOn({ ...calf, endedOn: day(10) }, day(11), day(12))).toBeNull();
  });

  it("turns where something new was said", () => {
    expect([0, 1, 4, 9, 10].map((offset) => isTurn(calf, day(offset)))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
