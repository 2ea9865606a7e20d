import { localDateOf, localTimeOf } from "@/lib/dates/time-zone";
import type { ScopedCtx } from "@/server/auth/scope";
import { type DoneInOutline, listDoneInOutline } from "@/server/db/queries/progress";
import type { Tx } from "@/server/db/tx";
import { type Snapshot, takeSnapshot } from "@/server/engine/snapshot";
import type { TimelineSession } from "@/server/engine/timeline";
import { engineInput } from "@/server/services/plan/engine-input";

/** Everything that was ever done, as far as it can be added up, and what the engine makes of it. */
export interface TrainingOutline {
  readonly done: readonly DoneInOutline[];
  readonly snapshot: Snapshot;
}

/**
 * The whole log in outline, with the plan that is still to come. The engine reads back no further than its rules need;
 * here it is given every year, without sets and heart rates, so that its own reading of months and runs holds for all
 * of them. Taken at the end of the day: what a day comes to does not hang on the hour at which it is asked.
 */
export async function trainingOutline(ctx: ScopedCtx, tx: Tx): Promise<TrainingOutline> {
  const [{ athlete, timeline, options }, done] = await Promise.all([
    engineInput(ctx, tx),
    listDoneInOutline(tx, ctx.scope),
  ]);
  const today = localDateOf(ctx.now, athlete.timeZone);
  const planned = timeline.sessions.filter(({ status, start }) => status === "planned" && start >= today);
  const snapshot = takeSnapshot(
    {
      athlete: timeline.athlete,
      asOf: `${today}T23:59`,
      sessions: [...planned, ...done.map(toTimeline)],
      events: timeline.events,
    },
    options,
  );
  return { done, snapshot };
}

const toTimeline = (session: DoneInOutline): TimelineSession => ({
  id: session.id,
  status: "completed",
  type: session.type,
  start: `${session.date}T${localTimeOf(session.start, session.timeZone)}`,
  timeZone: session.timeZone,
  // Nobody trains for no time: a length that was never given is not known.
  durationMin: session.duration === 0 ? null : session.duration / 60,
  distanceKm: session.distance === null ? null : session.distance / 1000,
  elevationGainM: session.ascent,
  rpe: session.rpe,
  plannedId: session.plannedId,
});
