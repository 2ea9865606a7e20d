import type { ReportedMetric } from "../report";
import type { Snapshot } from "../snapshot";
import { within } from "../window";
import { highIntensityMinutes } from "./high-intensity";
import { hrSpeedChange, median } from "./hr-speed";
import { intensityDistribution } from "./intensity-distribution";
import { raceResults } from "./race-results";

const windowDays = 28;
/** Six months. */
const raceDays = 183;

/**
 * How hard the last four weeks were and what they brought: time by zone beside sessions by goal, minutes of work at
 * high intensity a week, speed at the same heart rate against the usual in percent, and the best VDOT of six months.
 */
export function reportedIntensity(snapshot: Snapshot): Record<string, ReportedMetric> {
  const { log, now } = snapshot;
  const sessions = within(log, now.day - windowDays + 1, now.day);
  return {
    intensityDistribution28d: { ...intensityDistribution(sessions), unit: "min" },
    highIntensityMinutesPerWeek: highIntensity(sessions),
    speedAtHeartRate: speedAtHeartRate(snapshot),
    vdot: bestVdot(snapshot),
  };
}

function highIntensity(sessions: Snapshot["log"]): ReportedMetric {
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

function speedAtHeartRate(snapshot: Snapshot): ReportedMetric {
  const change = hrSpeedChange(snapshot, snapshot.now.day);
  if (!("changes" in change) || change.changes.length === 0) {
    return { value: null, unit: "pct", status: "not-enough-data", coverage: 0 };
  }
  return { value: median(change.changes), unit: "pct", status: "ok", coverage: 1 };
}

function bestVdot(snapshot: Snapshot): ReportedMetric {
  const races = raceResults(snapshot, snapshot.now.day - raceDays, snapshot.now.day);
  if (races.length === 0) return { value: null, unit: "points", status: "not-enough-data", coverage: 0 };
  return { value: Math.max(...races.map(({ vdot }) => vdot)), unit: "points", status: "ok", coverage: 1 };
}
