import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { applyScheduleChanges } from "./fix/apply-schedule-change";
import { type EngineOptions, fixesFor } from "./fix/propose";
import { runRules } from "./run";
import { takeSnapshot } from "./snapshot";
import type { Timeline } from "./timeline";

const rules = ["recovery/return-after-layoff", "recovery/illness-or-pain"] as const;
const mostSteps = 4;

/**
 * How training begins again after days without, by the rules about coming back: the first fix of what they find,
 * and then of what they find in the plan with that, until they find nothing or have no answer.
 */
export function reentrySteps(timeline: Timeline, options: EngineOptions = {}): readonly ScheduleChange[] {
  const steps: ScheduleChange[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    const snapshot = takeSnapshot(applyScheduleChanges(timeline, steps), options);
    const { findings } = runRules(snapshot, options);
    const about = findings.filter(({ ruleId, tense }) => isAboutReturn(ruleId) && tense === "planned");
    const fix = about.flatMap((finding) =>
      fixesFor(snapshot, options, findings, finding).fixes.slice(0, 1),
    )[0];
    if (!fix) break;
    steps.push(...fix.changes);
  }
  return steps;
}

const isAboutReturn = (ruleId: string) => rules.some((rule) => rule === ruleId);
