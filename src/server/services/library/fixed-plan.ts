import type { PlacedSession } from "@/lib/domain/plan-placement";
import { withChangesApplied } from "@/lib/domain/schedule";
import type { PlannedSession } from "@/lib/domain/session";
import { contentOf } from "@/lib/domain/session-content";
import type { AthleteId, PlannedSessionId } from "@/lib/ids";
import { safePlanFixes } from "@/server/engine/fix/plan-fixes";
import type { EngineOptions } from "@/server/engine/fix/propose";
import type { Fix } from "@/server/engine/report";
import type { Timeline } from "@/server/engine/timeline";

/** The name by which a session that is not written yet stands in a timeline. */
export const placedId = (part: string) => `plan ${part}` as PlannedSessionId;

interface Fixed {
  readonly adds: readonly PlacedSession[];
  readonly fixes: readonly Fix[];
}

/** A plan's sessions after the engine's safe fixes were made to them. `timeline` holds them already. */
export function fixedPlan(
  athleteId: AthleteId,
  timeline: Timeline,
  adds: readonly PlacedSession[],
  options: EngineOptions,
): Fixed {
  const fixes = safePlanFixes(timeline, new Set(adds.map(({ part }) => placedId(part))), options);
  const sessions = adds.map(({ part, content }, position): PlannedSession => {
    return { ...content, id: placedId(part), athleteId, position, version: 1, draft: null };
  });
  const changed = withChangesApplied(
    { sessions, done: new Set(), athleteId },
    fixes.flatMap(({ changes }) => changes),
  );
  if (!changed.ok) return { adds, fixes: [] };
  const after = new Map(changed.value.map((change) => [change.sessionId, change.after]));
  return {
    adds: adds.map((each) => {
      const session = after.get(placedId(each.part));
      return session ? { ...each, content: contentOf(session) } : each;
    }),
    fixes,
  };
}
