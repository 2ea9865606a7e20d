import { isFree, isNearHardRace, runRoleOn } from "./around-races";
import { weekIndexOf } from "./course";
import { type Design, dayOfPlace } from "./design";
import { isHardLong } from "./hard-long";
import type { QualityKind, WeekFrame } from "./phases";
import type { Place } from "./places";
import { isHard, isThreshold, thresholdShare } from "./run-session";
import type { RunSpot } from "./spread";
import { tuningOf } from "./tuning";
import type { Segment } from "./volumes";

/** What the weeks before have come to. */
export interface State {
  /** Kilometres by week, those before the plan first. */
  readonly done: number[];
  readonly long: { readonly day: number; readonly km: number }[];
  /** Minutes above the second threshold of the week that has most. */
  hardest: number;
  thresholdWeeks: number;
  racePaceWeeks: number;
  sprintWeeks: number;
  cycle: number;
}

/** The spots of seven days that need not be a week of the calendar. */
export function taperSpots(design: Design, segment: Segment, state: State, target: number): RunSpot[] {
  const from = weekIndexOf(design.course, segment.from);
  const to = weekIndexOf(design.course, segment.to);
  const spots = [...new Set([from, to])].flatMap((index) => {
    const frame = design.frames[index];
    return frame ? spotsOf(design, { ...frame, role: "taper", quality: ["sharpener"] }, state, target) : [];
  });
  const isIn = ({ day }: { readonly day: number }) => day >= segment.from && day <= segment.to;
  return [...spots.filter(isIn), ...runsInstead(design, segment, spots.filter(isIn))].sort(
    (a, b) => a.day - b.day,
  );
}

/** Share of the usual runs that a week of taper keeps. */
const keptRuns = 0.8;
/** Days before the race, the best first. */
const daysAhead = [4, 3, 2, 5, 6, 7];

/** Where the week before the race has lost a run to it, a free half day takes a short one. */
function runsInstead(design: Design, segment: Segment, spots: readonly RunSpot[]): RunSpot[] {
  const { input, course, frames, pattern, extras } = design;
  const { race } = course;
  // A race early in its week has part of the days before it in a week that is full already.
  const isWeek = (segment.from - course.startDay) % 7 === 0;
  if (!race || segment.to !== race.day - 1 || !isWeek) return [];
  const missing = Math.ceil(input.runsPerWeek * keptRuns) - spots.length;
  let restDays = pattern.moreDays;
  const free = daysAhead.flatMap((ahead): RunSpot[] => {
    const day = race.day - ahead;
    const frame = frames[weekIndexOf(course, day)];
    if (!frame || day < segment.from || isFree(course, pattern, day)) return [];
    if (spots.some((spot) => spot.day === day)) return [];
    const place = pattern.spare.find(
      (one) => dayOfPlace(frame, one) === day && ![...extras.heat, ...extras.cross].includes(one),
    );
    if (!place || (pattern.restDays.includes(place.weekday) && restDays-- <= 0)) return [];
    return [{ day, slot: place.slot, role: "easy", quality: null, work: 0, count: 4, room: place.minutes }];
  });
  return free.slice(0, Math.max(0, missing));
}

/** Where the runs of a week stand and what each is for. */
export function spotsOf(design: Design, frame: WeekFrame, state: State, target: number): RunSpot[] {
  const { input, course, pattern, tuning } = design;
  const spot = (role: RunSpot["role"], place: Place) => {
    const day = dayOfPlace(frame, place);
    if (isFree(course, pattern, day)) return [];
    const rested = frame.phase === "transition" && role !== "easy" ? "easy" : role;
    const near =
      rested === "long" || rested === "quality" || rested === "easy"
        ? runRoleOn(input, course, rested, day)
        : rested;
    return [
      {
        day,
        slot: place.slot,
        role: near,
        quality: null,
        work: 0,
        count: 4,
        room: place.minutes,
      } satisfies RunSpot,
    ];
  };
  const most = Math.min(tuningOf(tuning, frame.index).quality, frame.role === "deload" ? 1 : 2);
  const plain = [
    ...(pattern.long ? spot(tuningOf(tuning, frame.index).long ? "long" : "easy", pattern.long) : []),
    ...pattern.quality.flatMap((place) => spot("quality", place)),
    ...pattern.easy
      .slice(0, Math.max(1, pattern.easy.length - tuningOf(tuning, frame.index).fewerRuns))
      .flatMap((place) => spot("easy", place)),
  ].sort((a, b) => a.day - b.day);
  let used = 0;
  const places = plain.filter(({ role }) => role === "quality").length;
  const hardLong = isHardLong(design, frame);
  const kinds = hardLong ? frame.quality.filter((kind) => kind !== "race-pace") : frame.quality;
  const withQuality = plain.map((one): RunSpot => {
    if (one.role === "long" && hardLong) {
      const work = workOf(design, frame, "race-pace", state, target, 1);
      return { ...one, quality: "race-pace", work };
    }
    if (one.role !== "quality") return one;
    const kind = used < most ? kindOf(design, { ...frame, quality: kinds }, one.day, used, places) : null;
    if (kind === null) return { ...one, role: "easy" };
    used += 1;
    const work = workOf(design, frame, kind, state, target, Math.min(most, places));
    return work < 3 ? { ...one, role: "easy" } : { ...one, quality: kind, work };
  });
  return withSpeed(design, frame, state, withQuality);
}

/** Which quality the nth place of the week has; with one place the kinds take turns. */
function kindOf(
  { input, course }: Design,
  frame: WeekFrame,
  day: number,
  nth: number,
  places: number,
): QualityKind | null {
  const kinds = frame.quality;
  if (kinds.length === 0) return null;
  const isTurn = places === 1 || input.athlete.runExperience === "novice" || frame.role === "deload";
  if (isTurn && nth > 0) return null;
  const kind = isTurn ? kinds[frame.index % kinds.length] : kinds[nth];
  if (kind === undefined) return null;
  if (isHard(kind) && input.athlete.runExperience === "novice" && isNearHardRace(course, day)) {
    return kinds.find((one) => !isHard(one)) ?? null;
  }
  return kind;
}

/** Minutes of work: more from week to week, within a share of the week's running. */
function workOf(
  { input, course, tuning }: Design,
  frame: WeekFrame,
  kind: QualityKind,
  state: State,
  target: number,
  sessions: number,
): number {
  const weekMinutes = (target * input.athlete.easyPace) / 60;
  const lighter = frame.role === "deload" ? 0.6 : 1;
  if (kind === "sharpener") return Math.min(12, weekMinutes * 0.07);
  if (isHard(kind)) {
    const novice = input.athlete.runExperience === "novice";
    const together = sessions > 1 ? frame.quality.filter(isHard).length : 1;
    // The first interval session comes in a week that loads.
    if (state.hardest === 0 && frame.role === "deload") return 0;
    const grown = Math.min(
      novice ? 14 : 18 + 6 * (together - 1),
      state.hardest === 0 ? 8 : state.hardest + 3,
    );
    const most = weekMinutes * (together > 1 ? 0.1 : 0.075);
    return (Math.min(grown, most) / together) * lighter * tuningOf(tuning, frame.index).hard;
  }
  if (isThreshold(kind, course.race?.kind ?? null)) {
    // At most a tenth of the week's kilometres at threshold, in minutes, with room for rounding.
    const most = weekMinutes * 0.09 * thresholdShare;
    const grown = 12 + 2.5 * state.thresholdWeeks;
    return Math.min(kind === "tempo" ? 24 : 32, grown, most) * lighter;
  }
  // Race pace of a marathon: from twenty minutes on, eight more each week.
  return Math.min(48, 20 + 8 * state.racePaceWeeks, weekMinutes * 0.115) * lighter;
}

/** Strides and hill sprints end one easy run each, not on the day before a long run where another day is free. */
function withSpeed(
  { input, course, pattern }: Design,
  frame: WeekFrame,
  state: State,
  spots: readonly RunSpot[],
): RunSpot[] {
  if (frame.role === "transition" || frame.role === "race") return [...spots];
  const long = spots.find(({ role }) => role === "long");
  const legDays = pattern.legs.map((place) => dayOfPlace(frame, place));
  const easy = spots.filter(
    ({ role, day, room }) => role === "easy" && room >= 35 && day !== (long?.day ?? 0) - 1,
  );
  const isNear = (day: number) => course.races.some((race) => race.day > day && race.day - day <= 3);
  const isTaper = frame.role === "taper";
  const hard = [...legDays, ...spots.filter(({ role }) => role === "quality").map(({ day }) => day)];
  const sinceHard = ({ day }: RunSpot) =>
    Math.min(3, ...hard.filter((one) => one <= day).map((one) => day - one));
  // Sprints want the freshest legs of the easy days.
  const [sprints] =
    input.practices.hillSprints && !isTaper
      ? easy.filter(({ day }) => !isNear(day)).toSorted((a, b) => sinceHard(b) - sinceHard(a))
      : [];
  const strides = isTaper ? easy.at(-1) : easy.find((spot) => spot !== sprints);
  const novice = input.athlete.runExperience === "novice";
  return spots.map((spot) => {
    if (spot === sprints) {
      const count = frame.role === "deload" ? 4 : Math.min(novice ? 8 : 10, 3 + state.sprintWeeks);
      return { ...spot, role: "hill-sprints", count: Math.min(count, 3 + state.sprintWeeks) };
    }
    return spot === strides ? { ...spot, role: "strides", count: Math.min(8, 4 + state.cycle) } : spot;
  });
}
