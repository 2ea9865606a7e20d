import { AppError } from "@/lib/app-error";
import type { Athlete } from "@/lib/domain/athlete";
import type { CompletedSet, Lap, PlannedSession } from "@/lib/domain/session";
import type { SessionJudgement } from "@/lib/domain/session-judgement";
import type { PlannedSessionId } from "@/lib/ids";
import type { GetSessionInput } from "@/lib/schemas/plan";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { findPublishedSession, listPairs } from "@/server/db/queries/plan";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { type DoneInBrief, findDoneInBrief, listSetsAndLaps } from "@/server/db/queries/week";
import { type Tx, withTransaction } from "@/server/db/tx";
import { engineOptions } from "@/server/services/rules/load-settings";
import { judgeSessions } from "./judge-sessions";
import { asRead } from "./read-days";

export interface SessionInPlan {
  readonly athlete: Athlete;
  /** Null for something done that was not planned. */
  readonly session: PlannedSession | null;
  readonly judgement: SessionJudgement;
  /** What was logged against it. */
  readonly done: DoneInBrief | null;
  readonly doneJudgement: SessionJudgement | null;
  readonly sets: readonly CompletedSet[];
  readonly laps: readonly Lap[];
  readonly canPlan: boolean;
  /** The athlete plans for themself. */
  readonly publishesAtOnce: boolean;
}

/** One session with what was done, by the id of either. An athlete who has a coach reads what was published. */
export const getSession = (ctx: ScopedCtx, input: GetSessionInput): Promise<SessionInPlan> =>
  withTransaction(ctx, async (tx) => {
    const athlete = await getAthlete(tx, ctx.scope);
    const canPlan = ctx.scope.kind === "coach" || ctx.scope.selfCoached;
    const done = await findDoneInBrief(tx, ctx.scope, input.sessionId);
    const session = await readSession(tx, ctx, done?.plannedId ?? input.sessionId);
    if (!session && !done) throw new AppError("not-found", "There is no such session here.");

    const timeline = await loadTimeline(tx, ctx.scope, {
      asOf: ctx.now,
      plan: canPlan ? "working" : "published",
    });
    const id = session?.id ?? input.sessionId;
    const judged = judgeSessions(
      timeline,
      await engineOptions(tx, ctx.scope, athlete),
      done ? [id, done.id] : [id],
    );
    const details = done ? await listSetsAndLaps(tx, ctx.scope, done.id) : { sets: [], laps: [] };
    return {
      athlete,
      session,
      judgement: judged.of(id),
      done,
      doneJudgement: done ? judged.of(done.id) : null,
      ...details,
      canPlan,
      publishesAtOnce: canPlan && ctx.scope.kind === "self",
    };
  });

/** A session as its reader has it: of the working plan for who writes it, else as it was sent. */
export async function readSession(
  tx: Tx,
  ctx: ScopedCtx,
  id: PlannedSessionId,
): Promise<PlannedSession | null> {
  if (ctx.scope.kind === "coach" || ctx.scope.selfCoached)
    return (await listPairs(tx, ctx.scope, [id]))[0]?.planned ?? null;
  const published = await findPublishedSession(tx, ctx.scope, id);
  return published ? asRead(published) : null;
}
