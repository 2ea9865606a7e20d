import type { Athlete } from "@/lib/domain/athlete";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { EngineOptions } from "@/server/engine/fix/propose";
import type { Timeline } from "@/server/engine/timeline";
import { planOf } from "@/server/services/flags/standing";
import { engineOptions } from "@/server/services/rules/load-settings";

/** All that the engine is asked about an athlete with. */
export interface EngineInput {
  readonly athlete: Athlete;
  readonly timeline: Timeline;
  readonly options: EngineOptions;
}

/**
 * What the engine is asked about an athlete with, now: those who plan ask about what they work on, others about what
 * was sent. Read in the transaction that is given, or in one of its own; kept between calls that only read, so that it
 * is shared: nothing of it may be changed.
 */
export async function engineInput(ctx: ScopedCtx, open?: Tx): Promise<EngineInput> {
  const plan = planOf(ctx.scope);
  const read = async (tx: Tx): Promise<EngineInput> => {
    const [athlete, timeline] = await Promise.all([
      getAthlete(tx, ctx.scope),
      loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan }),
    ]);
    return { athlete, timeline, options: await engineOptions(tx, ctx.scope, athlete) };
  };
  const kept = await keep(ctx, "engine-input", null, () => (open ? read(open) : withTransaction(ctx, read)));
  return { ...kept, timeline: { ...kept.timeline, asOf: ctx.now } };
}
