import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { newId, type PlannedSessionId } from "@/lib/ids";
import type { Calendar, CalendarEntry } from "./calendar";
import { calendarWeekOf, withEntryMoved } from "./calendar-weeks";

const on = (day: number, more: Partial<CalendarEntry> = {}): CalendarEntry => {
  const id = newId<PlannedSessionId>();
  return {
    id,
    plannedId: id,
    type: "run-easy",
    title: "Easy",
    date: calendarDate(`2026-03-${day}`),
    slot: "am",
    state: "planned",
    load: null,
    metres: 0,
    version: 1,
    locked: false,
    planned: { load: 100, metres: 8000 },
    ...more,
  };
};

const weekFrom = (day: number) => ({ start: calendarDate(`2026-03-${day}`), role: null });

const calendarOf = (entries: readonly CalendarEntry[]): Calendar => ({
  today: calendarDate("2026-03-17"),
  canPlan: true,
  entries,
  weeks: [16, 23, 30].map((day) => calendarWeekOf(weekFrom(day), entries)),
  races: [],
  injuries: [],
});

describe("a week of the calendar", () => {
  it("adds up what was asked and what was done, and distances of runs alone", () => {
    const week = calendarWeekOf(weekFrom(16), [
      on(16, { state: "done", load: 120, metres: 9000 }),
      on(18, { type: "strength-upper", planned: { load: 180, metres: 0 } }),
      on(20, { type: "xt-easy", planned: { load: 50, metres: 30000 } }),
      on(23),
    ]);
    expect(week).toMatchObject({
      planned: 330,
      done: 120,
      runMetresPlanned: 8000,
      runMetresDone: 9000,
      liftsPlanned: 1,
    });
  });
});

describe("a session that moves to another day", () => {
  it("takes its load into the other week, and leaves everything else as it is", () => {
    const [moving, staying, later] = [on(19), on(20), on(30)];
    const before = calendarOf([moving, staying, later]);
    const after = withEntryMoved(before, {
      id: moving.id as PlannedSessionId,
      date: calendarDate("2026-03-25"),
    });
    expect(after.weeks.map(({ planned }) => planned)).toEqual([100, 100, 100]);
    expect(after.entries[0]).toEqual({ ...moving, date: "2026-03-25" });
    expect(after.entries[1]).toBe(staying);
    expect(after.weeks[2]).toBe(before.weeks[2]);
  });

  it("keeps the sums where it stays in its week", () => {
    const moving = on(19);
    const before = calendarOf([moving]);
    const after = withEntryMoved(before, {
      id: moving.id as PlannedSessionId,
      date: calendarDate("2026-03-21"),
    });
    expect(after.weeks[0]).toBe(before.weeks[0]);
  });

  it("is planned again where it was missed, and the calendar stays itself where nothing moves", () => {
    const missed = on(16, { state: "missed" });
    const calendar = calendarOf([missed]);
    const id = missed.id as PlannedSessionId;
    expect(withEntryMoved(calendar, { id, date: calendarDate("2026-03-18") }).entries[0]?.state).toBe(
      "planned",
    );
    expect(withEntryMoved(calendar, { id, date: missed.date })).toBe(calendar);
  });
});
