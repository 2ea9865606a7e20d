import { isFree, isNearHardRace, runRoleOn } from "./around-races";
import { weekIndexOf } from "./course";
import { type Design, dayOfPlace } from "./design";
import type { QualityKind, WeekFrame } from "./phases";
import { isHard, isThreshold, thresholdShare } from "./run-session";
import type { RunSpot } from "./spread";
import type { Segment } from "./volumes";

/** What the weeks before have come to. */
export interface State {
  /** Kilometres by week, those before the plan first. */
  readonly done: number[];
  readonly long: { readonly day: number; readonly km: number }[];
  /** Minutes above the second threshold of the week that has most. */
  hardest: number;
  thresholdWeeks: number;
  sprintWeeks: number;
  cycle: number;
}

/** The spots of seven days that need not be a week of the calendar. */
export function taperSpots(design: Design, segment: Segment, state: State, target: number): RunSpot[] {
  const from = weekIndexOf(design.course, segment.from);
  const to = weekIndexOf(design.course, segment.to);
  return [...new Set([from, to])].flatMap((index) => {
    const frame = design.frames[index];
    return frame ? spotsOf(design, { ...frame, role: "taper", quality: ["sharpener"] }, state, target) : [];
  });
}

/** Where the runs of a week stand and what each is for. */
export function spotsOf(design: Design, frame: WeekFrame, state: State, target: number): RunSpot[] {
  const { input, course, pattern, tuning } = design;
  const spot = (role: RunSpot["role"], place: { weekday: number; slot: "am" | "pm"; minutes: number }) => {
    const day = dayOfPlace(frame, place);
    if (isFree(course, pattern, day)) return [];
    const rested = frame.phase === "transition" && role !== "easy" ? "easy" : role;
    const near =
      rested === "long" || rested === "quality" || rested === "easy"
        ? runRoleOn(input, course, rested, day)
        : rested;
    return [{ day, role: near, quality: null, work: 0, count: 4, room: place.minutes } satisfies RunSpot];
  };
  const most = Math.min(tuning.quality[frame.index] ?? 2, frame.role === "deload" ? 1 : 2);
  const plain = [
    ...(pattern.long ? spot(tuning.long[frame.index] ? "long" : "easy", pattern.long) : []),
    ...pattern.quality.flatMap((place) => spot("quality", place)),
    ...pattern.easy
      .slice(0, Math.max(1, pattern.easy.length - (tuning.fewerRuns[frame.index] ?? 0)))
      .flatMap((place) => spot("easy", place)),
  ].sort((a, b) => a.day - b.day);
  let used = 0;
  const places = plain.filter(({ role }) => role === "quality").length;
  const withQuality = plain.map((one): RunSpot => {
    if (one.role !== "quality") return one;
    const kind = used < most ? kindOf(design, frame, one.day, used, places) : null;
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
  if (kind === "sharpener") return Math.min(10, weekMinutes * 0.07);
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
    return (Math.min(grown, most) / together) * lighter * (tuning.hard[frame.index] ?? 1);
  }
  const grown = 12 + 2.5 * state.thresholdWeeks;
  if (isThreshold(kind, course.race?.kind ?? null)) {
    // At most a tenth of the week's kilometres at threshold, in minutes, with room for rounding.
    const most = weekMinutes * 0.09 * thresholdShare;
    return Math.min(kind === "tempo" ? 24 : 32, grown, most) * lighter;
  }
  return Math.min(45, grown + 5, weekMinutes * 0.11) * lighter;
}

/** Strides and hill sprints end one easy run each, not on the day before a long run where another day is free. */
function withSpeed(
  { input, course }: Design,
  frame: WeekFrame,
  state: State,
  spots: readonly RunSpot[],
): RunSpot[] {
  if (frame.role === "transition" || frame.role === "race") return [...spots];
  const long = spots.find(({ role }) => role === "long");
  const easy = spots.filter(
    ({ role, day, room }) => role === "easy" && room >= 35 && day !== (long?.day ?? 0) - 1,
  );
  const isNear = (day: number) => course.races.some((race) => race.day > day && race.day - day <= 3);
  const sprints =
    input.practices.hillSprints && frame.role !== "taper" ? easy.find(({ day }) => !isNear(day)) : undefined;
  const strides = frame.role === "taper" ? undefined : easy.find((spot) => spot !== sprints);
  const novice = input.athlete.runExperience === "novice";
  return spots.map((spot) => {
    if (spot === sprints) {
      const count = frame.role === "deload" ? 4 : Math.min(novice ? 8 : 10, 3 + state.sprintWeeks);
      return { ...spot, role: "hill-sprints", count: Math.min(count, 3 + state.sprintWeeks) };
    }
    return spot === strides ? { ...spot, role: "strides", count: Math.min(8, 4 + state.cycle) } : spot;
  });
}
