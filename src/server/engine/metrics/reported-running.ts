import type { MeasuredMetric } from "../report";
import type { Snapshot } from "../snapshot";
import { within } from "../window";
import { criticalSpeed } from "./critical-speed";
import { heatState } from "./heat-state";
import { type RaceResult, raceResults } from "./race-results";
import { riegelSeconds } from "./riegel";
import { runVolume } from "./run-volume";
import { taperDepth } from "./taper-depth";
import { trainingPaces } from "./vdot";

/** Six months. */
const raceDays = 183;
/** Shorter efforts are sprints, longer ones tire in other ways. */
const leastEffortSec = 120;
const longestEffortSec = 900;
const mostEfforts = 4;
/** Metres within which two efforts are over the same distance. */
const sameDistance = 250;
const predicted = [
  ["5k", 5000],
  ["10k", 10_000],
  ["half", 21_097.5],
  ["marathon", 42_195],
] as const;
const weeksBack = 12;
const heatDays = 180;

/**
 * What races and weeks of running come to: VDOT with the paces that follow from it, times to expect in seconds,
 * critical speed in m/s with D′ in m, how far volume is below its peak in percent, and adaptation to heat.
 */
export function reportedRunning(snapshot: Snapshot) {
  const { log, now } = snapshot;
  const races = raceResults(snapshot, now.day - raceDays, now.day);
  const best = races.reduce<RaceResult | null>(
    (before, each) => (before === null || each.vdot > before.vdot ? each : before),
    null,
  );
  return {
    vdot: ofRace("points", best, ({ vdot }) => vdot),
    trainingPaces: ofRace("sec-per-km", best, ({ vdot }) => trainingPaces(vdot)),
    raceTimes: ofRace("sec", best, timesToExpect),
    criticalSpeed: criticalSpeedOf(races),
    taperDepth: taperDepths(snapshot),
    heatState: { ...heatState(within(log, now.day - heatDays, now.day), now.day), unit: "sessions" },
  } satisfies Record<string, MeasuredMetric>;
}

const nothing = (unit: string): MeasuredMetric => ({
  value: null,
  unit,
  status: "not-enough-data",
  coverage: 0,
});

const ofRace = (unit: string, best: RaceResult | null, of: (race: RaceResult) => unknown): MeasuredMetric =>
  best === null ? nothing(unit) : { value: of(best), unit, status: "ok", coverage: 1 };

const timesToExpect = ({ metres, seconds }: RaceResult) =>
  Object.fromEntries(
    predicted.map(([name, distance]) => [name, riegelSeconds(distance, { distance: metres, seconds })]),
  );

/** The fastest effort over each distance, and of those the newest four. */
function criticalSpeedOf(races: readonly RaceResult[]): MeasuredMetric {
  const efforts: RaceResult[] = [];
  const fastestFirst = races
    .filter(({ seconds }) => seconds >= leastEffortSec && seconds <= longestEffortSec)
    .toSorted((a, b) => b.metres / b.seconds - a.metres / a.seconds);
  for (const race of fastestFirst) {
    if (efforts.every(({ metres }) => Math.abs(metres - race.metres) > sameDistance)) efforts.push(race);
  }
  const newest = efforts.toSorted((a, b) => b.day - a.day).slice(0, mostEfforts);
  const fit = criticalSpeed(newest.map(({ metres, seconds }) => [metres, seconds]));
  if (fit === null) return { ...nothing("m-per-s"), coverage: Math.min(1, newest.length / 2) };
  const value = { speed: fit.speed, dPrime: fit.dPrime, efforts: newest.length };
  return { value, unit: "m-per-s", status: newest.length > 2 ? "ok" : "estimated", coverage: 1 };
}

function taperDepths(snapshot: Snapshot): MeasuredMetric {
  const week = depth(snapshot, 7);
  const fortnight = depth(snapshot, 14);
  return { ...week, value: { days7: week.value, days14: fortnight.value }, unit: "pct" };
}

/** The last days against the weeks before them; only weeks of which the whole is on record count. */
function depth({ logRuns, now, observedFrom }: Snapshot, days: number) {
  const from = now.day - days + 1;
  const weeks = Array.from({ length: weeksBack }, (_, back) => {
    const first = from - 7 * (back + 1);
    const isOnRecord = observedFrom !== null && first >= observedFrom;
    return isOnRecord ? runVolume(logRuns, first, first + 6).value : null;
  });
  return taperDepth(runVolume(logRuns, from, now.day).value, days, weeks);
}
