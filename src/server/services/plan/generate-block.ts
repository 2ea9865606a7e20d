import { createHash } from "node:crypto";
import type { Severity } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedPlan, Relaxation } from "@/lib/domain/generated-plan";
import type { GenerateBlockInput, GeneratorInput } from "@/lib/schemas/generator";
import type { PlannerCtx } from "@/server/auth/scope";
import { listPlannedSessions } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { generateBlock as generate } from "@/server/engine/generator/generate";
import { titleOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld } from "@/server/services/flags/withhold";
import { generatorCall, loadGeneratorGround } from "./generator-ground";

/** What a rule would say about a week of the plan. */
export interface PlanRemark {
  readonly weeks: readonly number[];
  readonly severity: Severity;
  readonly title: MessageText;
}

type Difference = Pick<Relaxation<GeneratorInput>, "what" | "from" | "to" | "why">;

export type BlockPreview =
  | {
      readonly ok: true;
      readonly plan: GeneratedPlan;
      /** What the plan took back of the wish by itself. */
      readonly adapted: readonly Difference[];
      readonly remarks: readonly PlanRemark[];
      /** Tells whether another call still gives the same plan. */
      readonly fingerprint: string;
      /** Sessions that stand in these weeks already. */
      readonly existing: number;
    }
  | {
      readonly ok: false;
      readonly relax: readonly Relaxation<GeneratorInput>[];
      readonly isEnough: boolean;
      /** Why there is no plan before the day of a race that stands in the calendar. */
      readonly becauseOfDay: string | null;
    };

/** Generates a plan from what is wished and what is known, and writes nothing. */
export const generateBlock = (ctx: PlannerCtx, input: GenerateBlockInput): Promise<BlockPreview> =>
  withTransaction(ctx, async (tx) => {
    const ground = await loadGeneratorGround(tx, ctx);
    const call = generatorCall(ground, input.wish);
    const generated = generate(call.input, call.options);
    if (!generated.ok) {
      const { relax, isEnough, becauseOfDay = null } = generated;
      return { ok: false, relax, isEnough, becauseOfDay };
    }

    const { plan, objections, adapted } = generated;
    const existing = await listPlannedSessions(tx, ctx.scope, daysOfPlan(plan));
    return {
      ok: true,
      plan,
      adapted: adapted.map(({ what, from, to, why }) => ({ what, from, to, why })),
      remarks: objections
        .filter(({ finding }) => !isFindingWithheld(ctx.scope, finding))
        .map(({ finding, weeks }) => ({ weeks, severity: finding.severity, title: titleOf(finding) })),
      fingerprint: fingerprintOfPlan(plan),
      existing: existing.length,
    };
  });

export const fingerprintOfPlan = (plan: GeneratedPlan): string =>
  createHash("sha256").update(JSON.stringify(plan)).digest("base64url").slice(0, 22);

/** First and last day of the sessions of a plan. */
export function daysOfPlan({ weeks }: GeneratedPlan) {
  const dates = weeks.flatMap(({ sessions }) => sessions.map(({ content }) => content.date)).toSorted();
  const first = weeks[0]?.start;
  const [from, to] = [first ?? dates[0], dates.at(-1) ?? first];
  if (from === undefined || to === undefined) throw new Error("a generated plan has weeks");
  return { from, to };
}
