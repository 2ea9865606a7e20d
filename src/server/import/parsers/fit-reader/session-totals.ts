import type { ActivityStream, ImportWarning, RecordsSummary } from "@/server/import/activity";
import type { FitMessage } from "./decode";
import { numberField, scaledField } from "./field";
import {
  isPlausibleDistance,
  maxActivitySec,
  maxAscentM,
  maxHeartRate,
  minHeartRate,
  plausibleHeartRate,
} from "./plausible";

export interface SessionTotals {
  readonly durationSec: number;
  readonly elapsedSec: number;
  readonly distanceM: number | null;
  readonly ascentM: number | null;
  readonly avgHr: number | null;
  readonly maxHr: number | null;
  readonly calories: number | null;
}

/**
 * What the watch summed up, with the samples in place of what it left out or what nobody does. `timerSec` is the
 * running time of the timer's events, for a file without a session.
 */
export function sessionTotals(
  session: FitMessage | null,
  sport: string,
  built: { stream: ActivityStream; summary: RecordsSummary },
  timerSec: number | null,
  warnings: ImportWarning[],
): SessionTotals {
  const times = sessionTimes(session, built.stream, timerSec, warnings);
  const sampled = built.stream.distanceM.findLast((metres) => !Number.isNaN(metres)) ?? null;
  const stated = session ? scaledField(session, 9, 100) : null;
  const ascentM = session ? numberField(session, 22) : null;
  return {
    ...times,
    ...heartRates(session, built.summary, warnings),
    distanceM: distance([stated, sampled], sport, times.durationSec, warnings),
    ascentM: ascentM !== null && ascentM <= maxAscentM ? ascentM : null,
    calories: session ? numberField(session, 11) : null,
  };
}

function sessionTimes(
  session: FitMessage | null,
  stream: ActivityStream,
  timerSec: number | null,
  warnings: ImportWarning[],
): { durationSec: number; elapsedSec: number } {
  const sampled = Math.max(0, stream.sec.at(-1) ?? 0);
  const believed = (seconds: number | null) =>
    seconds !== null && seconds <= maxActivitySec ? seconds : null;
  const stated = session ? believed(scaledField(session, 7, 1000)) : null;
  const timer = believed(session ? scaledField(session, 8, 1000) : timerSec);
  const elapsedSec = Math.max(stated ?? Math.min(sampled, maxActivitySec), timer ?? 0);
  if (timer !== null && (timer > 0 || elapsedSec === 0)) return { durationSec: timer, elapsedSec };
  if (session) {
    warnings.push({
      code: "duration-estimated",
      message:
        "The file does not say how long the timer ran, so pauses are counted in. Correct the duration if you paused.",
    });
  }
  return { durationSec: elapsedSec, elapsedSec };
}

function distance(
  candidates: readonly (number | null)[],
  sport: string,
  seconds: number,
  warnings: ImportWarning[],
): number | null {
  const known = candidates.filter((metres): metres is number => metres !== null);
  const believed = known.find((metres) => isPlausibleDistance(sport, metres, seconds));
  if (believed === undefined && known.length > 0) {
    warnings.push({
      code: "implausible",
      message:
        "The distance in the file cannot be right for its duration and was left out. Enter it by hand.",
    });
  }
  return believed === undefined ? null : Math.round(believed * 100) / 100;
}

function heartRates(
  session: FitMessage | null,
  summary: RecordsSummary,
  warnings: ImportWarning[],
): { avgHr: number | null; maxHr: number | null } {
  const stated = session ? [numberField(session, 16), numberField(session, 17)] : [];
  const avgHr = plausibleHeartRate(stated[0] ?? null) ?? (summary.hrMean && Math.round(summary.hrMean));
  const maxHr = plausibleHeartRate(stated[1] ?? null) ?? summary.hrMax;
  const refused = stated.some((bpm) => bpm !== null && (bpm < minHeartRate || bpm > maxHeartRate));
  if (refused && avgHr === null) {
    warnings.push({
      code: "no-heart-rate",
      message:
        "The file states a heart rate that no heart has (0, or far too high), so it counts as not measured.",
    });
  }
  // A watch may round its average above the highest sample it wrote.
  return { avgHr, maxHr: maxHr !== null && avgHr !== null ? Math.max(maxHr, avgHr) : maxHr };
}
