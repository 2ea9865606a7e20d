import { describe, expect, it } from "vitest";
import { hasMissingWords } from "@/app/_shared/flags/missing-words";
import { calendarDate } from "@/lib/dates/calendar-date";
import { utc } from "@/lib/dates/time-zone";
import type { MessageText } from "@/lib/domain/flag-view";
import { guessPreferences } from "@/lib/domain/preferences";
import type { RuleExample, RulePage } from "@/lib/domain/rule-page";
import { fillMessage } from "@/lib/formatting/fill-message";
import { getRule } from "./get-rule";
import { listRules } from "./list-rules";

const reader = { preferences: guessPreferences("en-GB", utc), today: calendarDate("2026-05-04") };
const said = (text: MessageText) => fillMessage(text, reader);
const pages = listRules().map(({ id, family, slug }): [string, RulePage] => [
  id,
  getRule({ family, rule: slug }),
]);

const examplesOf = ({ examples, cannotSay }: RulePage): RuleExample[] =>
  [...examples.flatMap(({ fires, quiet }) => [fires, quiet]), cannotSay].filter((each) => each !== null);

const textsOf = (page: RulePage): string[] => [
  ...page.levels.map(({ text }) => said(text)),
  ...page.modifiers.flatMap(({ name, text }) => [name, said(text)]),
  ...page.formula.flatMap(({ says, note }) => [said(says), note]),
  ...page.thresholds.flatMap(({ note, source }) => [note, source]),
  ...page.evidence.citations.map(({ label }) => label),
  ...page.notFor,
  ...examplesOf(page).flatMap(({ name, title, setting, drawing }) => [
    name,
    ...(title ? [said(title)] : []),
    ...setting.map(said),
    ...drawing.sessions.flatMap(({ parts }) => parts.map(said)),
    ...(drawing.mornings?.last.flatMap(({ parts }) => parts.map(said)) ?? []),
    ...drawing.records.map(({ name: record }) => record),
  ]),
];

describe.each(pages)("the page of %s", (_, page) => {
  it("has a title that fits a line", () => expect(page.title.length).toBeLessThanOrEqual(48));

  it("has something in every part", () => {
    const { levels, formula, thresholds, evidence, notFor, examples, cannotSay, needs, action, since } = page;
    for (const part of [levels, formula, thresholds, evidence.citations, notFor, examples, page.judges])
      expect(part.length).toBeGreaterThan(0);
    for (const text of [needs, action, since, evidence.limits]) expect(text).not.toBe("");
    expect(cannotSay?.missing && hasMissingWords(cannotSay.missing.missing)).toBe(true);
  });

  it("has no gap, no key and no row of a source in its texts", () => {
    const raw = textsOf(page).filter(
      (text) => /[{}]|undefined|NaN|\bseed \d|^practice\b|\w-\d{4}:/.test(text) || text === "",
    );
    expect(raw).toEqual([]);
  });

  it("draws each example", () => {
    const empty = examplesOf(page).filter(({ drawing, outcome }) => {
      const { rail, loads, sessions, mornings, records } = drawing;
      const drawn = (rail?.sessions.length ?? 0) + sessions.length + records.length;
      return outcome === "fires" && drawn === 0 && mornings === null && loads === null;
    });
    expect(empty.map(({ name }) => name)).toEqual([]);
    for (const { drawing } of examplesOf(page)) {
      const { rail, loads } = drawing;
      if (rail) expect(rail.sessions.some(({ start }) => start !== null)).toBe(true);
      if (loads) expect(loads.days.some(({ done, planned }) => total(done) + total(planned) > 0)).toBe(true);
    }
  });

  it("shows what fires beside what does not", () => {
    const [first] = page.examples;
    expect(first?.fires.title).not.toBeNull();
    expect(first?.quiet).not.toBeNull();
  });
});

const total = (parts: { run: number; lift: number; other: number } | null) =>
  parts === null ? 0 : parts.run + parts.lift + parts.other;

it("tells how far a publication was read", () => {
  const seenOn = (rule: string) =>
    getRule({ family: "overtraining", rule }).evidence.citations.map(({ seen }) => seen);
  expect(seenOn("chronic-ramp")).toEqual(["secondary"]);
  expect(seenOn("resting-hr-rise")).toEqual(["abstract"]);
});
