import type { ActivityStream } from "./activity";

/** Altitudes of this many metres to either side are taken together: a barometer and GPS waver by metres. */
const smoothedM = 40;
/** Grades are those of stretches at least this long. */
const stretchM = 20;
/** Less than this says nothing of a run. */
const leastM = 400;

interface Points {
  readonly distanceM: readonly number[];
  readonly altitudeM: readonly number[];
}

/**
 * How much farther a run would have been on the flat at the same cost, as a factor of its distance. `relativeCost` is
 * the cost of a metre at a grade (rise over distance) against one on the flat. `null` without altitudes over at least
 * 400 m.
 */
export function gradeFactor(stream: ActivityStream, relativeCost: (grade: number) => number): number | null {
  const points = knownPoints(stream);
  const altitudeM = smoothed(points);
  let [flatM, wholeM, from] = [0, 0, 0];
  for (let to = 1; to < points.distanceM.length; to += 1) {
    const length = (points.distanceM[to] ?? 0) - (points.distanceM[from] ?? 0);
    if (length < stretchM) continue;
    flatM += length * relativeCost(((altitudeM[to] ?? 0) - (altitudeM[from] ?? 0)) / length);
    wholeM += length;
    from = to;
  }
  return wholeM < leastM ? null : flatM / wholeM;
}

/** Samples that have both, and are farther than the one before. */
function knownPoints({ distanceM, altitudeM }: ActivityStream): Points {
  const points = { distanceM: [] as number[], altitudeM: [] as number[] };
  let farthest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < distanceM.length; at += 1) {
    const metres = distanceM[at] ?? Number.NaN;
    const altitude = altitudeM[at] ?? Number.NaN;
    if (Number.isNaN(metres) || Number.isNaN(altitude) || metres <= farthest) continue;
    farthest = metres;
    points.distanceM.push(metres);
    points.altitudeM.push(altitude);
  }
  return points;
}

/** The mean altitude around each point, in one pass. */
function smoothed({ distanceM, altitudeM }: Points): number[] {
  let [first, next, sum] = [0, 0, 0];
  return distanceM.map((metres) => {
    while (next < distanceM.length && (distanceM[next] ?? 0) <= metres + smoothedM) {
      sum += altitudeM[next] ?? 0;
      next += 1;
    }
    while ((distanceM[first] ?? 0) < metres - smoothedM) {
      sum -= altitudeM[first] ?? 0;
      first += 1;
    }
    return sum / (next - first);
  });
}
