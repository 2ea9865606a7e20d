import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rulePage, rulePagePath } from "../../../scripts/rule-page";
import { casesByRule } from "./cases/registry";
import { week } from "./cases/week";
import { citations } from "./citations";
import { evaluate } from "./evaluate";
import { fixLabels } from "./fix/labels";
import { rules } from "./registry";
import { type Rule, thresholdsOf } from "./rule";
import { askable, askRule, runRules } from "./run";
import { takeSnapshot } from "./snapshot";
import { deepFreeze } from "./testing/deep-freeze";
import { longHistory } from "./testing/long-history";
import { processorTime } from "./testing/processor-time";
import { answerOf } from "./testing/rule-tester";

const engine = fileURLToPath(new URL(".", import.meta.url));
const root = join(engine, "../../..");
const all = rules.map((rule) => [rule.meta.id, rule] as const);
const tableOf = (rule: Rule) => {
  const cases = casesByRule[rule.meta.id];
  if (!cases) throw new Error(`${rule.meta.id} has no table of cases`);
  return [...cases.quiet, ...cases.fires, ...cases.notEnoughData];
};

describe("the registry", () => {
  const files = ["interference", "overtraining", "recovery"].flatMap((family) =>
    readdirSync(join(engine, "rules", family))
      .filter((file) => !file.endsWith(".test.ts"))
      .map((file) => `${family}/${file.replace(/\.ts$/, "")}`),
  );
  it("is the directory, sorted", () => expect(rules.map(({ meta }) => meta.id)).toEqual(files.toSorted()));
  it("has a table of cases for each rule and no other", () =>
    expect(Object.keys(casesByRule).toSorted()).toEqual(files.toSorted()));
});

describe.each(all)("%s", (id, rule) => {
  const { meta } = rule;

  it("has a test beside it", () => expect(existsSync(join(engine, "rules", `${id}.test.ts`))).toBe(true));

  it("says what, why and what to do, briefly", () => {
    for (const text of [meta.title, meta.why, meta.action, meta.evidence.limits, meta.needs]) {
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/!|\b(must|should have|danger|unsafe|overtrained|optimal)\b/i);
    }
    expect(meta.why.split(/\s+/).length).toBeLessThanOrEqual(50);
    expect(meta.notFor.length).toBeGreaterThan(0);
  });

  it("rests on publications that exist", () => {
    expect(meta.citations.length).toBeGreaterThan(0);
    for (const citation of meta.citations) expect(citations).toHaveProperty(citation);
  });

  it.each(Object.entries(meta.thresholds))("%s lies in its bounds and has a source", (_, spec) => {
    expect(spec.min).toBeLessThanOrEqual(spec.value - spec.step);
    expect(spec.max).toBeGreaterThanOrEqual(spec.value + spec.step);
    const [source] = spec.source.split(":");
    expect(source === "practice" || (meta.citations as readonly string[]).includes(source ?? "")).toBe(true);
  });

  it.each(Object.keys(meta.thresholds))("its table notices when %s moves a step either way", (name) => {
    const spec = meta.thresholds[name];
    if (!spec) throw new Error(name);
    const answers = (t: Record<string, number>) =>
      JSON.stringify(tableOf(rule).map((each) => answerOf(rule, each, t)));
    const usual = thresholdsOf(rule, {});
    const plain = answers(usual);
    expect(answers({ ...usual, [name]: spec.value + spec.step }), "one step up").not.toBe(plain);
    expect(answers({ ...usual, [name]: spec.value - spec.step }), "one step down").not.toBe(plain);
  });

  it("uses every message, and fills every gap", () => {
    const used = new Set<string>();
    for (const each of tableOf(rule)) {
      const outcome = askRule(rule, takeSnapshot(week(each.week)), thresholdsOf(rule, {}));
      if (outcome.status !== "checked") continue;
      for (const { message } of outcome.findings) {
        used.add(message.key);
        const gaps = [...(meta.messages[message.key] ?? "{?}").matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);
        expect(Object.keys(message.params)).toEqual(expect.arrayContaining(gaps));
      }
    }
    expect([...used].toSorted()).toEqual(Object.keys(meta.messages).toSorted());
  });

  it("names only its own thresholds in its texts", () => {
    const texts = [...Object.values(meta.levels), ...Object.values(meta.modifiers)];
    for (const text of texts) {
      for (const [, name] of (text ?? "").matchAll(/\{(\w+)\}/g)) {
        expect(Object.keys(meta.thresholds)).toContain(name);
      }
    }
  });

  // Each fix is tried against every rule.
  it("offers fixes that have names and leave what was done alone", () => {
    for (const each of casesByRule[id]?.fires ?? []) {
      const timeline = week(each.week);
      for (const finding of evaluate(timeline).findings) {
        if (finding.fixes.length === 0) expect(finding.noFixReason).not.toBeNull();
        for (const fix of finding.fixes) {
          const gaps = [
            ...((fixLabels as Readonly<Record<string, string>>)[fix.label.key]?.matchAll(/\{(\w+)\}/g) ?? []),
          ];
          expect(Object.keys(fix.label.params)).toEqual(expect.arrayContaining(gaps.map(([, gap]) => gap)));
        }
      }
    }
  }, 60_000);

  it("has a page that is up to date", () => {
    expect(readFileSync(join(root, rulePagePath(rule)), "utf8")).toBe(rulePage(rule, casesByRule[id]));
  });

  it("answers the longest history within 5 ms", () => {
    const snapshot = takeSnapshot(longHistory());
    const t = thresholdsOf(rule, {});
    const ask = askable(rule, snapshot);
    for (let index = 0; index < 20; index += 1) ask(t);
    const took = processorTime(() => {
      for (let index = 0; index < 20; index += 1) ask(t);
    });
    expect(took / 20).toBeLessThan(5);
  });
});

describe("the engine", () => {
  it("answers twice the same, and writes nothing into its input", () => {
    const timeline = deepFreeze(longHistory());
    const snapshot = deepFreeze(takeSnapshot(timeline));
    expect(runRules(snapshot)).toEqual(runRules(snapshot));
    expect(evaluate(timeline)).toEqual(evaluate(longHistory()));
  });

  it("does not care about the order of the sessions", () => {
    const timeline = longHistory();
    const reversed = { ...timeline, sessions: timeline.sessions.toReversed() };
    expect(evaluate(reversed)).toEqual(evaluate(timeline));
  });

  it("every publication is named by a rule", () => {
    const named = new Set(rules.flatMap(({ meta }) => meta.citations as readonly string[]));
    expect(Object.keys(citations).filter((id) => !named.has(id))).toEqual([]);
  });

  it("every finding of every case is unique, has a level and evidence", () => {
    for (const rule of rules) {
      for (const each of casesByRule[rule.meta.id]?.fires ?? []) {
        const { findings } = runRules(takeSnapshot(week(each.week)));
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
        for (const finding of findings) {
          expect(["act", "adjust", "watch", "hidden"]).toContain(finding.level);
          expect(finding.evidence.citations.length).toBeGreaterThan(0);
          expect(finding.evidence.limits).not.toBe("");
        }
      }
    }
  });
});
