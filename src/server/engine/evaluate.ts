import { type EngineOptions, fixesFor } from "./fix/propose";
import { reportedMetrics } from "./metrics/reported";
import type { EvaluationReport } from "./report";
import { runRules } from "./run";
import { isoOf, type Snapshot, takeSnapshot } from "./snapshot";
import type { Timeline } from "./timeline";
import { engineVersion } from "./version";

/**
 * Everything that the engine says about one athlete at one moment: metrics, findings with their fixes, and the
 * questions it could not answer. Pure: equal input gives an equal answer, and the timeline is left as it is.
 */
export function evaluate(timeline: Timeline, options: EngineOptions = {}): EvaluationReport {
  return evaluateSnapshot(takeSnapshot(timeline, options), options);
}

/** The same for a snapshot that is already taken. */
export function evaluateSnapshot(snapshot: Snapshot, options: EngineOptions = {}): EvaluationReport {
  const { findings, notEnoughData } = runRules(snapshot, options);
  return {
    engineVersion,
    asOf: {
      instant: isoOf(snapshot.now.ms),
      date: snapshot.now.date,
      timeZone: snapshot.athlete.timeZone,
    },
    metrics: reportedMetrics(snapshot),
    findings: findings.map((finding) => ({
      ...finding,
      ...fixesFor(snapshot, options, findings, finding),
    })),
    notEnoughData,
  };
}
