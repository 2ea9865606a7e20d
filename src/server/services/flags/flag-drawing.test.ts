import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { FlagSubjectView, SessionInBrief } from "@/lib/domain/flag-view";
import { dayLoads, daysAround } from "./flag-drawing";

const today = calendarDate("2026-03-17");
const on = (date: string, role: "source" | "target"): FlagSubjectView => ({
  kind: "session",
  id: date,
  role,
  session: { date: calendarDate(date) } as SessionInBrief,
});
const about = (kind: "week" | "state", id: string): FlagSubjectView => ({
  kind,
  id,
  role: "target",
  session: null,
});

describe("the days of a drawing", () => {
  it.each([
    ["a pair", [on("2026-03-17", "source"), on("2026-03-18", "target")], { from: "2026-03-16", days: 4 }],
    [
      "a pair far apart",
      [on("2026-03-01", "source"), on("2026-03-18", "target")],
      { from: "2026-02-28", days: 7 },
    ],
    ["a week and the four before it", [about("week", "2026-03-16")], { from: "2026-02-16", days: 35 }],
    ["a state and the week ahead", [about("state", "now")], { from: "2026-02-25", days: 28 }],
  ] as const)("%s", (_name, subjects, days) => {
    expect(daysAround([...subjects], today)).toEqual(days);
  });

  it("tell what is not known from nothing", () => {
    const row = (date: string, load: number | null) =>
      [calendarDate(date), { load, runLoad: load ?? 0, liftLoad: 0, otherLoad: 0 }] as const;
    const rows = new Map([row("2026-03-15", 200), row("2026-03-16", null)]) as unknown as Parameters<
      typeof dayLoads
    >[2];
    const dates = ["2026-03-14", "2026-03-15", "2026-03-16", "2026-03-18"].map(calendarDate);
    expect(dayLoads(dates, [], rows, today).map(({ done }) => done?.run ?? null)).toEqual([
      null,
      200,
      null,
      0,
    ]);
  });
});
