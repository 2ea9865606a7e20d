import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Course } from "./course";
import type { WeekFrame } from "./phases";

/** Shares of a cycle's base week. */
const shares: Readonly<Record<string, readonly [loads: readonly number[], lighter: number]>> = {
  "3:1": [[1, 1.07, 1.14], 0.7],
  "2:1": [[1, 1.08], 0.7],
  "4:1": [[1, 1.05, 1.1, 1.12], 0.65],
};

/** From the base week of one cycle to that of the next. */
const cycleGrowth = 1.06;
/** A lighter week against the mean of the three before it; a little less than the most, for rounding. */
const lighterShare = 0.74;

/** Weeks against the highest of the four before. */
export const mostRise = ({ athlete }: GeneratorInput) => (athlete.runExperience === "novice" ? 1.1 : 1.15);

/** Kilometres of the weeks before a plan, of which only the mean is known. */
export const weeksBefore = ({ recent }: GeneratorInput): readonly number[] =>
  Array.from({ length: 4 }, () => recent.weeklyKm);

/** Minutes of running in a week beside which strength can still grow, with room below the rules' limit. */
const strengthMinutes = { "strength-first": 165, balanced: 250, "run-first": Number.POSITIVE_INFINITY };

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
    (strengthMinutes[input.priority] * 60) / input.athlete.easyPace,
  );
  if (frame.role === "deload") {
    const mean = done.slice(-3).reduce((total, km) => total + km, 0) / 3;
    return Math.min(base * lighter, mean * lighterShare, most);
  }
  if (frame.role === "transition") {
    return Math.min(most, peakOf(done) * ([0.3, 0.5, 0.7][nth] ?? 0.7));
  }
  if (frame.role === "taper" || frame.role === "race") return Math.min(base * 0.6, most);
  const step = Number(frame.role.slice(4)) - 1;
  return Math.min(base * (loads[step] ?? 1), most);
}

/** Mean of the four highest of the last twelve weeks. */
export function peakOf(done: readonly number[]): number {
  const highest = done
    .slice(-12)
    .toSorted((a, b) => b - a)
    .slice(0, 4);
  return highest.reduce((total, km) => total + km, 0) / highest.length;
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
