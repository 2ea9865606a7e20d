import { describe, expect, it } from "vitest";
import { type Instant, instant, plusSeconds } from "@/lib/dates/time-zone";
import type { FlagEventKind } from "@/lib/domain/flag";
import { episodesOf, type FatefulEvent, fatesOf, healthOf } from "./flag-fates";

const start = instant("2026-03-01T08:00:00.000Z");
const hours = (count: number): Instant => plusSeconds(start, count * 3600);

/** "raised resolved*": one event an hour, a star where a person did it. */
const story = (text: string): FatefulEvent[] =>
  text.split(" ").map((word, index) => {
    const [what = "", note = ""] = word.replace("*", "").split("=");
    return { at: hours(index), what: what as FlagEventKind, note, byPerson: word.includes("*") };
  });

describe("what became of a flag", () => {
  it.each([
    ["raised", "open"],
    ["raised fix-applied* resolved*", "fixed"],
    ["raised resolved*", "fixed"],
    ["raised resolved", "expired"],
    ["raised resolved=tuned*", "expired"],
    ["raised superseded*", "expired"],
    ["raised acknowledged*", "acknowledged"],
    ["raised acknowledged* resolved", "acknowledged"],
    ["raised acknowledged* resolved*", "fixed"],
    ["raised snoozed* woke", "snoozed"],
    ["raised dismissed=tolerates*", "dismissed"],
    ["raised dismissed=tolerates* resolved*", "dismissed"],
    ["raised dismissed=on-purpose", "expired"],
    ["raised dismissed=other* reopened*", "open"],
    ["raised acknowledged* worse", "open"],
    ["raised resolved-in-draft*", "fixed"],
    ["raised resolved-in-draft* back-in-draft*", "open"],
    ["raised resolved came-back dismissed=other*", "expired dismissed"],
    ["raised fix-applied* resolved* came-back", "fixed open"],
  ])("%s: %s", (text, fates) => {
    expect(
      episodesOf(story(text))
        .map(({ fate }) => fate)
        .join(" "),
    ).toBe(fates);
  });

  it("is added up by rule, with reasons, time to a decision and what came back after a fix", () => {
    const flags = [
      story("raised dismissed=tolerates*"),
      story("raised woke dismissed=on-purpose:=x*"),
      story("raised fix-applied* resolved* came-back unstable"),
    ];
    expect(fatesOf(flags, start)).toEqual({
      raised: 4,
      fixed: 1,
      acknowledged: 0,
      snoozed: 0,
      dismissed: 2,
      reasons: { tolerates: 1, "on-purpose": 1 },
      expired: 0,
      open: 1,
      unstable: 1,
      backAfterFix: 1,
      hoursToDecision: 1,
    });
  });

  it("counts what was raised in the days asked about, and takes the middle of two", () => {
    const flags = [
      story("raised resolved came-back acknowledged*"),
      story("woke woke raised snoozed* acknowledged*"),
    ];
    expect(fatesOf(flags, hours(1))).toMatchObject({
      raised: 2,
      acknowledged: 2,
      expired: 0,
      hoursToDecision: 1,
    });
    expect(fatesOf([], start)).toMatchObject({ raised: 0, hoursToDecision: null });
  });
});

describe("how a rule serves", () => {
  it.each([
    [{ raised: 0, fixed: 0, acknowledged: 0, dismissed: 0 }, "quiet"],
    [{ raised: 3, fixed: 3, acknowledged: 0, dismissed: 0 }, "few-data"],
    [{ raised: 9, fixed: 0, acknowledged: 0, dismissed: 7 }, "few-data"],
    [{ raised: 9, fixed: 0, acknowledged: 0, dismissed: 9 }, "ok"],
    [{ raised: 10, fixed: 2, acknowledged: 2, dismissed: 6 }, "noisy"],
    [{ raised: 10, fixed: 2, acknowledged: 3, dismissed: 5 }, "ok"],
    [{ raised: 10, fixed: 4, acknowledged: 1, dismissed: 5 }, "useful"],
    [{ raised: 10, fixed: 3, acknowledged: 7, dismissed: 0 }, "ok"],
    [{ raised: 31, fixed: 19, acknowledged: 6, dismissed: 4 }, "useful"],
    [{ raised: 11, fixed: 0, acknowledged: 1, dismissed: 9 }, "noisy"],
  ] as const)("%j: %s", (counts, health) => {
    expect(healthOf({ ...fatesOf([], start), ...counts }).health).toBe(health);
  });
});
