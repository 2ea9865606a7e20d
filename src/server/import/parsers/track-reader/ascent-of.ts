import type { TrackPart } from "./point";

/**
 * Metres climbed over all parts, from altitudes that a device has filtered: each step up counts. Null without two
 * altitudes in a row.
 */
export const ascentOf = (parts: readonly TrackPart[]) => climbed(parts.map(altitudesOf));

/**
 * Metres climbed by raw satellite altitudes, which tremble: each is first averaged with its neighbours, 3 : 4 : 3
 * (as gpxpy does). Null without two altitudes in a row.
 */
export const smoothedAscentOf = (parts: readonly TrackPart[]) =>
  climbed(parts.map((part) => smoothed(altitudesOf(part))));

const altitudesOf = (part: TrackPart) => part.map(({ altitudeM }) => altitudeM);

function smoothed(altitudes: readonly number[]): number[] {
  return altitudes.map((own, at) => {
    const average =
      0.3 * (altitudes[at - 1] ?? Number.NaN) + 0.4 * own + 0.3 * (altitudes[at + 1] ?? Number.NaN);
    return Number.isNaN(average) ? own : average;
  });
}

function climbed(parts: readonly (readonly number[])[]): number | null {
  let total = 0;
  let known = false;
  for (const altitudes of parts) {
    let before = Number.NaN;
    for (const altitude of altitudes) {
      if (Number.isNaN(altitude)) continue;
      const step = altitude - before;
      known ||= !Number.isNaN(step);
      if (step > 0) total += step;
      before = altitude;
    }
  }
  return known && total <= 30_000 ? Math.round(total * 100) / 100 : null;
}
