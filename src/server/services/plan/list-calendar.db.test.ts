import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { instant, type TimeZone } from "@/lib/dates/time-zone";
import { type CompletedSessionId, newId, type PlannedSessionId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { completedSessions } from "@/server/db/schema/log";
import { testDatabase } from "@/server/db/testing/database";
import { listCalendar } from "./list-calendar";
import { previewMoves } from "./preview-moves";
import { coachWithPlan, easyRun, heavyLegs, intervals, reader, week } from "./testing/planned-world";

const { owner } = testDatabase();
const march = { from: calendarDate("2026-03-01"), to: calendarDate("2026-03-31") };

describe("the calendar", () => {
  it("shows whole weeks with what was asked, what was done and what was missed", async () => {
    const { coachUser, athleteId, add } = await coachWithPlan(owner);
    await add(heavyLegs);
    await add({ ...easyRun, title: "Missed", date: calendarDate("2026-03-16") });
    await add({ ...intervals, title: "Outside", date: calendarDate("2026-04-06") });
    const calendar = await listCalendar(await reader(coachUser, athleteId), march);

    expect(calendar.weeks.map(({ start }) => start)).toEqual([
      "2026-02-23",
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
      "2026-03-23",
      "2026-03-30",
    ]);
    expect(calendar.entries.map(({ title, date, state }) => [title, date, state])).toEqual([
      ["Missed", "2026-03-16", "missed"],
      ["Heavy legs", "2026-03-18", "planned"],
    ]);
    expect(calendar.weeks[3]).toMatchObject({ planned: 120 + 420, done: 0 });
    expect(calendar.canPlan).toBe(true);
  });

  it("knows at its first and last day what was done a day before or after it was planned", async () => {
    const { coachUser, athleteId, add } = await coachWithPlan(owner);
    const sunday = await add({ ...easyRun, title: "Sunday", date: calendarDate("2026-03-15") });
    const monday = await add({ ...easyRun, title: "Monday", date: calendarDate("2026-03-09") });
    const log = (plannedId: PlannedSessionId, date: string) => ({
      athleteId,
      id: newId<CompletedSessionId>(),
      plannedId,
      status: "completed" as const,
      type: "run-easy" as const,
      title: "Run",
      date: calendarDate(date),
      start: instant(`${date}T08:00:00Z`),
      timeZone: "UTC" as TimeZone,
      duration: fromMinutes(40),
      source: "manual" as const,
    });
    await owner
      .insert(completedSessions)
      .values([log(sunday.sessionId, "2026-03-16"), log(monday.sessionId, "2026-03-08")]);
    const shown = async (from: string, to: string) =>
      (
        await listCalendar(await reader(coachUser, athleteId), {
          from: calendarDate(from),
          to: calendarDate(to),
        })
      ).entries.map(({ title, date, state }) => [title, date, state]);
    expect(await shown("2026-03-09", "2026-03-15")).toEqual([]);
    expect(await shown("2026-03-02", "2026-03-22")).toEqual([
      ["Run", "2026-03-08", "done"],
      ["Run", "2026-03-16", "done"],
    ]);
  });

  it("shows an athlete with a coach what was published, which nothing was", async () => {
    const { user, athleteId, add } = await coachWithPlan(owner);
    await add(heavyLegs);
    const calendar = await listCalendar(await reader(user, athleteId), march);
    expect(calendar).toMatchObject({ entries: [], canPlan: false });
  });

  it("asks about every day of its weeks at once", async () => {
    const { add, coach } = await coachWithPlan(owner);
    const legs = await add(heavyLegs);
    const { slots } = await previewMoves(await coach(), { week, weeks: 3, sessionId: legs.sessionId });
    expect(slots).toHaveLength(42);
    expect(slots.at(-1)).toMatchObject({ date: "2026-04-05", slot: "pm" });
  });
});
