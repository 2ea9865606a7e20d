import { type SessionJudgement, unjudged } from "@/lib/domain/session-judgement";
import { classify } from "@/server/engine/classify";
import type { EngineOptions } from "@/server/engine/fix/propose";
import { legLoad } from "@/server/engine/metrics/leg-load";
import { zoneMinutesOf } from "@/server/engine/metrics/zone-minutes";
import { type Snapshot, takeSnapshot } from "@/server/engine/snapshot";
import { factsOf } from "@/server/engine/snapshot-session";
import type { Timeline } from "@/server/engine/timeline";

/** Judges the sessions of a timeline that are asked for. */
export function judgeSessions(
  timeline: Timeline,
  options: EngineOptions,
  ids: readonly string[],
): { readonly snapshot: Snapshot; readonly of: (id: string) => SessionJudgement } {
  const snapshot = takeSnapshot(timeline, options);
  const wanted = new Set(ids);
  const judged = new Map<string, SessionJudgement>();
  for (const session of [...snapshot.log, ...snapshot.skipped, ...snapshot.plan]) {
    if (!wanted.has(session.id)) continue;
    judged.set(session.id, {
      countsAs: session.type,
      classIsSet: session.source.classOverride != null,
      load: session.load.value,
      loadIsEstimated: session.load.status === "estimated",
      legs: legLoad(session).value ?? 0,
      hardLegSets: session.sets.hardLowerSets,
      hard: factsOf(session).hard,
      zoneMinutes: zoneMinutesOf(session)?.minutes ?? null,
      tails: classify(session, snapshot, options).tails,
    });
  }
  return { snapshot, of: (id) => judged.get(id) ?? unjudged };
}
