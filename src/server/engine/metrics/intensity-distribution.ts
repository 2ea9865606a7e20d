import type { FlagFact } from "@/lib/domain/flag";
import type { SnapSession } from "../snapshot-session";
import { isHighIntensity } from "./high-intensity";
import { type Metric, mostEstimated } from "./metric";
import { isAerobic, zoneMinutesOf } from "./zone-minutes";

/** Running and cross-training by zone and by what the sessions were for: the two differ, and time is what is judged. */
export interface IntensityDistribution {
  /** Minutes below the first threshold, between the two, and above the second. */
  readonly minutes: readonly [number, number, number];
  /** Share of the time below the first threshold, 0–1. */
  readonly easyShare: number;
  /** Share of the minutes that rests on the type of the session alone, 0–1. */
  readonly estimated: number;
  /** Sessions by goal: high intensity, and everything else. */
  readonly highIntensitySessions: number;
  readonly otherSessions: number;
}

/**
 * Time in three zones (Seiler) of the given sessions; lifting and heat without running have none. No value without a
 * minute; `partial` where the length of a session is not known.
 */
export function intensityDistribution(sessions: readonly SnapSession[]): Metric<IntensityDistribution> {
  const minutes: [number, number, number] = [0, 0, 0];
  let [estimated, known, aerobic, hard] = [0, 0, 0, 0];
  for (const session of sessions) {
    if (!isAerobic(session.type)) continue;
    aerobic += 1;
    if (isHighIntensity(session)) hard += 1;
    const zones = zoneMinutesOf(session);
    if (!zones) continue;
    known += 1;
    const [z1, z2, z3] = zones.minutes;
    minutes[0] += z1;
    minutes[1] += z2;
    minutes[2] += z3;
    if (zones.estimated) estimated += z1 + z2 + z3;
  }
  const total = minutes[0] + minutes[1] + minutes[2];
  const coverage = aerobic === 0 ? 0 : known / aerobic;
  if (total === 0) return { value: null, status: "not-enough-data", coverage };
  return {
    value: {
      minutes,
      easyShare: minutes[0] / total,
      estimated: estimated / total,
      highIntensitySessions: hard,
      otherSessions: aerobic - hard,
    },
    status: coverage < 1 ? "partial" : estimated > 0 ? "estimated" : "ok",
    coverage,
  };
}

/** Time and sessions as a finding lists them. */
export function factsOfShare({
  minutes,
  easyShare,
  estimated,
  highIntensitySessions,
  otherSessions,
}: IntensityDistribution): FlagFact[] {
  const provenance = estimated > mostEstimated ? ("estimated" as const) : ("computed" as const);
  const names = [
    "minutes-below-first-threshold",
    "minutes-between-thresholds",
    "minutes-above-second-threshold",
  ];
  return [
    { key: "easy-share", value: { value: easyShare * 100, unit: "pct" as const }, provenance },
    ...minutes.map((value, index) => ({
      key: names[index] ?? "",
      value: { value, unit: "min" as const },
      provenance,
    })),
    {
      key: "high-intensity-sessions",
      value: { value: highIntensitySessions, unit: "count" },
      provenance: "computed" as const,
    },
    {
      key: "other-sessions",
      value: { value: otherSessions, unit: "count" },
      provenance: "computed" as const,
    },
  ];
}
