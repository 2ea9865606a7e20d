import type { StreamSummary } from "@/lib/domain/stream-summary";
import { gradeCost } from "@/server/engine/metrics/grade-cost";
import type { ActivityStream } from "@/server/import/activity";
import { gradeFactor } from "@/server/import/grade-factor";
import { edwardsMinutes, heartRateSeconds } from "@/server/import/heart-rate-seconds";
import { steadyPart } from "@/server/import/steady-part";

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** What the records of a file come to by the athlete's maximal heart rate of that day; `null` without records. */
export function summaryOfStream(stream: ActivityStream, maxHr: number | null): StreamSummary | null {
  if (stream.sec.length === 0) return null;
  const factor = gradeFactor(stream, (grade) => gradeCost(grade) / gradeCost(0));
  const steady = steadyPart(stream);
  const edwards = maxHr === null ? null : edwardsMinutes(stream, maxHr);
  return {
    heartRate: heartRateSeconds(stream),
    edwardsMinutes: edwards?.map(hundredths) ?? null,
    gradeFactor: factor === null ? null : Math.round(factor * 10_000) / 10_000,
    steady: steady && {
      minutes: hundredths(steady.minutes),
      kmh: hundredths(steady.kmh * (factor ?? 1)),
      hr: hundredths(steady.hr),
    },
  };
}
