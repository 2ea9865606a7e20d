import { localDateOf } from "@/lib/dates/time-zone";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import type { PlannedSession } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import type { AthleteId, PlannedSessionId } from "@/lib/ids";
import { newId } from "@/lib/ids";
import type { WriteGeneratedInput } from "@/lib/schemas/generator";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { listAnsweredIds, listPlannedSessions } from "@/server/db/queries/plan";
import { getWorkingSeason } from "@/server/db/queries/season";
import { withTransaction } from "@/server/db/tx";
import { generateBlock } from "@/server/engine/generator/generate";
import { daysOfPlan, fingerprintOfPlan } from "./generate-block";
import { generatorCall, loadGeneratorGround } from "./generator-ground";
import { recordChanges } from "./record-changes";
import { seasonOfPlan } from "./season-of-plan";

/**
 * Writes a generated plan as drafts, with its blocks and the targets of its weeks, in one step of the history. What
 * was done, is locked or is a race stays as it is, and the plan makes room for it.
 */
export const writeGenerated = (ctx: PlannerCtx, input: WriteGeneratedInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const ground = await loadGeneratorGround(tx, ctx);
    const call = generatorCall(ground, input.wish);
    const generated = generateBlock(call.input, call.options);
    // What it rests on has changed since the preview: the person looks again.
    if (!generated.ok || fingerprintOfPlan(generated.plan) !== input.fingerprint) {
      return { ok: false, reason: "plan-changed" } as const;
    }
    const { plan } = generated;
    const range = daysOfPlan(plan);
    const standing = await listPlannedSessions(tx, ctx.scope, range);
    const answered = new Set<string>(
      await listAnsweredIds(
        tx,
        ctx.scope,
        standing.map(({ id }) => id),
      ),
    );
    const today = localDateOf(ctx.now, ground.athlete.timeZone);
    const isFixed = (session: PlannedSession) =>
      session.locked ||
      session.date < today ||
      answered.has(session.id) ||
      familyOf(session.type) === "race" ||
      input.existing === "keep";
    const kept = standing.filter(isFixed);
    const removed = standing
      .filter((session) => !isFixed(session))
      .map((before): RecordedPlanChange => ({ sessionId: before.id, before, after: null }));

    return recordChanges(tx, ctx, {
      action: "plan.write-generated",
      label: `Generated ${plan.weeks.length} weeks`,
      changes: [...removed, ...addedBeside(plan, kept, ctx.scope.athleteId, input.existing)],
      season: seasonOfPlan(
        await getWorkingSeason(tx, ctx.scope),
        plan.weeks,
        ctx.scope.athleteId,
        input.existing,
      ),
    });
  });

/** The plan's sessions where nothing stands: on the days of what is kept, or in its slot where it cannot move. */
function addedBeside(
  plan: GeneratedPlan,
  kept: readonly PlannedSession[],
  athleteId: AthleteId,
  existing: "keep" | "replace",
): RecordedPlanChange[] {
  const taken = new Set(
    kept.flatMap(({ date, slot }) => (existing === "keep" ? [date] : [`${date} ${slot}`])),
  );
  const raceDays = new Set(kept.filter(({ type }) => familyOf(type) === "race").map(({ date }) => date));
  return plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(
      ({ content: { date, slot, type } }) =>
        !taken.has(date) &&
        !taken.has(`${date} ${slot}`) &&
        !(raceDays.has(date) && familyOf(type) === "race"),
    )
    .map(({ content }) => {
      const sessionId = newId<PlannedSessionId>();
      return {
        sessionId,
        before: null,
        after: { ...content, id: sessionId, athleteId, position: 0, version: 1, draft: null },
      };
    });
}
