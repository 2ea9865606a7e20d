import { isFree, isNearHardRace, runRoleOn } from "./around-races";
import { weekIndexOf } from "./course";
import { type Design, type Drafted, dayOfPlace } from "./design";
import type { QualityKind, WeekFrame } from "./phases";
import { easyRun, isHard, isThreshold, longRun, thresholdShare } from "./run-session";
import { longestOf, type PlacedRun, type RunSpot, spread } from "./spread";
import { peakOf, type Segment, segmentsOf, targetOf, weeksBefore } from "./volumes";
import { whyEasy, whyLong, whyQuality } from "./why";

export interface BuiltRun {
  readonly draft: Drafted;
  readonly week: number;
  /** Kilometres at threshold. */
  readonly thresholdKm: number;
  /** What its week was meant to have. */
  readonly wantedKm: number;
}

/** The longest run is known, its day is not: so late that it never allows too much. */
const longestRunAgo = 20;

interface State {
  /** Kilometres by week, those before the plan first. */
  readonly done: number[];
  readonly long: { readonly day: number; readonly km: number }[];
  /** Minutes above the second threshold of the week that has most. */
  hardest: number;
  thresholdWeeks: number;
  sprintWeeks: number;
  cycle: number;
}

/** The runs of a plan, week by week: each rests on those before it. */
export function buildRuns(design: Design): BuiltRun[] {
  const { input, course, frames } = design;
  const before = weeksBefore(input);
  const state: State = {
    done: [...before],
    long: [
      {
        day: course.startDay - longestRunAgo,
        km: Math.max(
          input.recent.longestRunKm,
          input.recent.weeklyKm / Math.max(1, input.recent.runsPerWeek),
        ),
      },
    ],
    hardest: input.recent.hardRunsPerWeek >= 0.5 ? 9 : 0,
    thresholdWeeks: 0,
    sprintWeeks: 0,
    cycle: 0,
  };
  const built: BuiltRun[] = [];
  const weekKm = frames.map(() => 0);
  for (const segment of segmentsOf(course, frames)) {
    const frame = frames[segment.week];
    if (!frame) continue;
    if (segment.taperShare === null && frame.role === "deload") state.cycle += 1;
    const done = [...before, ...weekKm.slice(0, segment.week)];
    const week = { ...state, done };
    const target = targetFor(design, frame, segment, week);
    const placed = placedIn(design, frame, segment, week, target);
    for (const run of placed) {
      state.long.push({ day: run.spot.day, km: run.km });
      const index = weekIndexOf(course, run.spot.day);
      weekKm[index] = (weekKm[index] ?? 0) + run.km;
      const { thresholdKm } = run;
      built.push({ draft: draftOf(design, frame, run, week), week: index, thresholdKm, wantedKm: target });
    }
    state.hardest = Math.max(
      state.hardest,
      placed.reduce((total, { hardMinutes }) => total + hardMinutes, 0),
    );
    if (placed.some(({ thresholdKm }) => thresholdKm > 0)) state.thresholdWeeks += 1;
    if (placed.some(({ spot }) => spot.role === "hill-sprints") && frame.role !== "deload")
      state.sprintWeeks += 1;
  }
  return trimmed(built, frames.length, input.athlete.easyPace);
}

/** At most a tenth of a week's kilometres are at threshold in one session. */
const mostThreshold = 0.1;

/** Weeks of which a part belongs to the taper: long run and threshold stay parts of what is left of them. */
function trimmed(runs: readonly BuiltRun[], weeks: number, easyPace: number): BuiltRun[] {
  const kmOf = (list: readonly BuiltRun[]) => list.reduce((total, { draft }) => total + (draft.km ?? 0), 0);
  const most = Array.from({ length: weeks }, (_, week) => {
    const own = runs.filter((run) => run.week === week);
    const others = kmOf(own.filter(({ draft }) => draft.type !== "run-long"));
    return longestOf(others, own.length, kmOf(own));
  });
  return runs.map((run) => {
    const { draft, week } = run;
    if (run.thresholdKm > mostThreshold * kmOf(runs.filter((other) => other.week === week))) {
      const plan = easyRun({ km: draft.km ?? 0, easyPace });
      const { type, title, minutes, effort, steps } = plan;
      const why = whyEasy("easy", 0, { role: "taper", phase: "taper" });
      return { ...run, draft: { ...draft, type, title, minutes, effort, steps, key: false, why } };
    }
    if (draft.type !== "run-long" || (draft.km ?? 0) <= (most[week] ?? 0) + 0.01) return run;
    const km = most[week] ?? 0;
    return { ...run, draft: { ...draft, km, minutes: longRun({ km, easyPace }).minutes } };
  });
}

function targetFor(
  { input, course, tuning }: Design,
  frame: WeekFrame,
  segment: Segment,
  { done, cycle }: State,
) {
  const scale = tuning.volume[frame.index] ?? 1;
  if (segment.taperShare !== null) {
    return peakOf(done) * segment.taperShare;
  }
  const races = course.races.filter(
    ({ day, priority }) => priority !== "A" && weekIndexOf(course, day) === frame.index,
  );
  const raced = races.reduce((total, { km }) => total + km, 0);
  const nth = frame.index - course.goalWeek - 1;
  const whole = targetOf(input, frame, done, Math.max(0, frame.role === "deload" ? cycle - 1 : cycle), nth);
  return Math.max(whole * scale - raced, whole * scale * 0.35);
}

const weights = {
  long: 0.29,
  quality: 0.19,
  easy: 0.17,
  opener: 0.08,
  strides: 0.17,
  "hill-sprints": 0.17,
} as const;

function placedIn(
  design: Design,
  frame: WeekFrame,
  segment: Segment,
  state: State,
  target: number,
): PlacedRun[] {
  const all = spotsOf(design, frame, state, target);
  const lasting = segment.taperShare === null ? all : taperSpots(design, segment, state, target);
  const spots = lasting.filter(({ day }) => day >= segment.from && day <= segment.to);
  if (spots.length === 0) return [];
  const weightOf = (list: readonly RunSpot[]) => list.reduce((total, { role }) => total + weights[role], 0);
  const isPart = segment.to - segment.from < 6 && segment.taperShare === null;
  const km = isPart ? target * (weightOf(spots) / weightOf(all)) : target;
  const longest = Math.max(
    ...state.long.filter(({ day }) => day >= segment.from - 30 && day < segment.from).map((run) => run.km),
    1,
  );
  const longShare =
    spots.length >= 4 ? (segment.taperShare !== null || isPart ? 0.25 : km >= 40 ? 0.295 : 0.34) : 0.42;
  return spread({
    input: design.input,
    race: design.course.race?.kind ?? null,
    km,
    spots,
    longest,
    longShare: Math.min(longShare, km < 40.5 && km >= 39.5 ? 0.295 : longShare),
  });
}

/** The spots of seven days that need not be a week of the calendar. */
function taperSpots(design: Design, segment: Segment, state: State, target: number): RunSpot[] {
  const from = weekIndexOf(design.course, segment.from);
  const to = weekIndexOf(design.course, segment.to);
  return [...new Set([from, to])].flatMap((index) => {
    const frame = design.frames[index];
    return frame ? spotsOf(design, { ...frame, role: "taper", quality: ["sharpener"] }, state, target) : [];
  });
}

/** Where the runs of a week stand and what each is for. */
function spotsOf(design: Design, frame: WeekFrame, state: State, target: number): RunSpot[] {
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

function draftOf({ course, pattern }: Design, frame: WeekFrame, run: PlacedRun, state: State): Drafted {
  const { spot } = run;
  const place = [...(pattern.long ? [pattern.long] : []), ...pattern.quality, ...pattern.easy].find(
    (one) =>
      dayOfPlace({ ...frame, startDay: course.startDay + 7 * weekIndexOf(course, spot.day) }, one) ===
      spot.day,
  );
  const longest = Math.max(
    0,
    ...state.long.filter(({ day }) => day >= spot.day - 30 && day < spot.day).map(({ km }) => km),
  );
  const why =
    spot.role === "long"
      ? whyLong(frame, run.km, longest)
      : spot.role === "quality"
        ? whyQuality(spot.quality ?? "cruise", frame)
        : whyEasy(spot.role, spot.count, frame);
  return {
    day: spot.day,
    slot: place?.slot ?? "am",
    type: run.type,
    title: run.title,
    minutes: run.minutes,
    km: Math.round(run.km * 10) / 10,
    effort: run.effort,
    key: spot.role === "quality" || spot.role === "long",
    steps: run.steps,
    why,
  };
}
