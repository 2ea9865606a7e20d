import type { StayReason } from "@/lib/domain/arrangement";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { PlannedSession } from "@/lib/domain/session";
import type { FoundInBrief } from "@/lib/domain/week-fix";
import type { PlannedSessionId } from "@/lib/ids";
import type { PreviewArrangementInput } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { type Tx, withTransaction } from "@/server/db/tx";
import { judgePlans } from "@/server/engine/plan-outcome";
import type { Finding } from "@/server/engine/report";
import { titleOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld } from "@/server/services/flags/withhold";
import { engineOptions } from "@/server/services/rules/load-settings";
import { arrangementOf, type NamedArrangement, sourceOf } from "./arrangement-of";
import { timelineAfter } from "./timeline-after";

export interface ArrangementPreview {
  readonly label: string;
  readonly changes: readonly RecordedPlanChange[];
  readonly stays: readonly { readonly session: PlannedSession; readonly reason: StayReason }[];
  /** The sessions that would change, as they stand: sent back when it is carried out. */
  readonly seen: readonly { readonly sessionId: PlannedSessionId; readonly version: number }[];
  /** What the rules would say no more, and what they would say instead. */
  readonly clears: readonly FoundInBrief[];
  readonly creates: readonly FoundInBrief[];
}

/** Everything that an arrangement would do to the plan, before it is done. */
export async function previewArrangement(
  ctx: PlannerCtx,
  input: PreviewArrangementInput,
): Promise<ArrangementPreview> {
  const source = await sourceOf(ctx, input.arrangement);
  return withTransaction(ctx, async (tx) => {
    const arrangement = await arrangementOf(tx, ctx, input.arrangement, source);
    const { label, changes, stays } = arrangement;
    return { label, changes, stays, seen: seenOf(changes), ...(await effectOf(tx, ctx, arrangement)) };
  });
}

/** The versions on which changes were decided. */
export const seenOf = (changes: readonly RecordedPlanChange[]) =>
  changes.flatMap(({ sessionId, before }) => (before ? [{ sessionId, version: before.version }] : []));

async function effectOf(tx: Tx, ctx: PlannerCtx, { changes, timeOff }: NamedArrangement) {
  if (changes.length === 0 && !timeOff) return { clears: [], creates: [] };
  const options = await engineOptions(tx, ctx.scope, await getAthlete(tx, ctx.scope));
  const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
  const { cleared, created } = judgePlans(timeline, timelineAfter(timeline, changes, timeOff), options);
  const brief = (findings: readonly Finding[]) =>
    findings
      .filter((finding) => finding.suppressedBy === null && finding.severity !== "info")
      .filter((finding) => !isFindingWithheld(ctx.scope, finding))
      .map((finding) => ({ severity: finding.severity, title: titleOf(finding) }));
  return { clears: brief(cleared), creates: brief(created) };
}
