import type { Instant } from "@/lib/dates/time-zone";
import type { PlanChangeId, PlannedSessionId } from "@/lib/ids";
import type { SeasonChange } from "./season";
import type { PlannedSession } from "./session";
import type { TimeOffChange } from "./time-off";

/** One session before and after an edit. `null` where it did not exist: undoing swaps the two. */
export interface RecordedPlanChange {
  readonly sessionId: PlannedSessionId;
  readonly before: PlannedSession | null;
  readonly after: PlannedSession | null;
}

/** One step of the plan's history: what a person did in one go, undone in one go. */
export interface PlanStep {
  readonly id: PlanChangeId;
  readonly at: Instant;
  readonly actorName: string;
  readonly label: string;
  readonly undoneAt: Instant | null;
}

/** A step with all that it did, which not everybody who plans may read. */
export interface PlanChange extends PlanStep {
  readonly changes: readonly RecordedPlanChange[];
  /** What the step did to blocks and weeks. */
  readonly season: readonly SeasonChange[];
  /** What it did to days off. */
  readonly timeOff: readonly TimeOffChange[];
}

/** Two steps as one: each session from where the first found it to where the second left it. */
export function mergedChanges(
  first: readonly RecordedPlanChange[],
  second: readonly RecordedPlanChange[],
): readonly RecordedPlanChange[] {
  const merged = new Map<string, RecordedPlanChange>(first.map((change) => [change.sessionId, change]));
  for (const change of second) {
    const earlier = merged.get(change.sessionId);
    merged.set(change.sessionId, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...merged.values()];
}
