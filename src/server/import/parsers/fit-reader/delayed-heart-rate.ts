import type { FitMessage } from "./decode";
import { listField, numberField } from "./field";
import { mesg } from "./profile";

export interface HeartRateSample {
  /** Seconds since the FIT epoch, fractions included. */
  readonly time: number;
  readonly bpm: number;
}

const ticksPerSecond = 1024;

/**
 * Heart rates that a chest strap kept under water and delivered after the activity (`hr` messages). One message
 * ties the strap's clock to the watch's; the others hold strap times, whole (field 9) or as their low twelve bits,
 * two to three bytes (field 10), one for each rate of field 6. Reads `most` samples at most.
 */
export function delayedHeartRates(messages: readonly FitMessage[], most: number): HeartRateSample[] {
  const samples: HeartRateSample[] = [];
  let anchor: { time: number; ticks: number } | null = null;
  let ticks: number | null = null;
  for (const message of messages) {
    if (samples.length >= most) break;
    if (message.num !== mesg.hr) continue;
    const rates = listField(message, 6);
    const whole = listField(message, 9);
    const stamp = numberField(message, 253);
    if (stamp !== null && typeof whole[0] === "number") {
      anchor = { time: stamp + (numberField(message, 0) ?? 0) / 32_768, ticks: whole[0] };
    }
    const times: (number | null)[] = whole.length > 0 ? [...whole] : [];
    if (times.length === 0) {
      for (const low of twelveBits(listField(message, 10))) {
        if (ticks === null) break;
        ticks += (low - ticks) & 0xfff;
        times.push(ticks);
      }
    }
    const last = times.at(-1);
    if (typeof last === "number") ticks = last;
    if (!anchor) continue;
    for (const [index, rate] of rates.entries()) {
      const at = times[index];
      if (rate === null || typeof at !== "number") continue;
      samples.push({ time: anchor.time + (at - anchor.ticks) / ticksPerSecond, bpm: rate });
    }
  }
  return oneASecond(samples.sort((a, b) => a.time - b.time));
}

/** The strap states a rate at every beat; one a second is what the watch itself would have written. */
function oneASecond(samples: readonly HeartRateSample[]): HeartRateSample[] {
  const kept: HeartRateSample[] = [];
  for (const sample of samples) {
    const last = kept.at(-1);
    if (!last || Math.floor(sample.time) > Math.floor(last.time)) kept.push(sample);
  }
  return kept;
}

/** Twelve-bit numbers packed low bits first. */
function twelveBits(bytes: readonly (number | null)[]): number[] {
  const values: number[] = [];
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const [low, middle, high] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    values.push(low | ((middle & 0x0f) << 8), (middle >> 4) | (high << 4));
  }
  return values;
}
