import { readInstant, type StatedInstant } from "@/server/import/instant-text";
import type { ImportLimits } from "@/server/import/limits";
import { readXml, TooLong, type XmlEnd } from "@/server/import/parsers/xml-reader/read-xml";
import type { TrackPoint } from "./point";
import { readNumber } from "./read-number";

/** A lap as the device summed it up; NaN or null where it did not. */
export interface TcxLap {
  start: StatedInstant | null;
  timerSec: number;
  distanceM: number;
  calories: number;
  avgHr: number;
  maxHr: number;
  intensity: string | null;
  trigger: string | null;
  /** One track for each time the timer ran. */
  tracks: TrackPoint[][];
}

export interface TcxActivity {
  readonly sport: string;
  id: StatedInstant | null;
  notes: string | null;
  readonly laps: TcxLap[];
}

export interface TcxContent {
  readonly activities: readonly TcxActivity[];
  /** Courses and training plans: nothing that anybody did. */
  readonly plans: number;
  readonly end: XmlEnd;
}

/** Activities of a TCX file, those of several sports in a row among them. */
export function readTcx(bytes: Uint8Array, limits: ImportLimits): TcxContent {
  const activities: TcxActivity[] = [];
  let [plans, points, laps] = [0, 0, 0];
  let point: { -readonly [Key in keyof TrackPoint]: TrackPoint[Key] } | null = null;
  const lap = () => activities.at(-1)?.laps.at(-1);
  const visitor = {
    open(path: readonly string[], attributes: Readonly<Record<string, string>>) {
      const name = path.at(-1);
      if (name === "Activity") {
        activities.push({ sport: attributes.Sport ?? "", id: null, notes: null, laps: [] });
      } else if (name === "Lap" && path.includes("Activity")) {
        laps += 1;
        if (laps > limits.maxKeptMessages) throw new TooLong();
        activities.at(-1)?.laps.push(newLap(attributes.StartTime ?? ""));
      } else if (name === "Track") lap()?.tracks.push([]);
      else if (name === "Trackpoint") point = newPoint();
      else if (name === "Course" || name === "Workout") plans += 1;
    },
    close(path: readonly string[], text: string) {
      const name = path.at(-1) ?? "";
      if (name === "Trackpoint" && point) {
        points += 1;
        if (points > limits.maxRecords) throw new TooLong();
        lap()?.tracks.at(-1)?.push(point);
        point = null;
      } else if (point) setMeasure(point, name, path.at(-2), text);
      else if (path.includes("Lap")) setTotal(lap(), name, path.at(-2), text);
      else if (path.at(-2) === "Activity") setFact(activities.at(-1), name, text);
    },
  };
  const end = readXml(bytes, visitor);
  return { activities, plans, end };
}

const newLap = (start: string): TcxLap => ({
  start: readInstant(start),
  timerSec: Number.NaN,
  distanceM: Number.NaN,
  calories: Number.NaN,
  avgHr: Number.NaN,
  maxHr: Number.NaN,
  intensity: null,
  trigger: null,
  tracks: [],
});

const newPoint = () => ({
  unixSec: Number.NaN,
  latitude: Number.NaN,
  longitude: Number.NaN,
  altitudeM: Number.NaN,
  distanceM: Number.NaN,
  speedMps: Number.NaN,
  hr: Number.NaN,
});

function setMeasure(
  point: ReturnType<typeof newPoint>,
  name: string,
  parent: string | undefined,
  text: string,
): void {
  if (name === "Time") point.unixSec = readInstant(text)?.unixSec ?? Number.NaN;
  else if (name === "LatitudeDegrees") point.latitude = readNumber(text);
  else if (name === "LongitudeDegrees") point.longitude = readNumber(text);
  else if (name === "AltitudeMeters") point.altitudeM = readNumber(text);
  else if (name === "DistanceMeters") point.distanceM = readNumber(text);
  else if (name === "Value" && parent === "HeartRateBpm") point.hr = readNumber(text);
  else if (name === "Speed") point.speedMps = readNumber(text);
}

function setTotal(lap: TcxLap | undefined, name: string, parent: string | undefined, text: string): void {
  if (!lap) return;
  if (name === "Value" && parent === "AverageHeartRateBpm") lap.avgHr = readNumber(text);
  else if (name === "Value" && parent === "MaximumHeartRateBpm") lap.maxHr = readNumber(text);
  if (parent !== "Lap") return;
  if (name === "TotalTimeSeconds") lap.timerSec = readNumber(text);
  else if (name === "DistanceMeters") lap.distanceM = readNumber(text);
  else if (name === "Calories") lap.calories = readNumber(text);
  else if (name === "Intensity") lap.intensity = text.toLowerCase().slice(0, 40) || null;
  else if (name === "TriggerMethod") lap.trigger = text.toLowerCase().slice(0, 40) || null;
}

function setFact(activity: TcxActivity | undefined, name: string, text: string): void {
  if (!activity) return;
  if (name === "Id") activity.id = readInstant(text);
  else if (name === "Notes") activity.notes = text || null;
}
