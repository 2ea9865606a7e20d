import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { timeZone } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { fillMessage } from "./fill-message";

const metric: UnitPreferences = {
  distance: "km",
  mass: "kg",
  hourCycle: "h23",
  weekStart: "monday",
  timeZone: timeZone("Europe/Vienna"),
  locale: "en-GB",
};
const american: UnitPreferences = {
  ...metric,
  distance: "mi",
  mass: "lb",
  hourCycle: "h12",
  locale: "en-US",
};
const today = calendarDate("2026-03-17");

const said = (template: string, params: Parameters<typeof fillMessage>[0]["params"], preferences = metric) =>
  fillMessage({ template, params }, { preferences, today }).replaceAll("\u00a0", " ");

describe("a sentence of the engine", () => {
  it("names sessions in the middle as sentences do", () => {
    const params = {
      lift: { session: "1", type: "strength-heavy-lower" as const },
      run: { session: "2", type: "run-vo2max" as const },
      gap: { value: 11.5, unit: "h" as const },
    };
    expect(said("{lift} {gap} before {run}", params)).toBe("Heavy legs 11.5 h before VO2max intervals");
  });

  it("has the reader's units, days and clock", () => {
    const params = {
      session: { session: "1", type: "run-long" as const },
      distance: { value: 26, unit: "km" as const },
      date: { date: "2026-03-18" },
      slot: { text: "pm" },
      time: { text: "18:00" },
    };
    expect(said("Make {session} {distance}", params)).toBe("Make long run 26 km");
    expect(said("Make {session} {distance}", params, american)).toBe("Make long run 16.2 mi");
    expect(said("Move {session} to {date} {slot}", params)).toBe("Move long run to tomorrow PM");
    expect(said("Move {session} to {date} {time}", params, american)).toBe(
      "Move long run to tomorrow 6:00 pm",
    );
  });

  it("says what it counts", () => {
    expect(said("Shorten {sessions} of the week", { sessions: { value: 1, unit: "count" } })).toBe(
      "Shorten 1 session of the week",
    );
    expect(said("Shorten {sessions} of the week", { sessions: { value: 3, unit: "count" } })).toBe(
      "Shorten 3 sessions of the week",
    );
  });

  it("does not count twice what the sentence names itself", () => {
    const told = (template: string, value: number) => said(template, { sessions: { value, unit: "count" } });
    expect(told("Leave {sessions} heat sessions out", 1)).toBe("Leave 1 heat session out");
    expect(told("Leave {sessions} heat sessions out", 2)).toBe("Leave 2 heat sessions out");
    expect(told("The next {sessions} hard sessions one step easier", 2)).toBe(
      "The next 2 hard sessions one step easier",
    );
    expect(told("{sessions} saunas or hot baths in 7 days", 5)).toBe("5 saunas or hot baths in 7 days");
  });

  it("shows a gap that nothing fills instead of hiding it", () => {
    expect(said("{unknown} before {run}", {})).toBe("{unknown} before {run}");
  });
});
