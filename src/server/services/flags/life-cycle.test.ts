import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type Instant, instant, plusSeconds, type TimeZone } from "@/lib/dates/time-zone";
import type { FlagState, Severity } from "@/lib/domain/flag";
import {
  isFrozen,
  isUnstable,
  isWorse,
  type LifeFinding,
  type LifeNow,
  type LifeRow,
  whenFound,
  whenGone,
} from "./life-cycle";

const now = instant("2026-03-17T13:00:00.000Z");
const hoursAgo = (hours: number): Instant => plusSeconds(now, -hours * 3600);
const daysAgo = (days: number) => hoursAgo(days * 24);
const at: LifeNow = { now, zone: "Europe/Vienna" as TimeZone, blockStarts: [] };

const rules = {
  gap: "interference/short-gap-before-quality-run",
  spike: "overtraining/single-run-spike",
  load: "overtraining/chronic-ramp",
  wellness: "overtraining/wellness-decline",
  deload: "recovery/no-deload",
  illness: "recovery/illness-or-pain",
} as const;
type Kind = keyof typeof rules;

const row = (kind: Kind, state: FlagState, over: Partial<LifeRow> = {}): LifeRow => ({
  ruleId: rules[kind],
  state,
  severity: "caution",
  dismissReason: state === "dismissed" ? "on-purpose" : null,
  changedAt: daysAgo(1),
  resolvedAt: null,
  clearSince: null,
  easedSince: null,
  unstableUntil: null,
  answeredAt: state === "open" ? null : daysAgo(1),
  answeredSeverity: state === "open" ? null : "caution",
  answeredValue: state === "open" ? null : 10,
  ...over,
});

const finding = (
  value: number,
  severity: Severity = "caution",
  over: Partial<LifeFinding> = {},
): LifeFinding => ({
  severity,
  tense: "ongoing",
  measured: { value, unit: "pct" },
  threshold: { comparator: "max" },
  ...over,
});
const gap = (value: number, severity: Severity = "caution") =>
  finding(value, severity, { tense: "planned", threshold: { comparator: "min" } });

describe("an answered flag that is found again", () => {
  it.each<[string, LifeRow, LifeFinding, FlagState, string | null]>([
    ["acknowledged stays", row("load", "acknowledged"), finding(11.9), "acknowledged", null],
    ["acknowledged opens 20 % worse", row("load", "acknowledged"), finding(12), "open", "worse"],
    ["acknowledged opens more severe", row("load", "acknowledged"), finding(10, "warning"), "open", "worse"],
    ["acknowledged gap opens 20 % smaller", row("gap", "acknowledged"), gap(8), "open", "worse"],
    ["snoozed sleeps on when a bit worse", row("load", "snoozed"), finding(15), "snoozed", null],
    ["snoozed opens more severe", row("load", "snoozed"), finding(10, "warning"), "open", "worse"],
    ["gap stays dismissed", row("gap", "dismissed"), gap(8.1), "dismissed", null],
    [
      "gap stays dismissed after a year",
      row("gap", "dismissed", { answeredAt: daysAgo(365) }),
      gap(10),
      "dismissed",
      null,
    ],
    ["gap opens when it shrinks by 20 %", row("gap", "dismissed"), gap(8), "open", "worse"],
    [
      "spike stays dismissed however large",
      row("spike", "dismissed"),
      finding(40, "warning"),
      "dismissed",
      null,
    ],
    [
      "load stays dismissed for 14 days",
      row("load", "dismissed", { answeredAt: hoursAgo(14 * 24 - 1) }),
      finding(10),
      "dismissed",
      null,
    ],
    [
      "load opens after 14 days",
      row("load", "dismissed", { answeredAt: daysAgo(14) }),
      finding(10),
      "open",
      "came-back",
    ],
    ["load opens 20 % worse", row("load", "dismissed"), finding(12), "open", "worse"],
    [
      "wellness stays dismissed for 7 days",
      row("wellness", "dismissed", { answeredAt: hoursAgo(7 * 24 - 1) }),
      finding(99),
      "dismissed",
      null,
    ],
    [
      "wellness opens after 7 days",
      row("wellness", "dismissed", { answeredAt: daysAgo(7) }),
      finding(10),
      "open",
      "came-back",
    ],
    [
      "illness stays dismissed while it lasts",
      row("illness", "dismissed", { answeredAt: daysAgo(20) }),
      finding(10),
      "dismissed",
      null,
    ],
    ["illness opens more severe", row("illness", "dismissed"), finding(10, "warning"), "open", "worse"],
    [
      "what was resolved is open",
      row("load", "resolved", { answeredAt: null }),
      finding(10),
      "open",
      "came-back",
    ],
    [
      "a dismissed gap that was gone is dismissed",
      row("gap", "resolved", { dismissReason: "on-purpose" }),
      gap(10),
      "dismissed",
      null,
    ],
    [
      "a dismissed load that was gone holds for its days",
      row("load", "resolved", { dismissReason: "other" }),
      finding(10),
      "dismissed",
      null,
    ],
    [
      "another illness is open",
      row("illness", "resolved", { dismissReason: "other", resolvedAt: daysAgo(3) }),
      finding(10),
      "open",
      "came-back",
    ],
    [
      "the same illness an hour later is dismissed",
      row("illness", "resolved", { dismissReason: "other", resolvedAt: hoursAgo(1) }),
      finding(10),
      "dismissed",
      null,
    ],
  ])("%s", (_, flag, found, state, event) => {
    expect(whenFound(flag, found, at)).toMatchObject({ state, event });
  });

  it.each([
    ["2026-03-16", "dismissed"],
    ["2026-03-17", "open"],
    ["2026-03-18", "dismissed"],
  ] as const)("a deload that is due, dismissed on 16 March, with a block from %s, is %s", (start, state) => {
    const blocks = { ...at, blockStarts: [calendarDate(start)] };
    expect(whenFound(row("deload", "dismissed"), finding(6), blocks).state).toBe(state);
  });

  it("is called worse in the direction of its limit, also below zero", () => {
    const form = (value: number) => finding(value, "caution", { threshold: { comparator: "min" } });
    expect(isWorse({ answeredValue: -30 }, form(-36))).toBe(true);
    expect(isWorse({ answeredValue: -30 }, form(-35))).toBe(false);
    expect(isWorse({ answeredValue: -30 }, form(-24))).toBe(false);
    expect(isWorse({ answeredValue: null }, form(-99))).toBe(false);
    expect(isWorse({ answeredValue: 0 }, finding(0))).toBe(false);
  });
});

describe("the severity of a state", () => {
  const warned = (over: Partial<LifeRow> = {}) => row("load", "open", { severity: "warning", ...over });
  it.each<[string, LifeRow, LifeFinding, Severity, Instant | null]>([
    ["rises at once", row("load", "open"), finding(10, "warning"), "warning", null],
    ["does not fall at once", warned(), finding(10), "warning", now],
    ["does not fall for 24 h", warned({ easedSince: hoursAgo(23) }), finding(10), "warning", hoursAgo(23)],
    ["falls after 24 h", warned({ easedSince: hoursAgo(24) }), finding(10), "caution", null],
    [
      "starts anew when it was up again",
      warned({ easedSince: hoursAgo(23) }),
      finding(10, "warning"),
      "warning",
      null,
    ],
    ["falls at once in a plan", row("gap", "open", { severity: "warning" }), gap(10), "caution", null],
    [
      "is as found when it comes back",
      row("load", "resolved", { severity: "warning", answeredAt: null }),
      finding(10),
      "caution",
      null,
    ],
  ])("%s", (_, flag, found, severity, easedSince) => {
    expect(whenFound(flag, found, at)).toMatchObject({ severity, easedSince });
  });
});

describe("a flag that is not found any more", () => {
  const gone = { now, cause: "change", isNear: false, isSpokenFor: false } as const;
  it.each([
    ["a gap goes at once", row("gap", "open"), "planned", gone, "resolved", null],
    ["a load waits", row("load", "open"), "ongoing", gone, "open", now],
    [
      "a load waits for 48 h",
      row("load", "open", { clearSince: hoursAgo(47) }),
      "ongoing",
      gone,
      "open",
      hoursAgo(47),
    ],
    [
      "a load goes after 48 h",
      row("load", "open", { clearSince: hoursAgo(48) }),
      "ongoing",
      gone,
      "resolved",
      null,
    ],
    [
      "a load near its limit is not clear",
      row("load", "open", { clearSince: hoursAgo(99) }),
      "ongoing",
      { ...gone, isNear: true },
      "open",
      null,
    ],
    ["a planned load goes at once", row("load", "open"), "planned", gone, "resolved", null],
    [
      "wellness goes after 72 h",
      row("wellness", "open", { clearSince: hoursAgo(72) }),
      "ongoing",
      gone,
      "resolved",
      null,
    ],
    [
      "wellness waits for 72 h",
      row("wellness", "open", { clearSince: hoursAgo(71) }),
      "ongoing",
      gone,
      "open",
      hoursAgo(71),
    ],
    ["illness goes with its window", row("illness", "open"), "ongoing", gone, "resolved", null],
    ["a deload that is planned clears at once", row("deload", "open"), "ongoing", gone, "resolved", null],
    [
      "what another speaks for goes at once",
      row("load", "open"),
      "ongoing",
      { ...gone, isSpokenFor: true },
      "resolved",
      null,
    ],
    [
      "what happened is overtaken by a change of the log",
      row("spike", "open"),
      "happened",
      gone,
      "superseded",
      null,
    ],
    [
      "what happened goes with time",
      row("spike", "open"),
      "happened",
      { ...gone, cause: "time" },
      "resolved",
      null,
    ],
    [
      "what happened goes with a tuned rule",
      row("spike", "open"),
      "happened",
      { ...gone, isSpokenFor: true },
      "resolved",
      null,
    ],
    ["an answered state waits too", row("load", "acknowledged"), "ongoing", gone, "acknowledged", now],
  ] as const)("%s", (_, flag, tense, how, state, clearSince) => {
    expect(whenGone(flag, { tense }, how)).toEqual({ state, clearSince });
  });

  it("is found again before it went, and has not been away", () => {
    expect(whenFound(row("load", "open", { clearSince: hoursAgo(40) }), finding(10), at)).toMatchObject({
      state: "open",
      clearSince: null,
      event: null,
    });
  });
});

describe("a flag that comes and goes", () => {
  it.each([
    [2, "ongoing", false],
    [3, "ongoing", true],
    [9, "planned", false],
  ] as const)("%i times in a week and %s is unstable: %s", (flips, tense, expected) => {
    expect(isUnstable({ tense }, flips)).toBe(expected);
  });

  it("is left as it is until its time", () => {
    const frozen = row("load", "open", { unstableUntil: plusSeconds(now, 60) });
    const gone = { now, cause: "time", isNear: false, isSpokenFor: false } as const;
    expect(isFrozen(frozen, now)).toBe(true);
    expect(whenGone(frozen, { tense: "ongoing" }, gone).state).toBe("open");
    expect(whenFound(frozen, finding(50), at)).toMatchObject({ state: "open", event: null });
    expect(isFrozen({ unstableUntil: now }, now)).toBe(false);
  });
});
