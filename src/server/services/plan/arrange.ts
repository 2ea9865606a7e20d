import type { ArrangeInput } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { withTransaction } from "@/server/db/tx";
import { arrangementOf, sourceOf } from "./arrangement-of";
import { seenOf } from "./preview-arrangement";
import { recordChanges, refused } from "./record-changes";

/** Carries out what a preview showed, as one step. Where the plan changed since, nothing is written. */
export async function arrange(ctx: PlannerCtx, input: ArrangeInput) {
  const source = await sourceOf(ctx, input.arrangement);
  return withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { label, changes, timeOff = [] } = await arrangementOf(tx, ctx, input.arrangement, source);

    if (changes.length + timeOff.length === 0) return refused("nothing-follows");
    if (keysOf(seenOf(changes)) !== keysOf(input.seen)) return refused("preview-outdated");

    return recordChanges(tx, ctx, { action: `plan.${input.arrangement.kind}`, label, changes, timeOff });
  });
}

const keysOf = (seen: ArrangeInput["seen"]) =>
  seen
    .map(({ sessionId, version }) => `${sessionId} ${version}`)
    .toSorted()
    .join();
