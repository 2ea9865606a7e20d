import type { ActivityStream, RecordsSummary } from "./activity";

/** What a stream's own columns say of its samples: heart rates as a plain mean to two decimals, and its distances. */
export function countSamples({
  hr,
  distanceM,
}: ActivityStream): Pick<RecordsSummary, "withHr" | "withDistance" | "hrMean" | "hrMax"> {
  let [sum, withHr, max, withDistance] = [0, 0, 0, 0];
  for (const bpm of hr) {
    if (bpm === 0) continue;
    withHr += 1;
    sum += bpm;
    if (bpm > max) max = bpm;
  }
  for (const metres of distanceM) if (!Number.isNaN(metres)) withDistance += 1;
  return {
    withHr,
    withDistance,
    hrMean: withHr === 0 ? null : Math.round((sum / withHr) * 100) / 100,
    hrMax: withHr === 0 ? null : max,
  };
}
