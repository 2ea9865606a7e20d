import type { GeneratorInput } from "@/lib/schemas/generator";
import type { WeekFrame } from "./phases";
import { hourOf, type Place } from "./places";
import type { WeekPattern } from "./week-pattern";

/** Where heat and cross-training stand, the same in every week that has them. */
export interface Extras {
  readonly heat: readonly Place[];
  readonly cross: readonly Place[];
}

const crossRoom = 75;
/** Two hours of easy cross-training a week are the least that is asked for; where they have no room, half of it. */
export const leastCrossMinutes = [120, 60] as const;
const mostCrossMinutes = 165;
const heatGapHours = 24;

/** Where the practices stand in a week, and the week with them. */
export interface PlacedExtras {
  readonly pattern: WeekPattern;
  /** `null` where heat is wanted and has no room; so with cross-training. */
  readonly heat: readonly Place[] | null;
  readonly cross: readonly Place[] | null;
}

/** Places what is wanted of the practices; cross-training with so many minutes a week at least. */
export function extrasOf(input: GeneratorInput, pattern: WeekPattern, leastCross: number): PlacedExtras {
  // A sauna leaves a rest day one.
  const heat = input.practices.heat ? heatPlaces(input, pattern, pattern.spare) : [];
  const free = pattern.spare.filter((place) => !heat?.includes(place));
  const cross = input.practices.crossTraining ? crossPlaces(free, pattern, leastCross) : [];
  const restDays = pattern.restDays.filter((day) => !(cross ?? []).some(({ weekday }) => weekday === day));
  const moreDays = pattern.moreDays - (pattern.restDays.length - restDays.length);
  return { pattern: { ...pattern, restDays, moreDays }, heat, cross };
}

/**
 * Two or three half days at most four days apart after which nothing hard comes for a day; else two after which no
 * quality run does, with more days between.
 */
function heatPlaces(
  input: GeneratorInput,
  pattern: WeekPattern,
  spare: readonly Place[],
): readonly Place[] | null {
  const before = (hard: readonly Place[]) =>
    onePerDay(
      spare.filter((place) =>
        hard.every((next) => (hourOf(input, next) - hourOf(input, place) - 0.5 + 168) % 168 >= heatGapHours),
      ),
    );
  const besideLegs = before(pattern.quality);
  const [first, second] = besideLegs;
  return (
    evenly(before([...pattern.quality, ...pattern.legs])) ??
    evenly(besideLegs) ??
    (first && second
      ? [first, besideLegs.find(({ weekday }) => weekday > first.weekday + 1) ?? second]
      : null)
  );
}

/** The first of each day. */
const onePerDay = (places: readonly Place[]) =>
  places.filter((place, index) => places.findIndex(({ weekday }) => weekday === place.weekday) === index);

/** Two or three of them at most four days apart all week; else nothing. */
function evenly(perDay: readonly Place[]): readonly Place[] | null {
  for (const first of perDay) {
    for (const second of perDay) {
      const apart = (second.weekday - first.weekday + 7) % 7;
      if (apart === 3 || apart === 4) return [first, second].toSorted((a, b) => a.weekday - b.weekday);
    }
  }
  for (const [a, b, c] of threes(perDay)) {
    const days = [a.weekday, b.weekday, c.weekday];
    const gaps = days.map((day, index) => ((days[(index + 1) % 3] ?? day) - day + 7) % 7);
    if (gaps.every((gap) => gap <= 4)) return [a, b, c];
  }
  return null;
}

const threes = (places: readonly Place[]): [Place, Place, Place][] =>
  places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .flatMap((b, j) => places.slice(i + j + 2).map((c): [Place, Place, Place] => [a, b, c])),
  );

/** Easy days first: there the extra hour disturbs least. */
function crossPlaces(free: readonly Place[], pattern: WeekPattern, least: number): readonly Place[] | null {
  const hardDays = new Set([...pattern.legs, ...pattern.quality].map(({ weekday }) => weekday));
  const best = free
    .filter(({ minutes }) => minutes >= 30)
    .toSorted(
      (a, b) => Number(hardDays.has(a.weekday)) - Number(hardDays.has(b.weekday)) || b.minutes - a.minutes,
    );
  const perDay = onePerDay(best);
  let moreDays = pattern.moreDays;
  const open = perDay.filter(({ weekday }) => !pattern.restDays.includes(weekday) || moreDays-- > 0);
  const enough = [3, 2, 4]
    .map((count) => open.slice(0, count))
    .find((places) => places.length > 0 && crossMost(places) >= least);
  return enough ?? null;
}

/** Minutes of cross-training that a week has room for. */
export const crossMost = (places: readonly Place[]) =>
  Math.min(crossRoom, ...places.map(({ minutes }) => minutes)) * places.length;

/** Minutes of one cross-training session of a week: an hour a week first, then up to two hours and a half. */
export function crossMinutes(
  extras: Extras,
  frame: WeekFrame,
  done: readonly number[],
  scale: number,
): number {
  const highest = Math.max(0, ...done.slice(-4));
  const grown = Math.min(mostCrossMinutes, highest === 0 ? 50 : highest + 20);
  const total =
    frame.role === "deload" ? highest * 0.65 : frame.role.startsWith("load") ? grown : Math.min(60, highest);
  const room = Math.min(crossRoom, ...extras.cross.map(({ minutes }) => minutes));
  const each = Math.min(room, (total * scale) / extras.cross.length);
  return Math.floor(each / 5) * 5;
}

/** Heat fades within weeks: the last five before the goal have it. */
export const hasHeat = (frame: WeekFrame, goalWeek: number) =>
  frame.index <= goalWeek && frame.index > goalWeek - 5;

/** The first seven days are shorter. */
export const heatMinutes = (daysSinceFirst: number) =>
  daysSinceFirst < 7 ? 20 : daysSinceFirst < 14 ? 25 : 30;
