import type { CalendarDate } from "@/lib/dates/calendar-date";
import { daysOfOwnWeek } from "@/lib/dates/own-week";
import type { WeekFixes, WeekFixOutcome } from "@/lib/domain/week-fix";
import type { FixWeekInput } from "@/lib/schemas/fix-week";
import type { PlannerCtx } from "@/server/auth/scope";
import { judgeWeekChanges, type WeekOutcome } from "@/server/engine/fix/week-outcome";
import { proposeWeekFixes } from "@/server/engine/fix/week-search";
import type { Finding } from "@/server/engine/report";
import { labelOf, titleOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld } from "@/server/services/flags/withhold";
import { engineInput } from "./engine-input";

/** Up to three ways to clear a week, best first, each with what it clears, brings and does not solve. */
export async function fixWeek(ctx: PlannerCtx, input: FixWeekInput): Promise<WeekFixes> {
  const { timeline, start, options } = await loadWeek(ctx, input);
  const proposals = proposeWeekFixes(timeline, start, options).flatMap((way) => {
    const judged = judgeWeekChanges(timeline, start, way.steps, options);
    const outcome = judged && outcomeFor(ctx, judged);
    // Where all that it clears is withheld from the reader, so is the reason to propose it.
    if (!outcome || outcome.clears.length === 0) return [];
    const steps = way.steps.map(({ label, changes }) => ({ label: labelOf(label), changes }));
    return [{ id: way.id, kind: way.kind, steps, outcome }];
  });
  const asItIs = judgeWeekChanges(timeline, start, [], options);
  return { proposals, open: asItIs ? outcomeFor(ctx, asItIs).leaves : [] };
}

/** The week as the engine searches it. */
export async function loadWeek(ctx: PlannerCtx, { week }: FixWeekInput) {
  const { athlete, timeline, options } = await engineInput(ctx);
  return { timeline, options, start: daysOfOwnWeek(week, athlete.weekStart)[0] as CalendarDate };
}

/** The same without what the reader may not see. */
export function outcomeFor({ scope }: PlannerCtx, outcome: WeekOutcome): WeekFixOutcome {
  const shown = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.suppressedBy === null && !isFindingWithheld(scope, finding));
  const brief = (findings: readonly Finding[]) =>
    shown(findings).map((finding) => ({ severity: finding.severity, title: titleOf(finding) }));
  return {
    open: shown(outcome.open).length,
    clears: brief(outcome.cleared.filter(({ severity }) => severity !== "info")),
    creates: brief(outcome.created),
    leaves: brief(outcome.left),
  };
}
