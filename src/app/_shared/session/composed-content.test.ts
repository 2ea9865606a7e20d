import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import { sessionContentSchema } from "@/lib/schemas/plan";
import { type AthleteLimits, noLimits } from "@/lib/session-text/aim";
import { composedContent } from "./composed-content";

const monday = calendarDate("2026-03-16");
const week = {
  days: Array.from({ length: 7 }, (_, index) => plusDays(monday, index)),
  today: plusDays(monday, 1),
};
const place = { date: plusDays(monday, 3), slot: "am" } as const;
const exercises = [
  { name: "Back squat", aliases: ["squat"], bodyweight: false, oneRm: null, pattern: "squat" as const },
];
const limits = { thresholdPace: 242, lthr: null, maxHr: null };
const read = (text: string, known: AthleteLimits = limits) =>
  composedContent(text, place, { week, distance: "km", mass: "kg", limits: known, exercises })?.content;

describe("a session from one line", () => {
  it.each([
    ["easy 45", { type: "run-easy", duration: 2700, date: "2026-03-19", slot: "am" }],
    ["sauna 20", { type: "heat-passive", duration: 1200 }],
    ["back squat 5x3 @85% sat pm", { date: "2026-03-21", slot: "pm" }],
    [
      "squat 5x3 85% thu pm",
      { type: "strength-heavy-lower", title: "Back squat", date: "2026-03-19", slot: "pm" },
    ],
    ["easy 30 tomorrow 18:30", { date: "2026-03-18", slot: "pm", startTime: "18:30" }],
  ])("is one that the plan takes: %s", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
    expect(sessionContentSchema.safeParse(read(text)).error?.issues).toBeUndefined();
  });

  it("takes a pace for what it is to this athlete", () => {
    expect(read("6x3min @ 3:52 r2min")?.type).toBe("run-vo2max");
    expect(read("6x3min @ 3:52 r2min", { ...limits, thresholdPace: 210 })?.type).not.toBe("run-vo2max");
    expect(read("6x3min @ 3:52 r2min", noLimits)?.type).not.toBe("run-vo2max");
  });

  it("is nothing while nothing is written", () => expect(read("  ")).toBeUndefined());
});
