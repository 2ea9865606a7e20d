import { describe, expect, it } from "vitest";
import { instant } from "@/lib/dates/time-zone";
import type { RuleDecision } from "@/lib/domain/rule-settings";
import { newId, type RuleSettingId } from "@/lib/ids";
import type { RuleSettingRow } from "@/server/db/queries/rule-settings";
import { effectiveSettings, settingsKey } from "./effective-settings";

const ruleId = "overtraining/acwr-context";
const row = (decision: RuleDecision, setBy: string): RuleSettingRow => ({
  id: newId<RuleSettingId>(),
  ruleId,
  decision,
  reason: "",
  setAt: instant("2026-03-17T13:00:00.000Z"),
  setBy,
});
const limit = (value: number | null, by: string) => row({ kind: "threshold", threshold: "high", value }, by);
const turn = (to: "on" | "off" | null, by: string) => row({ kind: "switch", to }, by);

describe("which number counts", () => {
  it.each([
    ["the rule's own where nothing is set", [], [], undefined, undefined],
    ["the coach's default", [], [limit(1.4, "Sam")], 1.4, "coach"],
    ["the athlete's before the coach's", [limit(1.7, "Ida")], [limit(1.4, "Sam")], 1.7, "athlete"],
    [
      "the coach's again once the athlete's is taken back",
      [limit(null, "Ida")],
      [limit(1.4, "Sam")],
      1.4,
      "coach",
    ],
    ["the longest responsible coach's of two", [], [limit(1.4, "Sam"), limit(1.2, "Ida")], 1.4, "coach"],
    [
      "the other coach's where the first took theirs back",
      [],
      [limit(null, "Sam"), limit(1.2, "Ida")],
      1.2,
      "coach",
    ],
  ])("is %s", (_, ofAthlete, ofCoach, value, origin) => {
    const set = effectiveSettings(ofAthlete, ofCoach).thresholds?.[ruleId]?.high;
    expect([set?.value, set?.origin]).toEqual([value, origin]);
  });

  it.each([
    ["on as it comes", [], [], false],
    ["off by the coach", [], [turn("off", "Sam")], true],
    ["on for an athlete against the coach's default", [turn("on", "Ida")], [turn("off", "Sam")], false],
    ["off for an athlete alone", [turn("off", "Ida")], [], true],
    ["as the coach says once the athlete's is taken back", [turn(null, "Ida")], [turn("off", "Sam")], true],
  ])("a rule is %s", (_, ofAthlete, ofCoach, off) => {
    expect(effectiveSettings(ofAthlete, ofCoach).off).toEqual(off ? [ruleId] : []);
  });
});

describe("the name of settings", () => {
  it("is empty for the rules as they come, and for those to which they were reset", () => {
    expect(settingsKey({})).toBe("");
    expect(settingsKey(effectiveSettings([limit(null, "Ida"), turn(null, "Ida")], []))).toBe("");
  });

  it("differs by number, by whose it is and by switch, and is equal for equal ones", () => {
    const keys = [
      effectiveSettings([limit(1.7, "Ida")], []),
      effectiveSettings([limit(1.6, "Ida")], []),
      effectiveSettings([], [limit(1.7, "Ida")]),
      effectiveSettings([turn("off", "Ida")], []),
    ].map(settingsKey);
    expect(new Set(keys).size).toBe(4);
    expect(settingsKey(effectiveSettings([limit(1.7, "Ida")], []))).toBe(keys[0]);
  });
});
