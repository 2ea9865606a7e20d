import type { PlanFitting, PlanSettings } from "@/lib/domain/plan-settings";
import type { Finding } from "@/server/engine/report";
import { runRules } from "@/server/engine/run";
import { retakeSnapshot, takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { fittingsFor } from "./fitting-steps";
import type { PlanGround, PutPlan } from "./resolve-plan";

/** More plans than this are not tried for one athlete. */
const mostTries = 160;
const weights = { act: 100, adjust: 10, watch: 1, hidden: 0 } as const;

/**
 * The settings without the runs that are to spare, and with as much of the plan taken back as the rules ask for, worst first and the gentlest way first. What
 * does not help is not taken back: each step leaves the rules with less to say than before it.
 */
export function fittedSettings(
  ground: PlanGround,
  settings: PlanSettings,
  spare: readonly string[],
  put: (settings: PlanSettings) => PutPlan,
): PlanSettings {
  const judge = judgeOf(ground);
  const tried = (fitting: PlanFitting) => {
    const plan = put({ ...settings, fitting });
    const problems = judge(plan.after);
    return { fitting, plan, problems, weight: weightOf(problems) };
  };
  let best = tried({ shares: {}, eased: [], without: spare });
  const givenUp = new Set<string>();
  for (let tries = 0; tries < mostTries; ) {
    const problem = best.problems.find(({ fingerprint }) => !givenUp.has(fingerprint));
    if (!problem) break;
    let next: typeof best | null = null;
    for (const fitting of fittingsFor(problem, best.fitting, best.plan.adds)) {
      tries += 1;
      const one = tried(fitting);
      if (one.weight >= best.weight) continue;
      next = one;
      break;
    }
    if (next) best = next;
    else givenUp.add(problem.fingerprint);
  }
  return { ...settings, fitting: best.fitting };
}

/** What the rules say of the plan beyond what they say already, worst first. */
function judgeOf({ timeline, options }: PlanGround): (after: Timeline) => readonly Finding[] {
  const before = takeSnapshot(timeline, options);
  const shown = (all: readonly Finding[]) =>
    all.filter(({ level, suppressedBy }) => level !== "hidden" && suppressedBy === null);
  const known = new Set(shown(runRules(before, options).findings).map(({ fingerprint }) => fingerprint));
  return (after) =>
    shown(runRules(retakeSnapshot(before, after), options).findings)
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .toSorted((a, b) => weights[b.level] - weights[a.level]);
}

const weightOf = (findings: readonly Finding[]): number =>
  findings.reduce((total, { level }) => total + weights[level], 0);
