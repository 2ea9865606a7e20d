import type { Result } from "@/lib/result";
import type {
  ActivityStream,
  ImportError,
  ImportedActivity,
  ImportedActivityFile,
  ImportedDay,
} from "@/server/import/activity";

/** What is wrong with a parser's answer, whatever the file was; empty when it keeps every promise of its type. */
export function complaints(result: Result<ImportedActivityFile, ImportError>): string[] {
  if (!result.ok) return result.reason.message.length > 20 ? [] : ["a refusal without words"];
  const { activities, days = [] } = result.value;
  if (activities.length === 0 && days.length === 0) return ["no activity, and no refusal"];
  return [...activities.flatMap(ofActivity), ...days.flatMap(ofDay)];
}

function ofDay({ date, restingHr, hrvRmssdMs, sleepHours }: ImportedDay): string[] {
  const holds = (value: number | null, least: number, most: number) =>
    value === null || (value >= least && value <= most);
  const good =
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    holds(restingHr, 25, 150) &&
    holds(hrvRmssdMs, 1, 400) &&
    holds(sleepHours, 0, 24);
  return good ? [] : [`a morning of ${date} with ${restingHr}, ${hrvRmssdMs}, ${sleepHours}`];
}

function ofActivity(activity: ImportedActivity): string[] {
  const found: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const count = (value: number | null, what: string, most = 1e9) =>
    demand(value === null || (Number.isFinite(value) && value >= 0 && value <= most), `${what} is ${value}`);
  demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(activity.start), `start is ${activity.start}`);
  demand(activity.start.endsWith("Z") === (activity.clock !== "local"), "clock and start disagree");
  demand(activity.sport.length > 0, "no sport");
  count(activity.durationSec, "duration", 14 * 86_400);
  count(activity.elapsedSec, "elapsed", 14 * 86_400);
  demand(activity.elapsedSec >= activity.durationSec, "the timer ran longer than the activity");
  count(activity.distanceM, "distance");
  count(activity.ascentM, "ascent", 30_000);
  for (const bpm of [
    activity.avgHr,
    activity.maxHr,
    ...activity.laps.flatMap((lap) => [lap.avgHr, lap.maxHr]),
  ]) {
    demand(bpm === null || (bpm >= 25 && bpm <= 250), `heart rate is ${bpm}`);
  }
  for (const lap of activity.laps) {
    count(lap.startSec, "lap start", 1e10);
    count(lap.durationSec, "lap duration");
    count(lap.distanceM, "lap distance");
  }
  for (const set of activity.sets) {
    demand(set.exercise.length > 0, "a set without exercise");
    count(set.kg, "load", 5000);
    count(set.reps, "repetitions", 70_000);
    count(set.durationSec, "set duration", 1e7);
  }
  return [...found, ...ofStream(activity.stream)];
}

function ofStream(stream: ActivityStream): string[] {
  const lengths = new Set(Object.values(stream).map((column: Float64Array | Uint8Array) => column.length));
  if (lengths.size !== 1) return ["columns differ in length"];
  for (let at = 1; at < stream.sec.length; at += 1) {
    if (!((stream.sec[at] ?? 0) >= (stream.sec[at - 1] ?? 0))) return [`time goes back at sample ${at}`];
  }
  return [];
}
