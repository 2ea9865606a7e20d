import { readInstant } from "@/server/import/instant-text";
import type { ImportLimits } from "@/server/import/limits";
import { readXml, TooLong, type XmlEnd } from "@/server/import/parsers/xml-reader/read-xml";
import type { TrackPoint } from "./point";
import { readNumber } from "./read-number";

export interface GpxTrack {
  readonly name: string | null;
  /** The sport by the file's own word. */
  readonly type: string | null;
  readonly segments: readonly (readonly TrackPoint[])[];
}

/** What a GPX file holds. Of routes and places only the number is of interest: neither was done by anybody. */
export interface GpxContent {
  readonly tracks: readonly GpxTrack[];
  readonly routes: number;
  readonly waypoints: number;
  /** Minutes east of UTC of the first time that names an offset. */
  readonly offsetMin: number | null;
  readonly end: XmlEnd;
}

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };
interface OpenTrack {
  name: string | null;
  type: string | null;
  segments: TrackPoint[][];
}

/** Tracks of a GPX 1.0 or 1.1 file with their points, those without a time among them. */
export function readGpx(bytes: Uint8Array, limits: ImportLimits): GpxContent {
  const tracks: OpenTrack[] = [];
  let [routes, waypoints, points] = [0, 0, 0];
  let offsetMin: number | null = null;
  let point: Open<TrackPoint> | null = null;
  const visitor = {
    open(path: readonly string[], attributes: Readonly<Record<string, string>>) {
      const name = path.at(-1);
      if (name === "trk") tracks.push({ name: null, type: null, segments: [] });
      else if (name === "trkseg") tracks.at(-1)?.segments.push([]);
      else if (name === "trkpt") point = pointAt(attributes);
      else if (name === "rte") routes += 1;
      else if (name === "wpt") waypoints += 1;
    },
    close(path: readonly string[], text: string) {
      const name = path.at(-1);
      const track = tracks.at(-1);
      if (point) {
        if (name === "trkpt") {
          points += 1;
          if (points > limits.maxRecords) throw new TooLong();
          track?.segments.at(-1)?.push(point);
          point = null;
        } else if (name === "time") {
          const stated = readInstant(text);
          point.unixSec = stated?.unixSec ?? Number.NaN;
          offsetMin ??= stated?.offsetMin ?? null;
        } else setMeasure(point, name, text);
      } else if (track && path.at(-2) === "trk") {
        if (name === "name") track.name = text || null;
        else if (name === "type") track.type = text || null;
      }
    },
  };
  const end = readXml(bytes, visitor);
  return { tracks, routes, waypoints, offsetMin, end };
}

const pointAt = ({ lat = "", lon = "" }: Readonly<Record<string, string>>): Open<TrackPoint> => ({
  unixSec: Number.NaN,
  latitude: readNumber(lat),
  longitude: readNumber(lon),
  altitudeM: Number.NaN,
  distanceM: Number.NaN,
  speedMps: Number.NaN,
  hr: Number.NaN,
});

/** Elements of the point itself and of the extensions that watches write, whatever their prefix. */
function setMeasure(point: Open<TrackPoint>, name: string | undefined, text: string): void {
  if (name === "ele") point.altitudeM = readNumber(text);
  else if (name === "speed") point.speedMps = readNumber(text);
  else if (name === "hr" || name === "heartrate") point.hr = readNumber(text);
}
