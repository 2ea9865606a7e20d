import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Course, RaceType } from "./course";
import type { WeekFrame } from "./phases";

/** Shares of a cycle's base week. */
const shares: Readonly<Record<string, readonly [loads: readonly number[], lighter: number]>> = {
  "3:1": [[1, 1.07, 1.14], 0.7],
  "2:1": [[1, 1.08], 0.7],
  "4:1": [[1, 1.05, 1.1, 1.12], 0.65],
};

/** A camp is a shock of a week, and the week after it pays for it. */
const campShare = 1.3;
const afterCampShare = 0.6;
/** From the base week of one cycle to that of the next. */
const cycleGrowth = 1.06;
/** A lighter week against the mean of the three before it; a little less than the most, for rounding. */
const lighterShare = 0.74;

/** Weeks against the highest of the four before. */
export const mostRise = ({ athlete }: GeneratorInput) => (athlete.runExperience === "novice" ? 1.1 : 1.15);

/** Weeks before a plan that are counted with its own. */
const weeksKnown = 4;
const peakWeeks = 4;

/** Kilometres of the weeks before a plan, of which only the mean is known. */
export const weeksBefore = ({ recent }: GeneratorInput): readonly number[] =>
  Array.from({ length: weeksKnown }, () => recent.weeklyKm);

/** Minutes of running in a week beside which strength grows best, and what a race may ask for beyond them. */
const besideStrength = { "strength-first": [165, 225], balanced: [250, 315] } as const;

/** The most minutes of running in a week: beside strength no more than the race and the last weeks ask for. */
export function mostMinutes({ priority, goal, recent, athlete }: GeneratorInput): number {
  if (priority === "run-first") return Number.POSITIVE_INFINITY;
  const [best, most] = besideStrength[priority];
  const race = goal.kind === "race" ? leastPeakKm[goal.race.kind] * 1.1 : 0;
  const asked = (Math.max(recent.weeklyKm, race) * athlete.easyPace) / 60;
  return goal.kind === "race" ? Math.min(most, Math.max(best, asked)) : best;
}

/** Kilometres of the highest week before a race, at least: as many as the race has, up to a limit. */
export const leastPeakKm: Readonly<Record<RaceType, number>> = {
  "race-short": 0,
  "race-5k": 8,
  "race-10k": 12,
  "race-half": 21,
  "race-marathon": 42,
  "race-ultra": 50,
};

/**
 * Kilometres of a week by its role. `done` are the weeks before it, those before the plan first; `cycle` counts the
 * lighter weeks so far.
 */
export function targetOf(
  input: GeneratorInput,
  frame: WeekFrame,
  done: readonly number[],
  cycle: number,
  /** Weeks of the same kind before it; only of a transition. */
  nth = 0,
): number {
  const [loads, lighter] = shares[input.loading] ?? [[1], 0.7];
  const base = input.recent.weeklyKm * cycleGrowth ** cycle;
  const most = Math.min(
    mostRise(input) * Math.max(...done.slice(-4)),
    (mostMinutes(input) * 60) / input.athlete.easyPace,
  );
  if (frame.role === "camp") return Math.min(base, Math.max(...done.slice(-4))) * campShare;
  if (frame.role === "deload") {
    const mean = done.slice(-3).reduce((total, km) => total + km, 0) / 3;
    const share = frame.afterCamp ? afterCampShare : lighter;
    return Math.min(base * share, mean * lighterShare, most);
  }
  if (frame.role === "transition") {
    return Math.min(most, peakOf(done) * ([0.3, 0.5, 0.7][nth] ?? 0.7));
  }
  if (frame.role === "taper" || frame.role === "race") return Math.min(base * 0.6, most);
  const step = Number(frame.role.slice(4)) - 1;
  return Math.min(base * (loads[step] ?? 1), most);
}

/** Mean of the four highest of the last twelve weeks. */
export function peakOf(weeks: readonly number[]): number {
  const highest = weeks
    .slice(-12)
    .toSorted((a, b) => b - a)
    .slice(0, peakWeeks);
  return highest.reduce((total, km) => total + km, 0) / highest.length;
}

/** Below this share of what was run lately a plan holds less running on purpose. */
const lessOnPurpose = 0.88;

/**
 * What a taper is measured against: the peak of the plan's own weeks before it. A plan of a few weeks is measured
 * against those before it too, unless it holds less running than they did.
 */
export function taperPeakOf(input: GeneratorInput, own: readonly number[]): number {
  const isLess = own.length > 1 && Math.max(...own) < input.recent.weeklyKm * lessOnPurpose;
  return peakOf(own.length >= peakWeeks || isLess ? own : [...weeksBefore(input), ...own]);
}

/** Days whose running is planned together. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly week: number;
  /** Share of the peak weeks in a taper; else the week's own target holds. */
  readonly taperShare: number | null;
}

/** Weeks as they are, and the taper in the seven days that end before the race. */
export function segmentsOf(course: Course, frames: readonly WeekFrame[]): Segment[] {
  const weeks = frames.flatMap(({ index, startDay }): Segment[] => {
    const isBefore = course.taper.length > 0 && index <= course.goalWeek;
    const to = isBefore ? Math.min(startDay + 6, course.taperFrom - 1) : startDay + 6;
    return to >= startDay ? [{ from: startDay, to, week: index, taperShare: null }] : [];
  });
  const taper = course.taper.map(({ from, to, share }) => ({
    from,
    to,
    week: Math.floor((from - course.startDay) / 7),
    taperShare: share,
  }));
  return [...weeks, ...taper].sort((a, b) => a.from - b.from);
}
