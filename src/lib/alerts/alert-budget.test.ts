import { describe, expect, it } from "vitest";
import { type Instant, instant, plusSeconds } from "@/lib/dates/time-zone";
import { type Alert, levelsWithinBudget, mayBeTold } from "./alert-budget";

const now = instant("2026-03-17T13:00:00.000Z");
const hours = (count: number) => plusSeconds(now, count * 3600);
const alert = (over: Partial<Alert> = {}): Alert => ({
  level: "act",
  kind: "gap",
  tense: "planned",
  decideBy: hours(12),
  isPublished: true,
  ...over,
});
const readers = ["coach", "athlete", "self-coached"] as const;

describe("who is told of a flag", () => {
  it("nobody, of what can wait or is only watched", () => {
    for (const level of ["adjust", "watch", "hidden"] as const) {
      for (const reader of readers) expect(mayBeTold(alert({ level }), reader, now, null)).toBe(false);
    }
  });

  it("everybody, of a gap that was published and is decided within a day", () => {
    for (const reader of readers) expect(mayBeTold(alert(), reader, now, null)).toBe(true);
  });

  it("an athlete with a coach, of what comes within 24 hours and not of what comes later", () => {
    expect(mayBeTold(alert({ decideBy: hours(24) }), "athlete", now, null)).toBe(true);
    expect(mayBeTold(alert({ decideBy: hours(25) }), "athlete", now, null)).toBe(false);
    expect(mayBeTold(alert({ decideBy: hours(25) }), "coach", now, null)).toBe(true);
  });

  it.each([
    ["gap", true],
    ["illness", true],
    ["spike", false],
    ["load", false],
    ["wellness", false],
    ["deload", false],
  ] as const)("an athlete with a coach, of %s: %s", (kind, told) => {
    expect(mayBeTold(alert({ kind }), "athlete", now, null)).toBe(told);
    expect(mayBeTold(alert({ kind, tense: "ongoing" }), "coach", now, null)).toBe(true);
  });

  it("an athlete with a coach, never of a draft", () => {
    expect(mayBeTold(alert({ isPublished: false }), "athlete", now, hours(-5))).toBe(false);
  });

  it("who plans, of a draft once it has rested for ten minutes or was sent", () => {
    const draft = alert({ isPublished: false });
    const edited = (minutes: number): Instant => plusSeconds(now, -minutes * 60);
    expect(mayBeTold(draft, "coach", now, edited(9))).toBe(false);
    expect(mayBeTold(draft, "coach", now, edited(10))).toBe(true);
    expect(mayBeTold(alert(), "coach", now, edited(1))).toBe(true);
    // Who plans for themself sends with every edit.
    expect(mayBeTold(alert(), "self-coached", now, edited(1))).toBe(false);
    expect(mayBeTold(alert(), "self-coached", now, edited(10))).toBe(true);
  });

  it("of a state without waiting for the plan to rest", () => {
    const state = alert({ kind: "illness", tense: "ongoing", decideBy: null, isPublished: true });
    for (const reader of readers) expect(mayBeTold(state, reader, now, now)).toBe(true);
  });
});

describe("what stays urgent", () => {
  it("are two a person; what comes after them is adjusted", () => {
    expect(levelsWithinBudget(["act", "act", "act", "adjust", "watch"])).toEqual([
      "act",
      "act",
      "adjust",
      "adjust",
      "watch",
    ]);
    expect(levelsWithinBudget(["act", "watch"])).toEqual(["act", "watch"]);
  });
});
