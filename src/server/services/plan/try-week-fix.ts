import type { WeekFixOutcome } from "@/lib/domain/week-fix";
import type { TryWeekFixInput } from "@/lib/schemas/fix-week";
import type { PlannerCtx } from "@/server/auth/scope";
import { judgeWeekChanges } from "@/server/engine/fix/week-outcome";
import { loadWeek, outcomeFor } from "./fix-week";

/** What is left of a proposal's effect when some of its changes are left out; null where the rest does not hold. */
export async function tryWeekFix(ctx: PlannerCtx, input: TryWeekFixInput): Promise<WeekFixOutcome | null> {
  const { timeline, start, options } = await loadWeek(ctx, input);
  const steps = input.steps.map((changes) => ({
    kind: "safe" as const,
    label: { key: "week" as const, params: {} },
    changes,
  }));
  const outcome = judgeWeekChanges(timeline, start, steps, options);
  return outcome && outcomeFor(ctx, outcome);
}
