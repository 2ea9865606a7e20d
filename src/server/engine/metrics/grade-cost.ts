/** Steeper than this was not measured on runners of everyday slopes. */
const steepest = 0.3;

/**
 * Energy cost of running at a grade, rise over distance, in J/kg/m (Minetti 2002, fifth-order fit; 3.6 on the flat).
 * Grades beyond ±0.30 are taken at that.
 */
export function gradeCost(grade: number): number {
  const i = Math.min(steepest, Math.max(-steepest, grade));
  return 155.4 * i ** 5 - 30.4 * i ** 4 - 43.3 * i ** 3 + 46.3 * i ** 2 + 19.5 * i + 3.6;
}

/**
 * How much faster a run would have been on the flat at the same cost, as a factor of its speed. Only the total climb
 * is known, so that half of the run is taken to go up and half down.
 */
export function climbFactor(distanceKm: number, climbM: number): number {
  if (distanceKm <= 0 || climbM <= 0) return 1;
  const grade = climbM / (distanceKm * 500);
  return Math.max(1, (gradeCost(grade) + gradeCost(-grade)) / 2 / gradeCost(0));
}
