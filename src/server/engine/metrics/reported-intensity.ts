import type { MeasuredMetric } from "../report";
import type { Snapshot } from "../snapshot";
import { within } from "../window";
import { highIntensityMinutes } from "./high-intensity";
import { hrSpeedChange, median } from "./hr-speed";
import { intensityDistribution } from "./intensity-distribution";

const windowDays = 28;

/**
 * How hard the last four weeks were and what they brought: time by zone beside sessions by goal, minutes of work at
 * high intensity a week, and speed at the same heart rate against the usual in percent.
 */
export function reportedIntensity(snapshot: Snapshot) {
  const { log, now } = snapshot;
  const sessions = within(log, now.day - windowDays + 1, now.day);
  return {
    intensityDistribution28d: { ...intensityDistribution(sessions), unit: "min" },
    highIntensityMinutesPerWeek: highIntensity(sessions),
    speedAtHeartRate: speedAtHeartRate(snapshot),
  } satisfies Record<string, MeasuredMetric>;
}

function highIntensity(sessions: Snapshot["log"]): MeasuredMetric {
  const work = sessions.map(highIntensityMinutes);
  const total = work.reduce((minutes, each) => minutes + each.minutes, 0);
  const estimated = work.some((each) => each.estimated && each.minutes > 0);
  return {
    value: total / (windowDays / 7),
    unit: "min",
    status: estimated ? "estimated" : "ok",
    coverage: 1,
  };
}

function speedAtHeartRate(snapshot: Snapshot): MeasuredMetric {
  const change = hrSpeedChange(snapshot, snapshot.now.day);
  if (!("changes" in change) || change.changes.length === 0) {
    return { value: null, unit: "pct", status: "not-enough-data", coverage: 0 };
  }
  return { value: median(change.changes), unit: "pct", status: "ok", coverage: 1 };
}
