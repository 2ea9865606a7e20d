import type { ActivityStream, ImportedLap } from "@/server/import/activity";
import type { FitMessage } from "./decode";
import { numberField, scaledField } from "./field";
import { plausibleHeartRate } from "./plausible";
import { lapIntensities, lapTriggers, nameOf } from "./profile";

/** When a lap began, seconds since the FIT epoch; null when the file does not tell. */
export function lapStart(message: FitMessage): number | null {
  const start = numberField(message, 2);
  if (start !== null) return start;
  const end = numberField(message, 253);
  return end === null ? null : end - (scaledField(message, 7, 1000) ?? 0);
}

/** Overlapping laps by the thousand exist only in broken files; walking the samples for each would take minutes. */
const maxSampledLaps = 1_000;
const noHeartRate = { avg: null, max: null };

/** Laps of one activity in order of time; a heart rate the watch did not average is taken from the samples. */
export function fitLaps(
  messages: readonly FitMessage[],
  startTime: number,
  stream: ActivityStream,
): ImportedLap[] {
  const laps: ImportedLap[] = [];
  const ordered = [...messages].sort((a, b) => (lapStart(a) ?? 0) - (lapStart(b) ?? 0));
  for (const message of ordered) {
    const startSec = Math.max(0, (lapStart(message) ?? startTime) - startTime);
    const elapsedSec = scaledField(message, 7, 1000);
    const sampled =
      messages.length <= maxSampledLaps
        ? heartRateBetween(stream, startSec, startSec + (elapsedSec ?? 0))
        : noHeartRate;
    laps.push({
      startSec,
      durationSec: scaledField(message, 8, 1000),
      elapsedSec,
      distanceM: scaledField(message, 9, 100),
      avgHr: plausibleHeartRate(numberField(message, 15)) ?? sampled.avg,
      maxHr: plausibleHeartRate(numberField(message, 16)) ?? sampled.max,
      ascentM: numberField(message, 21),
      intensity: nameOf(lapIntensities, numberField(message, 23)),
      trigger: nameOf(lapTriggers, numberField(message, 24)),
    });
  }
  return laps;
}

function heartRateBetween(stream: ActivityStream, from: number, to: number) {
  let [sum, count, max] = [0, 0, 0];
  for (let at = firstAtOrAfter(stream.sec, from); at < stream.sec.length; at += 1) {
    if ((stream.sec[at] ?? 0) >= to) break;
    const bpm = stream.hr[at] ?? 0;
    if (bpm === 0) continue;
    sum += bpm;
    count += 1;
    if (bpm > max) max = bpm;
  }
  return count === 0 ? noHeartRate : { avg: Math.round(sum / count), max };
}

function firstAtOrAfter(seconds: Float64Array, from: number): number {
  let [low, high] = [0, seconds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seconds[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
