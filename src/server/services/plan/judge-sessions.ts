import type { SessionType } from "@/lib/domain/session-type";
import { type Classified, classify } from "@/server/engine/classify";
import type { EngineOptions } from "@/server/engine/fix/propose";
import { legLoad } from "@/server/engine/metrics/leg-load";
import { zoneMinutesOf } from "@/server/engine/metrics/zone-minutes";
import { type Snapshot, takeSnapshot } from "@/server/engine/snapshot";
import { factsOf } from "@/server/engine/snapshot-session";
import type { Timeline } from "@/server/engine/timeline";

/** What the engine makes of one session. */
export interface SessionJudgement {
  /** The type that the rules go by: what is written can say more than the declared type. */
  readonly countsAs: SessionType | null;
  /** Whoever plans has said what it counts as, whatever is written. */
  readonly classIsSet: boolean;
  /** AU; null where it is not known. */
  readonly load: number | null;
  readonly loadIsEstimated: boolean;
  /** Leg points, 0–10. */
  readonly legs: number;
  readonly hardLegSets: number;
  readonly hard: boolean;
  /** Minutes in the three zones, measured or by what is asked for; null where it has none. */
  readonly zoneMinutes: readonly number[] | null;
  /** What the session asks others to keep away from, by the hours of the rules. */
  readonly tails: Classified["tails"];
}

const unknown: SessionJudgement = {
  countsAs: null,
  classIsSet: false,
  load: null,
  loadIsEstimated: false,
  legs: 0,
  hardLegSets: 0,
  hard: false,
  zoneMinutes: null,
  tails: [],
};

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
  return { snapshot, of: (id) => judged.get(id) ?? unknown };
}
