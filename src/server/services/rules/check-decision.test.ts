import { describe, expect, it } from "vitest";
import { utc } from "@/lib/dates/time-zone";
import { guessPreferences } from "@/lib/domain/preferences";
import { rules } from "@/server/engine/registry";
import { checkedRule, isAllowed } from "./check-decision";

const preferences = guessPreferences("en-GB", utc);
const gap = "interference/short-gap-before-quality-run";
const set = (value: number | null) =>
  checkedRule(gap, { kind: "threshold", threshold: "heavyHours", value }, preferences);

describe("a number that somebody chooses", () => {
  it.each([6, 18, 24, 48, null])("may be %s", (value) => {
    expect(set(value).meta.id).toBe(gap);
  });

  it.each([5, 49, 18.5, Number.NaN])("may not be %s, and is told what may", (value) => {
    expect(() => set(value)).toThrow(/Choose a number from 6.h to 48.h, in steps of 1.h\./);
  });

  it("may be the default and both limits of every number of every rule", () => {
    const specs = rules.flatMap(({ meta }) => Object.values(meta.thresholds));
    expect(
      specs.filter((spec) => ![spec.value, spec.min, spec.max].every((each) => isAllowed(each, spec))),
    ).toEqual([]);
  });

  it("is of a rule and a threshold that exist", () => {
    expect(() => checkedRule("recovery/none", { kind: "switch", to: "off" }, preferences)).toThrow(
      /no such rule/,
    );
    const unknown = { kind: "threshold", threshold: "none", value: 1 } as const;
    expect(() => checkedRule(gap, unknown, preferences)).toThrow(/no such number/);
  });
});
