import type { DateRange } from "@/lib/dates/date-range";
import { type Instant, localTimeOf, plusSeconds } from "@/lib/dates/time-zone";
import type { PlannedSession, PublishedSession } from "@/lib/domain/session";
import type { SessionJudgement } from "@/lib/domain/session-judgement";
import type { ScopedCtx } from "@/server/auth/scope";
import { listPlannedSessions, listPublishedSessions } from "@/server/db/queries/plan";
import { type DoneInBrief, listDoneInBrief } from "@/server/db/queries/week";
import type { Tx } from "@/server/db/tx";
import type { EngineInput } from "./engine-input";
import { judgeSessions } from "./judge-sessions";

/** A session of the plan with what the engine makes of it and what became of it. */
export interface WeekSession extends SessionJudgement {
  readonly session: PlannedSession;
  readonly done: WeekDone | null;
}

export interface WeekDone extends DoneInBrief, SessionJudgement {
  readonly end: Instant;
  /** Before noon where it was done: the slot in which an unplanned session is shown. */
  readonly startsInMorning: boolean;
}

/** A published session for somebody who cannot edit it: there is no version to edit and no draft to see. */
export const asRead = ({ publishedAt, ...session }: PublishedSession): PlannedSession => ({
  ...session,
  version: 0,
  draft: null,
});

const listPublishedAsRead = async (tx: Tx, ctx: ScopedCtx, range: DateRange) =>
  (await listPublishedSessions(tx, ctx.scope, range)).map(asRead);

/** What is planned and done on some days, as the reader may see it, each with what the engine makes of it. */
export async function readDays(
  tx: Tx,
  ctx: ScopedCtx,
  { timeline, options }: EngineInput,
  range: DateRange,
): Promise<{ readonly sessions: readonly WeekSession[]; readonly unplanned: readonly WeekDone[] }> {
  const canPlan = ctx.scope.kind === "coach" || ctx.scope.selfCoached;
  const [planned, done] = await Promise.all([
    canPlan ? listPlannedSessions(tx, ctx.scope, range) : listPublishedAsRead(tx, ctx, range),
    listDoneInBrief(tx, ctx.scope, range),
  ]);
  const judged = judgeSessions(timeline, options, [
    ...planned.map(({ id }) => id),
    ...done.map(({ id }) => id),
  ]);

  const doneOf = new Map(done.map((each) => [each.plannedId ?? each.id, withEnd(each, judged.of(each.id))]));
  const plannedIds = new Set<string>(planned.map(({ id }) => id));
  return {
    sessions: planned.map((session) => ({
      session,
      done: doneOf.get(session.id) ?? null,
      ...judged.of(session.id),
    })),
    unplanned: done
      .filter((each) => !each.plannedId || !plannedIds.has(each.plannedId))
      .map((each) => withEnd(each, judged.of(each.id))),
  };
}

const withEnd = (done: DoneInBrief, judgement: SessionJudgement): WeekDone => ({
  ...done,
  ...judgement,
  end: plusSeconds(done.start, done.duration),
  startsInMorning: localTimeOf(done.start, done.timeZone) < "12:00",
});
