import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import { endOfSlot } from "@/lib/domain/schedule";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import { newId, type PlannedSessionId } from "@/lib/ids";
import type { PlannerScope } from "@/server/auth/scope";
import type { Tx } from "@/server/db/tx";
import { loadSchedule } from "@/server/services/plan/load-schedule";

export interface Addition {
  readonly part: string;
  readonly content: SessionContent;
  readonly change: RecordedPlanChange;
}

/** New sessions, and those that come from elsewhere, each behind what stands in its slot. The caller holds the lock. */
export async function additions(
  tx: Tx,
  scope: PlannerScope,
  wanted: readonly {
    readonly part: string;
    readonly content: SessionContent;
    readonly from?: PlannedSession;
  }[],
): Promise<readonly Addition[]> {
  const days = wanted.map(({ content }) => content.date);
  const standing: PlannedSession[] = [...(await loadSchedule(tx, scope, { ids: [], days })).sessions];
  return wanted.map(({ part, content, from }) => {
    const sessionId = from?.id ?? newId<PlannedSessionId>();
    const rest = from ?? { id: sessionId, athleteId: scope.athleteId, version: 1, draft: null };
    const position = endOfSlot(standing, content, sessionId);
    const after: PlannedSession = { ...rest, ...content, position };
    standing.push(after);
    return { part, content, change: { sessionId, before: from ?? null, after } };
  });
}
