import type { Instant } from "@/lib/dates/time-zone";
import type { PlanChangeId, PlannedSessionId } from "@/lib/ids";
import type { PlannedSession } from "./session";

/** One session before and after an edit. `null` where it did not exist: undoing swaps the two. */
export interface RecordedPlanChange {
  readonly sessionId: PlannedSessionId;
  readonly before: PlannedSession | null;
  readonly after: PlannedSession | null;
}

/** One step of the plan's history: what a person did in one go, undone in one go. */
export interface PlanChange {
  readonly id: PlanChangeId;
  readonly at: Instant;
  readonly actorName: string;
  readonly label: string;
  readonly changes: readonly RecordedPlanChange[];
  readonly undoneAt: Instant | null;
}
