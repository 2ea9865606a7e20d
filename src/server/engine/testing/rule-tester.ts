import { describe, expect, it } from "vitest";
import type { FiringCase, QuietCase, RuleCases, SilentCase } from "../cases/case";
import { week } from "../cases/week";
import { type Rule, thresholdsOf } from "../rule";
import { askRule } from "../run";
import { compareSeverity } from "../severity";
import { takeSnapshot } from "../snapshot";

const known = {
  quiet: ["name", "covers", "week"],
  fires: ["name", "covers", "week", "severity", "tense", "message", "modifiers", "count"],
  notEnoughData: ["name", "covers", "week", "missing"],
} as const;

/**
 * Tests a rule with its table of cases. Strict: every part of the table has a case, no two cases have the same name or
 * the same week, and no case has a word that nothing reads.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.meta.id, () => {
    it("has a sound table", () => expect(flawsOf(cases)).toEqual([]));
    it.each(cases.quiet)("is quiet: $name", (each) => {
      expect(answerOf(rule, each)).toEqual({ severity: null, missing: [] });
    });
    it.each(cases.fires)("fires: $name", (each) => {
      const answer = answerOf(rule, each);
      expect(answer).toMatchObject({ severity: each.severity, count: each.count ?? 1 });
      if (each.tense) expect(answer.tense).toBe(each.tense);
      if (each.message) expect(answer.message).toBe(each.message);
      if (each.modifiers) expect(answer.modifiers).toEqual(each.modifiers);
    });
    it.each(cases.notEnoughData)("lacks data: $name", (each) => {
      expect(answerOf(rule, each)).toEqual({ severity: null, missing: [each.missing] });
    });
  });
}

interface Answer {
  readonly severity: string | null;
  readonly missing: readonly string[];
  readonly tense?: string;
  readonly message?: string;
  readonly modifiers?: readonly string[];
  readonly count?: number;
}

/** What the rule says about a case, with its default thresholds or the given ones. */
export function answerOf(rule: Rule, { week: text }: QuietCase, t = thresholdsOf(rule, {})): Answer {
  const outcome = askRule(rule, takeSnapshot(week(text)), t);
  const missing = [...new Set(outcome.missing.map((each) => each.missing))];
  if (outcome.status !== "checked") return { severity: null, missing };
  const [worst] = outcome.findings.toSorted((a, b) => compareSeverity(b.severity, a.severity));
  if (!worst) return { severity: null, missing };
  return {
    severity: worst.severity,
    missing,
    tense: worst.tense,
    message: worst.message.key,
    modifiers: worst.modifiers.map(({ key }) => key),
    count: outcome.findings.length,
  };
}

/** What is wrong with a table, one line each. */
export function flawsOf(cases: RuleCases): string[] {
  const flaws: string[] = [];
  const names = new Set<string>();
  const weeks = new Set<string>();
  for (const part of ["quiet", "fires", "notEnoughData"] as const) {
    const rows: readonly (QuietCase | FiringCase | SilentCase)[] = cases[part];
    if (rows.length === 0) flaws.push(`${part} has no case`);
    for (const row of rows) {
      if (names.has(row.name)) flaws.push(`two cases are called "${row.name}"`);
      if (weeks.has(row.week)) flaws.push(`"${row.name}" repeats the week of another case`);
      names.add(row.name);
      weeks.add(row.week);
      for (const key of Object.keys(row)) {
        if (!(known[part] as readonly string[]).includes(key))
          flaws.push(`"${row.name}" has an unknown ${key}`);
      }
    }
  }
  return flaws;
}
