import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Objection } from "./check";
import { noteLessRunning, noteMoreRunning, noteRatio } from "./why";

/**
 * Why a caution belongs to the wish itself and no plan for it is without: running beside strength for a race that
 * asks for it, or less running than lately because so much was wished. `null` where the plan has to change. What the
 * rules warn about is never explained away.
 */
export function explanationOf(
  input: GeneratorInput,
  plan: GeneratedPlan,
  { finding }: Objection,
): MessageText | null {
  if (finding.severity !== "caution") return null;
  if (finding.ruleId === "interference/run-volume-strength-first") {
    return finding.message.key === "ratio" ? noteRatio() : noteMoreRunning();
  }
  const isLess = finding.message.key === "long" || finding.message.key === "deep";
  if (finding.ruleId === "recovery/taper" && isLess) {
    const peak = Math.max(...plan.weeks.map(({ targetKm }) => targetKm));
    return peak < input.recent.weeklyKm ? noteLessRunning(peak, input.recent.weeklyKm) : null;
  }
  return null;
}
