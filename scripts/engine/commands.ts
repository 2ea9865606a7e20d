import { type CalendarDate, dateFromDayNumber } from "@/lib/dates/calendar-date";
import { backtest } from "@/server/engine/backtest";
import { classify } from "@/server/engine/classify";
import { evaluate } from "@/server/engine/evaluate";
import { proposeWeekFixes } from "@/server/engine/fix/week-search";
import { ruleById, rules } from "@/server/engine/registry";
import type { Rule, RuleSettings } from "@/server/engine/rule";
import { takeSnapshot, weekStartDay } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { Refused } from "./refused";
import { wordedFinding, wordedReason, wordedStep } from "./words";

/** What was asked for beside the timeline. */
export interface Asked {
  readonly rule?: string;
  readonly set: readonly string[];
  readonly days?: number;
  readonly week?: string;
}

/** What each command makes of one timeline. */
export const commands: Readonly<Record<string, (timeline: Timeline, asked: Asked) => unknown>> = {
  evaluate: evaluated,
  classify: classified,
  fixes: fixed,
  backtest: backtested,
};

function evaluated(timeline: Timeline) {
  const snapshot = takeSnapshot(timeline);
  const { metrics, findings, notEnoughData } = evaluate(timeline);
  return { metrics, findings: findings.map((finding) => wordedFinding(finding, snapshot)), notEnoughData };
}

/** What each session counts as and why, its leg load, and how long it is felt. */
function classified(timeline: Timeline) {
  const snapshot = takeSnapshot(timeline);
  const all = [...snapshot.log, ...snapshot.skipped, ...snapshot.plan];
  const byId = new Map(all.map((session) => [session.id, session]));
  return timeline.sessions.flatMap(({ id }) => {
    const session = byId.get(id);
    if (!session) return [];
    const found = classify(session, snapshot);
    return [{ ...found, text: wordedReason(found.why, snapshot.now.date), load: session.load }];
  });
}

/** The fixes of each finding, and up to three ways to clear the week. */
function fixed(timeline: Timeline, { week }: Asked) {
  const { findings } = evaluate(timeline);
  const snapshot = takeSnapshot(timeline);
  const start = week ?? dateFromDayNumber(weekStartDay(snapshot, snapshot.now.day));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(start))
    throw new Refused(`--week: expected the first date of a week such as 2026-05-04, not ${start}.`);
  return {
    findings: findings
      .filter(({ suppressedBy }) => suppressedBy === null)
      .map((finding) => {
        const { fingerprint, ruleId, severity, level, text, fixes, noFixReason } = wordedFinding(
          finding,
          snapshot,
        );
        return { fingerprint, ruleId, severity, level, text, fixes, noFixReason };
      }),
    week: proposeWeekFixes(timeline, start as CalendarDate).map((way) => ({
      ...way,
      steps: way.steps.map((step) => wordedStep(step, snapshot)),
    })),
  };
}

function backtested(timeline: Timeline, { rule: id, set, days }: Asked) {
  const rule = ruleCalled(id);
  return backtest(takeSnapshot(timeline), rule.meta.id, {
    now: {},
    proposed: settingsOf(rule, set),
    ...(days === undefined ? {} : { days }),
  });
}

/** The catalogue, or one rule of it. */
export function catalogue({ rule: id }: Asked): unknown {
  return id === undefined ? rules.map(printedRule) : printedRule(ruleCalled(id));
}

const printedRule = ({ meta, family }: Rule) => ({ ...meta, family });

function ruleCalled(id: string | undefined): Rule {
  const rule = id === undefined ? undefined : ruleById.get(id);
  if (rule) return rule;
  const known = rules.map(({ meta }) => `  ${meta.id}`).join("\n");
  throw new Refused(
    `${id === undefined ? "Name a rule with --rule" : `There is no rule ${id}`}. There are:\n${known}`,
  );
}

/** 'longestPct=20' as a setting of the rule, inside its limits. */
function settingsOf({ meta }: Rule, set: readonly string[]): RuleSettings {
  if (set.length === 0) throw new Refused("Say what to try, for example --set longestPct=20.");
  const values = set.map((text) => {
    const [name = "", value = ""] = text.split("=");
    const spec = meta.thresholds[name];
    if (!spec) {
      const names = Object.keys(meta.thresholds).join(", ");
      throw new Refused(`--set ${text}: ${meta.id} has no threshold ${name}. It has ${names}.`);
    }
    const number = Number(value);
    if (value === "" || Number.isNaN(number) || number < spec.min || number > spec.max) {
      throw new Refused(`--set ${text}: expected a number from ${spec.min} to ${spec.max}.`);
    }
    return [name, { value: number, origin: "athlete" as const }] as const;
  });
  return { thresholds: { [meta.id]: Object.fromEntries(values) } };
}
