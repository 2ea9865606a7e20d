import { expect, test } from "vitest";
import type { RuleInBrief } from "@/lib/domain/rule-page";
import { findRules } from "./find-rules";

const rule = (part: Partial<RuleInBrief>): RuleInBrief => ({
  id: "recovery/taper",
  family: "recovery",
  slug: "taper",
  title: "A taper that is missing",
  grade: "strong",
  contested: false,
  stage: "stable",
  why: "Less volume before a race.",
  judges: ["plan"],
  ...part,
});
const rules = [
  rule({}),
  rule({
    id: "overtraining/acwr-context",
    family: "overtraining",
    slug: "acwr-context",
    title: "Load ratio",
    why: "Context.",
    grade: "weak",
    contested: true,
    judges: ["log"],
  }),
];
const all = { text: "", evidence: "all", judges: "all" } as const;
const slugs = (filter: Partial<Parameters<typeof findRules>[1]>) =>
  findRules(rules, { ...all, ...filter }).map(({ slug }) => slug);

test("rules are found by words of title, reason, family or address, in any order and case", () => {
  expect(slugs({ text: "RACE taper" })).toEqual(["taper"]);
  expect(slugs({ text: "fatigue" })).toEqual(["acwr-context"]);
  expect(slugs({ text: "  " })).toHaveLength(2);
  expect(slugs({ text: "taper ratio" })).toEqual([]);
});

test("rules are found by their evidence and by what they read", () => {
  expect(slugs({ evidence: "strong" })).toEqual(["taper"]);
  expect(slugs({ evidence: "contested" })).toEqual(["acwr-context"]);
  expect(slugs({ judges: "plan" })).toEqual(["taper"]);
});
