import type { GeneratorInput } from "@/lib/schemas/generator";
import { ageIn } from "./course";
import { hourOf, type Place, placesOf } from "./places";
import { byExperience, leastHours, notedShare, older } from "./recovery";

/** Where the sessions of a week stand, the same in every week of a plan. */
export interface WeekPattern {
  readonly long: Place | null;
  readonly quality: readonly Place[];
  readonly easy: readonly Place[];
  /** Lifts for the legs, kept away from hard running. */
  readonly legs: readonly Place[];
  readonly upper: readonly Place[];
  /** Free half days. */
  readonly spare: readonly Place[];
  readonly restDays: readonly number[];
  /** So many rest days may still be trained on. */
  readonly moreDays: number;
}

interface Demand {
  readonly runs: number;
  readonly quality: number;
  readonly legs: number;
  readonly upper: number;
}

const leastMinutes = { long: 40, quality: 40, legs: 40, upper: 30, easy: 20 } as const;
/** Rest days that every seven days have. */
export const leastRestDays = ({ athlete }: GeneratorInput) => (athlete.runExperience === "novice" ? 2 : 1);

/**
 * Finds where the sessions of a week stand so that each has its room and hard ones their distance, or `null`. The
 * answer for equal input is equal: of equally good ones the first of the week stands. `suits` may ask for more.
 */
export function findPattern(
  input: GeneratorInput,
  demand: Demand,
  suits: (pattern: WeekPattern) => boolean = () => true,
): WeekPattern | null {
  const places = placesOf(input);
  const gaps = gapsOf(input);
  const candidates = hardPlacements(input, places, gaps, demand);
  for (const hard of candidates) {
    const pattern = filled(input, places, gaps, demand, hard);
    if (pattern && suits(pattern)) return pattern;
  }
  return null;
}

/** Hours that must lie between the end of one and the start of the next. */
interface Gaps {
  readonly startOf: (place: Place) => number;
  readonly longHours: number;
  readonly scale: number;
  readonly legScale: number;
}

const qualityHours = 75 / 60;
/** A little more than the share from which the rules only note a gap, so that it is one for sure. */
const nearEnough = notedShare + 0.002;
const legsToLong = leastHours.legsToLong + 0.1;
const liftHours = 45 / 60;

function gapsOf(input: GeneratorInput): Gaps {
  const { athlete } = input;
  const byAge = (ageIn(input) ?? 0) >= older.from ? older.factor : 1;
  return {
    startOf: (place) => hourOf(input, place),
    longHours: 2.5,
    scale: byExperience[athlete.runExperience] * byAge,
    legScale: byExperience[athlete.liftExperience] * byAge,
  };
}

/** From the end of the one to the next start of the other, round the week. */
const gapBetween = ({ startOf }: Gaps, from: Place, hours: number, to: Place) =>
  (((startOf(to) - startOf(from) - hours) % 168) + 168) % 168;

interface Hard {
  readonly long: Place | null;
  readonly quality: readonly Place[];
  readonly legs: readonly Place[];
  readonly score: number;
}

/** Long run, quality runs and leg lifts where they get along, best first. */
function hardPlacements(input: GeneratorInput, places: readonly Place[], gaps: Gaps, demand: Demand): Hard[] {
  const fits = (minutes: number) => places.filter((place) => place.minutes >= minutes);
  const longs = demand.runs >= 3 ? fits(leastMinutes.long) : [null];
  const found: Hard[] = [];
  for (const long of longs) {
    const qualities = choose(
      fits(leastMinutes.quality).filter((place) => long === null || runsFit(gaps, place, long)),
      demand.quality,
      (a, b) => a.weekday !== b.weekday && qualitiesFit(gaps, a, b),
    );
    for (const quality of qualities) {
      const legSets = choose(
        fits(leastMinutes.legs).filter((place) => legsFit(gaps, place, long, quality)),
        demand.legs,
        (a, b) => a.weekday !== b.weekday && isApart(gaps, a, b, liftHours, leastHours.legsToLegs),
      );
      for (const legs of legSets) {
        if (!isBearable(gaps, long, quality, legs)) continue;
        found.push({ long, quality, legs, score: scoreOf(input, long, quality, legs) });
      }
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

const isApart = (gaps: Gaps, a: Place, b: Place, hours: number, least: number) =>
  gapBetween(gaps, a, hours, b) >= least && gapBetween(gaps, b, hours, a) >= least;

const runsFit = (gaps: Gaps, quality: Place, long: Place) =>
  quality.weekday !== long.weekday &&
  gapBetween(gaps, quality, qualityHours, long) >= leastHours.qualityToLong * gaps.scale * nearEnough &&
  gapBetween(gaps, long, gaps.longHours, quality) >= leastHours.longToQuality * gaps.scale * nearEnough;

const qualitiesFit = (gaps: Gaps, a: Place, b: Place) =>
  isApart(gaps, a, b, qualityHours, leastHours.qualityToQuality * gaps.scale * nearEnough);

/** A leg lift after a quality run of the same day, or far from hard running on both sides. */
function legsFit(gaps: Gaps, legs: Place, long: Place | null, quality: readonly Place[]): boolean {
  if (long) {
    if (legs.weekday === long.weekday) return false;
    if (gapBetween(gaps, legs, liftHours, long) < legsToLong) return false;
    if (gapBetween(gaps, long, gaps.longHours, legs) < leastHours.longToLegs * gaps.scale * nearEnough)
      return false;
  }
  return quality.every((run) => {
    if (run === legs || gapBetween(gaps, legs, liftHours, run) < leastHours.legsToQuality) return false;
    if (run.weekday === legs.weekday) return gapBetween(gaps, run, qualityHours, legs) >= leastHours.ofOneDay;
    return gapBetween(gaps, run, qualityHours, legs) >= leastHours.qualityToLegs * gaps.scale * nearEnough;
  });
}

/** Few hard days, easy ones beside them, and time after a hard day of two parts. */
function isBearable(
  gaps: Gaps,
  long: Place | null,
  quality: readonly Place[],
  legs: readonly Place[],
): boolean {
  const hard = new Set([...(long ? [long] : []), ...quality, ...legs].map(({ weekday }) => weekday));
  const isHard = (weekday: number) => hard.has(((weekday - 1 + 7) % 7) + 1);
  const days = [1, 2, 3, 4, 5, 6, 7];
  if (hard.size > 4) return false;
  if (hard.size === 4 && !days.some((day) => !isHard(day) && !isHard(day + 1))) return false;
  if (days.some((day) => isHard(day) && isHard(day + 1) && isHard(day + 2))) return false;
  const isNext = (a: Place, b: Place) =>
    (a.weekday % 7) + 1 === b.weekday || (b.weekday % 7) + 1 === a.weekday;
  if (quality.flatMap((run) => legs.filter((lift) => isNext(run, lift))).length > 1) return false;
  return quality.every((run) => {
    const lift = legs.find(({ weekday }) => weekday === run.weekday);
    if (!lift || !long) return true;
    return gapBetween(gaps, lift, liftHours, long) >= leastHours.qualityToLong * gaps.scale * nearEnough;
  });
}

/** The week of the templates: a long run on Sunday, quality on Tuesday and Friday, legs after it the same day. */
function scoreOf(
  { priority }: GeneratorInput,
  long: Place | null,
  quality: readonly Place[],
  legs: readonly Place[],
): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const ofLong = long ? Math.min(long.minutes, 150) / 15 + ([0, 0, 0, 0, 0, 0, 5, 6][long.weekday] ?? 0) : 0;
  const ofQuality = sum(
    quality.map(({ weekday, slot, minutes }) => {
      const day = [0, 0, 3, 2, 1.5, 2.5, 0.5, 0][weekday] ?? 0;
      return day + (slot === "am" ? 0.5 : 0) + Math.min(minutes, 75) / 25;
    }),
  );
  const ofLegs = sum(
    legs.map(({ weekday, slot }) => {
      const together = quality.some((run) => run.weekday === weekday);
      if (priority === "strength-first") return (together ? -2 : 1) + (slot === "am" ? 1 : 0);
      return together ? 3 : 0;
    }),
  );
  const days = new Set([...(long ? [long] : []), ...quality, ...legs].map(({ weekday }) => weekday)).size;
  return ofLong + ofQuality + ofLegs - days;
}

/** Every choice of `count` places of which each two get along, in the order of the places. */
function choose(
  places: readonly Place[],
  count: number,
  getAlong: (a: Place, b: Place) => boolean,
): (readonly Place[])[] {
  if (count === 0) return [[]];
  return places.flatMap((place, index) =>
    choose(
      places.slice(index + 1).filter((other) => getAlong(place, other)),
      count - 1,
      getAlong,
    ).map((rest) => [place, ...rest]),
  );
}

/** Easy runs, upper-body lifts and rest round the hard sessions; `null` where they do not fit. */
function filled(
  input: GeneratorInput,
  places: readonly Place[],
  gaps: Gaps,
  demand: Demand,
  hard: Hard,
): WeekPattern | null {
  const taken = new Set<Place>([...(hard.long ? [hard.long] : []), ...hard.quality, ...hard.legs]);
  const days = new Set([...taken].map(({ weekday }) => weekday));
  const runDays = new Set([...(hard.long ? [hard.long] : []), ...hard.quality].map(({ weekday }) => weekday));
  const most = 7 - leastRestDays(input);
  if (days.size > most) return null;
  const take = (place: Place) => {
    taken.add(place);
    days.add(place.weekday);
    return place;
  };
  const isOpen = (place: Place, minutes: number) =>
    !taken.has(place) && place.minutes >= minutes && (days.has(place.weekday) || days.size < most);

  const easy: Place[] = [];
  const easyCount = demand.runs - (hard.long ? 1 : 0) - hard.quality.length;
  for (const place of bestEasy(places, hard)) {
    if (easy.length === easyCount) break;
    if (runDays.has(place.weekday) || !isOpen(place, leastMinutes.easy)) continue;
    const lift = hard.legs.find(({ weekday }) => weekday === place.weekday);
    if (lift && !isFarEnough(gaps, place, lift)) continue;
    runDays.add(place.weekday);
    easy.push(take(place));
  }
  if (easy.length < easyCount) return null;

  const upper: Place[] = [];
  const byDay = places.toSorted((a, b) => Number(days.has(b.weekday)) - Number(days.has(a.weekday)));
  for (const place of byDay) {
    if (upper.length === demand.upper) break;
    if (hard.legs.some(({ weekday }) => weekday === place.weekday)) continue;
    if (upper.some(({ weekday }) => weekday === place.weekday)) continue;
    if (isOpen(place, leastMinutes.upper)) upper.push(take(place));
  }
  if (upper.length < demand.upper) return null;
  const order = (list: readonly Place[]) => list.toSorted((a, b) => gaps.startOf(a) - gaps.startOf(b));
  return {
    long: hard.long,
    quality: order(hard.quality),
    easy: order(easy),
    legs: order(hard.legs),
    upper: order(upper),
    spare: places.filter((place) => !taken.has(place) && place.minutes >= 20),
    moreDays: most - days.size,
    restDays: [1, 2, 3, 4, 5, 6, 7].filter((day) => !days.has(day)),
  };
}

/** A run and a leg lift of one day, whichever is first. */
function isFarEnough(gaps: Gaps, run: Place, lift: Place): boolean {
  const [from, to] = [gaps.startOf(run), gaps.startOf(lift)];
  return (from < to ? to - from - qualityHours : from - to - liftHours) >= leastHours.ofOneDay;
}

/** Away from the long run the day before and after is the best rest; days between hard ones take an easy run. */
function bestEasy(places: readonly Place[], { long, legs }: Hard): Place[] {
  const costOf = ({ weekday, slot, minutes }: Place) => {
    const after = long ? (weekday - long.weekday + 7) % 7 : 3;
    return (
      (after === 1 ? 4 : after === 6 ? 3 : 0) +
      (legs.some((lift) => lift.weekday === weekday) ? 1 : 0) +
      (slot === "pm" ? 0.5 : 0) -
      Math.min(minutes, 60) / 30
    );
  };
  return places.toSorted((a, b) => costOf(a) - costOf(b));
}
