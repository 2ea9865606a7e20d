import { describe, expect, it } from "vitest";
import type { QuietCase } from "../cases/case";
import { casesByRule } from "../cases/registry";
import { ruleById } from "../registry";
import { practices } from "./practices";

const casesOf = (rule: string): readonly QuietCase[] => {
  const table = casesByRule[rule];
  return table ? [...table.quiet, ...table.fires, ...table.notEnoughData] : [];
};

describe("the practices that the product was built from", () => {
  const covered = practices.filter(([, , rules]) => rules.length > 0);

  it.each(covered)("%s, %s: a case of one of its rules covers it", (id, _, rules) => {
    for (const rule of rules) expect(ruleById.has(rule), rule).toBe(true);
    expect(rules.flatMap(casesOf).filter(({ covers }) => covers?.includes(id)).length).toBeGreaterThan(0);
  });

  it("are not without a rule, but for those that all rules answer by their modifiers", () => {
    const without = practices.filter(([, , rules]) => rules.length === 0);
    expect(without.map(([id]) => id)).toEqual(["004:67"]);
    const modifying = [...ruleById.values()].filter(({ meta }) => Object.keys(meta.modifiers).length > 0);
    expect(modifying.length).toBeGreaterThan(30);
  });

  it("are what cases say that they cover", () => {
    const known = new Set(practices.map(([id]) => id));
    const named = Object.keys(casesByRule).flatMap((rule) =>
      casesOf(rule).flatMap(({ covers }) => covers ?? []),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
