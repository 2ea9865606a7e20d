import { describe, expect, it } from "vitest";
import { factLabel, factWord, hasFactLabel } from "@/app/_shared/flags/fact-words";
import { hasMissingWords, missingSentence } from "@/app/_shared/flags/missing-words";
import { noFixSentence } from "@/app/_shared/flags/no-fix-words";
import { calendarDate, parseCalendarDate } from "@/lib/dates/calendar-date";
import { utc } from "@/lib/dates/time-zone";
import type { MessageText } from "@/lib/domain/flag-view";
import { guessPreferences } from "@/lib/domain/preferences";
import { fillMessage } from "@/lib/formatting/fill-message";
import { casesByRule } from "@/server/engine/cases/registry";
import { week } from "@/server/engine/cases/week";
import { evaluate } from "@/server/engine/evaluate";
import { rules } from "@/server/engine/registry";
import type { Finding } from "@/server/engine/report";
import type { Rule } from "@/server/engine/rule";
import { labelOf, modifierText, thresholdParams, titleOf } from "./rule-words";

const reader = { preferences: guessPreferences("en-GB", utc), today: calendarDate("2026-05-04") };
const readers = ["en-GB", "en-US"].map((locale) => ({
  ...reader,
  preferences: guessPreferences(locale, utc),
}));
const said = (text: MessageText) => fillMessage(text, reader);

/** Words that people write with hyphens too. */
const ordinary = new Set(["cross-training", "high-intensity", "near-maximal", "7-day", "42-day"]);

/** What a reader would take for a key: a gap, camelCase, or words joined by hyphens. */
function rawIn(text: string): string[] {
  const gaps = text.match(/\{\w*\}/g) ?? [];
  const joined = text.match(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+|\b[a-z]+[A-Z]\w*/g) ?? [];
  const unknown = text.match(/\b(?:undefined|null|NaN)\b/g) ?? [];
  const doubled =
    text.match(/\b(sessions?|reps?|sets?|runs?) (?:[a-z-]+ )?(?:sessions?|runs|sprints|saunas)\b/g) ?? [];
  return [...gaps, ...joined.filter((word) => !ordinary.has(word.toLowerCase())), ...unknown, ...doubled];
}

const all = rules.map((rule) => [rule.meta.id, rule] as const);
const reportsOf = (rule: Rule) => {
  const { quiet = [], fires = [], notEnoughData = [] } = casesByRule[rule.meta.id] ?? {};
  return [...quiet, ...fires, ...notEnoughData].map((each) => evaluate(week(each.week)));
};

describe.each(all)("what people read of %s", (_, rule) => {
  const reports = reportsOf(rule);
  const findings: readonly Finding[] = reports.flatMap((report) => report.findings);
  const texts = (from: (finding: Finding) => readonly string[]) => [...new Set(findings.flatMap(from))];

  it("has words for its titles, levels and modifiers", () => {
    const { levels, modifiers } = rule.meta;
    const own = [...Object.values(levels), ...Object.values(modifiers)].flatMap((each) => each ?? []);
    const filled = own.map((template) => said({ template, params: thresholdParams(rule) }));
    const titles = texts((finding) => [said(titleOf(finding))]);
    expect([...filled, ...titles].flatMap(rawIn)).toEqual([]);
  });

  it("says what was measured in one line, in either units", () => {
    const titles = texts((finding) =>
      finding.ruleId === rule.meta.id
        ? readers.map((each) => fillMessage(titleOf(finding), each)).filter(({ length }) => length > 48)
        : [],
    );
    expect(titles).toEqual([]);
  });

  it("has words for the modifiers that applied and the fixes", () => {
    const words = texts((finding) => [
      ...finding.modifiers.map(({ key }) =>
        said(
          modifierText(
            rules.find(({ meta }) => meta.id === finding.ruleId),
            key,
          ),
        ),
      ),
      ...finding.fixes.map((fix) => said(labelOf(fix.label))),
    ]);
    expect(words.flatMap(rawIn)).toEqual([]);
  });

  it("has a name for every fact, and words where a fact is a word", () => {
    const keys = [...new Set(findings.flatMap(({ facts }) => facts.map(({ key }) => key)))];
    expect(keys.filter((key) => !hasFactLabel(key))).toEqual([]);
    const values = texts(({ facts }) => [
      ...facts.map(({ key }) => factLabel(key)),
      ...facts.flatMap(({ value }) => (typeof value === "string" && !isDate(value) ? [factWord(value)] : [])),
    ]);
    expect(values.flatMap(rawIn)).toEqual([]);
  });

  it("says why there is no fix", () => {
    const reasons = texts(({ noFixReason }) =>
      noFixReason === null ? [] : [noFixSentence({ noFixReason, subjects: [] })],
    );
    expect(reasons.flatMap(rawIn)).toEqual([]);
  });

  it("says what would let it answer", () => {
    const missing = reports.flatMap(({ notEnoughData }) => notEnoughData);
    expect(missing.filter((each) => !hasMissingWords(each.missing)).map((each) => each.missing)).toEqual([]);
    expect([...new Set(missing.map(missingSentence))].flatMap(rawIn)).toEqual([]);
  });
});

const isDate = (value: string): boolean => parseCalendarDate(value.slice(0, 10)).ok;
