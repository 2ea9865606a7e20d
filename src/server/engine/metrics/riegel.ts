/** How much slower a longer race is run, as the exponent of the distances' ratio. */
const fatigue = 1.06;

/** Seconds to expect over a distance from a race over another one, distances in one unit (Riegel 1981). */
export const riegelSeconds = (distance: number, raced: { distance: number; seconds: number }): number =>
  raced.seconds * (distance / raced.distance) ** fatigue;
