/** One sample of a track. What the file does not state is NaN. */
export interface TrackPoint {
  /** Seconds since 1970. */
  readonly unixSec: number;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres above sea level. */
  readonly altitudeM: number;
  /** Metres since the start, as a device counted them. */
  readonly distanceM: number;
  readonly speedMps: number;
  readonly hr: number;
}

/** Samples without a break between them: a lap's track, or a segment. */
export type TrackPart = readonly TrackPoint[];

const earthRadiusM = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres along the ground between two places (haversine, mean earth radius of IUGG); NaN where one has no place. */
export function metresBetween(a: TrackPoint, b: TrackPoint): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const share =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Metres along a part; places that are missing are passed over. */
export function lengthOf(part: TrackPart): number {
  let metres = 0;
  let before: TrackPoint | undefined;
  for (const point of part) {
    if (!hasPlace(point)) continue;
    if (before) metres += metresBetween(before, point);
    before = point;
  }
  return metres;
}

/** False without a place, and for the one off Africa that loggers write while they look for satellites. */
export const hasPlace = ({ latitude, longitude }: TrackPoint) =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
