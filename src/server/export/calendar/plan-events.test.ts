import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { instant, timeZone } from "@/lib/dates/time-zone";
import { guessPreferences } from "@/lib/domain/preferences";
import type { PublishedSession } from "@/lib/domain/session";
import { plannedSession } from "@/lib/domain/testing/planned-session";
import { noLimits } from "@/lib/session-text/aim";
import { randomLift } from "@/lib/session-text/testing/random-lift";
import { randomRun } from "@/lib/session-text/testing/random-run";
import { icsCalendar } from "./ics";
import { type CalendarOfPlan, planEvents } from "./plan-events";

const vienna = timeZone("Europe/Vienna");
const sent = (id: string, change: Partial<PublishedSession> = {}): PublishedSession => {
  const { draft: _, version: __, ...session } = plannedSession(id);
  return { ...session, publishedAt: instant("2026-03-10T09:00:00Z"), ...change };
};

const planOf = (change: Partial<CalendarOfPlan>): CalendarOfPlan => ({
  sessions: [],
  done: [],
  changes: [],
  timeZone: vienna,
  preferences: guessPreferences("en-GB", vienna),
  titlesOnly: false,
  includeDone: true,
  pageOf: (id) => `https://tandem.test/a/maya/session/${id}`,
  ...change,
});

const textOf = (change: Partial<CalendarOfPlan>) => icsCalendar("Maya: training", planEvents(planOf(change)));

/** The events as a reader of calendars has them who knows nothing of how they were written. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description ?? "",
      isDay: event.startDate.isDate,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      status: component.getFirstPropertyValue("status"),
    };
  });
}

const done = (change: Partial<CalendarOfPlan["done"][number]>): CalendarOfPlan["done"][number] => ({
  id: "log" as never,
  plannedId: null,
  status: "completed",
  title: "Evening jog",
  start: instant("2026-03-16T17:00:00Z"),
  duration: 1800 as never,
  distance: null,
  rpe: null,
  ...change,
});

describe("the calendar of a plan", () => {
  it("puts a session on its day, and one with a time at its moment on both sides of a change of clocks", () => {
    const at = { startTime: clockTime("18:30"), duration: 3600 as never };
    const events = readBack(
      textOf({
        sessions: [
          sent("day"),
          sent("winter", { ...at, date: calendarDate("2026-03-27") }),
          sent("summer", { ...at, date: calendarDate("2026-03-30") }),
        ],
      }),
    );
    expect(events.map(({ uid, isDay, start, end }) => ({ uid, isDay, start, end }))).toEqual([
      { uid: "day", isDay: true, start: "2026-03-16", end: "2026-03-17" },
      { uid: "winter", isDay: false, start: "2026-03-27T17:30:00Z", end: "2026-03-27T18:30:00Z" },
      { uid: "summer", isDay: false, start: "2026-03-30T16:30:00Z", end: "2026-03-30T17:30:00Z" },
    ]);
  });

  it("says what was asked, and no word of it where titles are enough", () => {
    const session = sent("intervals", { type: "run-vo2max", notes: "Flat; quiet, road", key: true });
    const [event] = readBack(textOf({ sessions: [session] }));
    expect(event?.description).toContain("VO2max intervals, AM, key session");
    expect(event?.description).toContain("Flat; quiet, road");
    const text = textOf({ sessions: [session], titlesOnly: true });
    expect(readBack(text)[0]).toMatchObject({ summary: "intervals", description: "" });
    expect(text).not.toContain("URL:");
  });

  it("counts changes, cancels what was taken back, and leaves out rest days", () => {
    const changedAt = instant("2026-03-12T09:00:00Z");
    const gone = { title: "Tempo", date: calendarDate("2026-03-18"), startTime: null, duration: 3000 };
    const events = readBack(
      textOf({
        sessions: [sent("moved"), sent("rest day", { type: "rest" })],
        changes: [
          { sessionId: "moved", sequence: 3, changedAt, gone: null },
          { sessionId: "gone", sequence: 2, changedAt, gone },
        ],
      }),
    );
    expect(events).toMatchObject([
      { uid: "moved", sequence: 3, status: "CONFIRMED" },
      { uid: "gone", sequence: 2, status: "CANCELLED", summary: "Tempo", start: "2026-03-18" },
    ]);
  });

  it("says what was done, or leaves it out", () => {
    const answers = [done({ plannedId: "easy" as never }), done({ id: "extra" as never })];
    const sessions = [sent("easy"), sent("next", { date: calendarDate("2026-03-20") })];
    expect(readBack(textOf({ sessions, done: answers })).map(({ summary }) => summary)).toEqual([
      "Done: easy",
      "next",
      "Done: Evening jog",
    ]);
    const without = readBack(textOf({ sessions, done: answers, includeDone: false }));
    expect(without.map(({ uid }) => uid)).toEqual(["next"]);
  });

  it("comes through whole, whatever coaches write", () => {
    const words = fc.string({ unit: "binary", maxLength: 120 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(
        words,
        words,
        randomRun({ unit: "km", limits: noLimits }),
        randomLift,
        (title, notes, steps, lifts) => {
          const text = textOf({ sessions: [sent("one", { title, notes, steps, lifts })] });
          const lines = text.split("\r\n");
          expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
          expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
          const [event, ...others] = readBack(text);
          expect(others).toEqual([]);
          expect(event?.summary ?? "").toBe(asRead(title));
          expect(event?.description.endsWith(asRead(notes))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A text without the signs that no calendar can hold. */
const asRead = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
