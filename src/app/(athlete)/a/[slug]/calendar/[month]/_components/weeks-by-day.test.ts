import { replaceEqualDeep } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import { calendarWeekOf, withEntryMoved } from "@/lib/domain/calendar-weeks";
import type { PlannedSessionId } from "@/lib/ids";
import { weeksByDay } from "./weeks-by-day";
import { yearWeeksOf } from "./year-weeks";

const date = (text: string) => text as CalendarDate;

const entry = (id: string, day: string, load: number, rest: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: id as PlannedSessionId,
  plannedId: id as PlannedSessionId,
  type: "run-easy",
  title: id,
  date: date(day),
  slot: "pm",
  state: "planned",
  load: null,
  metres: 0,
  version: 1,
  locked: false,
  planned: { load, metres: 8000 },
  ...rest,
});

const entries = [
  entry("done", "2026-03-10", 300, { state: "done", load: 400 }),
  entry("evening", "2026-03-18", 200),
  entry("morning", "2026-03-18", 100, { slot: "am" }),
  entry("far", "2026-03-31", 50),
];

const calendar: Calendar = {
  today: date("2026-03-17"),
  canPlan: true,
  entries,
  weeks: ["2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"].map((start) =>
    calendarWeekOf({ start: date(start), role: null }, entries),
  ),
  races: [],
  injuries: [],
};

const moved = withEntryMoved(calendar, { id: "evening" as PlannedSessionId, date: date("2026-03-20") });

test("a day of the grid holds its sessions, mornings first", () => {
  const { rows } = weeksByDay(calendar);
  expect(rows.map(({ days }) => days.length)).toEqual([7, 7, 7, 7]);
  expect(rows[1]?.days[2]).toMatchObject({ date: "2026-03-18" });
  expect(rows[1]?.days[2]?.entries.map(({ title }) => title)).toEqual(["morning", "evening"]);
});

test("a session that moves inside its week leaves every other week, and every other day, the very same", () => {
  const before = weeksByDay(calendar);
  const after = replaceEqualDeep(before, weeksByDay(moved));
  expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([true, false, true, true]);
  const same = after.rows[1]?.days.map((day, index) => day === before.rows[1]?.days[index]);
  expect(same).toEqual([true, true, false, true, false, true, true]);
});

test("the weeks of a year hold what was done, and what is planned ahead, in steps of the heaviest day", () => {
  const weeks = yearWeeksOf(calendar);
  expect(weeks[0]).toEqual({
    start: "2026-03-09",
    loads: [0, 400, 0, 0, 0, 0, 0],
    steps: [0, 4, 0, 0, 0, 0, 0],
    planned: [false, false, false, false, false, false, false],
  });
  expect(weeks[1]?.loads).toEqual([0, 0, 300, 0, 0, 0, 0]);
  expect(weeks[1]?.steps).toEqual([0, 0, 3, 0, 0, 0, 0]);
  expect(weeks[1]?.planned[2]).toBe(true);
  const after = replaceEqualDeep(weeks, yearWeeksOf(moved));
  expect(after.map((week, index) => week === weeks[index])).toEqual([true, false, true, true]);
});
