/** Races outside these times follow other rules than the formula's. */
const shortestSec = 210;
const longestSec = 240 * 60;

/** Oxygen uptake in ml/kg/min at a speed in m/min. */
const uptakeAt = (speed: number) => -4.6 + 0.182258 * speed + 0.000104 * speed ** 2;

/** Share of the maximal uptake that can be held for a time in minutes, 0–1. */
const heldFor = (minutes: number) =>
  0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);

const unchecked = (metres: number, seconds: number) =>
  uptakeAt((metres / seconds) * 60) / heldFor(seconds / 60);

/**
 * VDOT of a race: distance in metres, time in seconds (Daniels & Gilbert 1979). It ranks performances over different
 * distances and is no measured oxygen uptake. `null` outside 3.5 to 240 minutes.
 */
export function vdotOf(metres: number, seconds: number): number | null {
  return metres <= 0 || seconds < shortestSec || seconds > longestSec ? null : unchecked(metres, seconds);
}

/** Seconds for a distance in metres at a VDOT, to a thousandth. */
export function raceSeconds(vdot: number, metres: number): number {
  let [fast, slow] = [metres / 15, metres / 0.5];
  while (slow - fast > 0.0005) {
    const middle = (fast + slow) / 2;
    if (unchecked(metres, middle) > vdot) fast = middle;
    else slow = middle;
  }
  return (fast + slow) / 2;
}

/** Speed in m/min whose oxygen cost is the given one in ml/kg/min: the inverse of `uptakeAt`. */
const speedOf = (uptake: number) =>
  (-0.182258 + Math.sqrt(0.182258 ** 2 + 4 * 0.000104 * (uptake + 4.6))) / (2 * 0.000104);

const paceAt = (vdot: number, share: number) => 60_000 / speedOf(vdot * share);

/** A range of paces in seconds per kilometre, the slower end first. */
export type PaceRange = readonly [slow: number, fast: number];

/** Repetitions are run this much faster than the speed at full uptake. */
const repetitionFactor = 1.05;

/** Daniels' training paces of a VDOT on flat ground, in seconds per kilometre. */
export function trainingPaces(vdot: number): {
  readonly easy: PaceRange;
  readonly marathon: PaceRange;
  readonly threshold: PaceRange;
  readonly interval: PaceRange;
  readonly repetition: number;
} {
  const range = (from: number, to: number): PaceRange => [paceAt(vdot, from), paceAt(vdot, to)];
  return {
    easy: range(0.59, 0.74),
    marathon: range(0.75, 0.84),
    threshold: range(0.83, 0.88),
    interval: range(0.95, 1),
    repetition: paceAt(vdot, 1) / repetitionFactor,
  };
}
