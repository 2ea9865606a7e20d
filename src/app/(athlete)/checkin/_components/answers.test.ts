import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { newId, type RequestId } from "@/lib/ids";
import { checkInInput } from "@/lib/schemas/wellness";
import { type Answers, answersOf, inputOf, isEmpty, readAnswers } from "./answers";

const empty = answersOf(null);
const with_ = (change: Partial<Answers>): Answers => ({ ...empty, ...change });

describe("a check-in", () => {
  it("begins with nothing chosen", () => {
    expect(isEmpty(empty)).toBe(true);
    expect(Object.values(empty.items)).toEqual([null, null, null, null, null]);
  });

  it.each([
    ["7.5", 7.5],
    ["7,5", 7.5],
    ["7:30", 7.5],
    ["8 h", 8],
    ["", null],
  ])("reads “%s” as hours of sleep", (sleepHours, read) => {
    expect(readAnswers(with_({ sleepHours }))).toMatchObject({ ok: true, sleepHours: read });
  });

  it.each([
    [{ sleepHours: "well" }, "sleepHours"],
    [{ sleepHours: "25" }, "sleepHours"],
    [{ restingHr: "5" }, "restingHr"],
    [{ restingHr: "48.5" }, "restingHr"],
    [{ hrv: "0" }, "hrv"],
    [{ hrv: "401" }, "hrv"],
    [{ hrv: "much" }, "hrv"],
    [{ cycle: { period: null, day: "0", symptoms: [] } }, "cycleDay"],
    [{ cycle: { period: "goes-on", day: "two", symptoms: [] } }, "cycleDay"],
  ] as const)("refuses %j", (typed, field) => {
    expect(readAnswers(with_(typed))).toMatchObject({ ok: false, field });
  });

  it("sends what the server takes, with items left out as unknown", () => {
    const answers = with_({
      items: { ...empty.items, energy: 4 },
      restingHr: "48",
      hrv: "62,5",
      tags: ["device-change"],
      cycle: { period: "started", day: "31", symptoms: ["cramps"] },
      note: " slept early ",
    });
    const read = readAnswers(answers);
    if (!read.ok) throw new Error(read.message);
    const kept = { date: calendarDate("2026-03-17"), id: null };
    const sent = inputOf(answers, read, kept, newId<RequestId>());
    expect(checkInInput.safeParse(sent).success).toBe(true);
    expect(sent).toMatchObject({
      energy: 4,
      mood: null,
      restingHr: 48,
      hrvRmssdMs: 62.5,
      tags: ["device-change"],
      // The day on which a period starts is the first, whatever was counted before.
      cycle: { period: "started", day: null, symptoms: ["cramps"] },
      note: "slept early",
    });
  });
});
