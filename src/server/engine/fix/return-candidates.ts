import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { isRun } from "@/lib/domain/session-type";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isQualityRun } from "../taxonomy";
import { within } from "../window";
import { inFives, reduced, shortestMin } from "./reduced";
import { isChangeable } from "./slots";

const hardBecomesMin = 30;

/**
 * The runs of a week at a share of their length, and hard ones before `holdUntil` as 30 easy minutes: once to the
 * share that is asked, and once to less, because runs are cut to five minutes.
 */
export function gentleWeek(
  snapshot: Snapshot,
  { from, share, holdUntil }: { readonly from: number; readonly share: number; readonly holdUntil: number },
  capPct: number,
): Candidate[] {
  const runs = within(snapshot.open, Math.max(from, snapshot.now.day), from + 6).filter(
    (session) => isRun(session.type) && isChangeable(snapshot, session),
  );
  return [1, 0.9, 0.75, 0.6].flatMap((factor): Candidate[] => {
    const changes = runs.flatMap((run): readonly ScheduleChange[] =>
      isQualityRun(run.type) && run.day < holdUntil
        ? easyInstead(run, share * factor)
        : reduced(run, share * factor),
    );
    if (changes.length === 0) return [];
    return [
      {
        kind: "suggestion",
        label: {
          key: "gentleWeek",
          params: {
            pct: { value: capPct, unit: "pct" },
            sessions: { value: changes.length, unit: "count" },
          },
        },
        changes,
      },
    ];
  });
}

function easyInstead(run: SnapSession, share: number) {
  const durationMin = Math.max(
    shortestMin,
    Math.min(hardBecomesMin, inFives((run.durationMin ?? hardBecomesMin) * share)),
  );
  return [{ kind: "downgrade" as const, sessionId: run.id, toType: "run-easy" as const, durationMin }];
}

/** A lift with a share of its sets, three repetitions left in each. */
export function gentleLift(snapshot: Snapshot, session: SnapSession, setsShare: number): Candidate[] {
  if (!isChangeable(snapshot, session)) return [];
  return [setsShare, setsShare * 0.8, setsShare * 0.6].map((share) => ({
    kind: "suggestion" as const,
    label: { key: "lighterSets", params: { session: sessionParam(session) } },
    changes: [{ kind: "setSets" as const, sessionId: session.id, setsShare: share, rir: 3 }],
  }));
}
