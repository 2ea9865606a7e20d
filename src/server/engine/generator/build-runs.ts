import { weekIndexOf } from "./course";
import type { Design, Drafted } from "./design";
import { easyRun, longRun } from "./easy-session";
import type { WeekFrame } from "./phases";
import { type State, spotsOf, taperSpots } from "./run-spots";
import { longestOf, type PlacedRun, type RunSpot, spread } from "./spread";
import { tuningOf } from "./tuning";
import { type Segment, segmentsOf, taperPeakOf, targetOf, weeksBefore } from "./volumes";
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
    racePaceWeeks: 0,
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
      built.push({ draft: draftOf(frame, run, week), week: index, thresholdKm, wantedKm: target });
    }
    state.hardest = Math.max(
      state.hardest,
      placed.reduce((total, { hardMinutes }) => total + hardMinutes, 0),
    );
    if (placed.some(({ thresholdKm }) => thresholdKm > 0)) state.thresholdWeeks += 1;
    if (placed.some(({ spot, type }) => spot.quality === "race-pace" && type !== "run-long"))
      state.racePaceWeeks += 1;
    if (placed.some(({ spot }) => spot.role === "hill-sprints") && frame.role !== "deload")
      state.sprintWeeks += 1;
  }
  return trimmed(built, frames.length, input.athlete.easyPace);
}

const isLongRun = ({ type }: Drafted) => type === "run-long" || type === "run-long-xl";

/** At most a tenth of a week's kilometres are at threshold in one session. */
const mostThreshold = 0.1;

/** Weeks of which a part belongs to the taper: long run and threshold stay parts of what is left of them. */
function trimmed(runs: readonly BuiltRun[], weeks: number, easyPace: number): BuiltRun[] {
  const kmOf = (list: readonly BuiltRun[]) => list.reduce((total, { draft }) => total + (draft.km ?? 0), 0);
  const most = Array.from({ length: weeks }, (_, week) => {
    const own = runs.filter((run) => run.week === week);
    const others = kmOf(own.filter(({ draft }) => !isLongRun(draft)));
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
    if (!isLongRun(draft) || (draft.km ?? 0) <= (most[week] ?? 0) + 0.01) return run;
    const km = most[week] ?? 0;
    const { type, title, minutes, effort, steps } = longRun({ km, easyPace });
    return { ...run, draft: { ...draft, type, title, km, minutes, effort, steps } };
  });
}

function targetFor(
  { input, course, tuning }: Design,
  frame: WeekFrame,
  segment: Segment,
  { done, cycle }: State,
) {
  const scale = tuningOf(tuning, frame.index).volume;
  if (segment.taperShare !== null) {
    return taperPeakOf(input, done.slice(weeksBefore(input).length)) * segment.taperShare;
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
    ...state.long.filter(({ day }) => day >= segment.to - 30 && day < segment.from).map((run) => run.km),
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
    falling: segment.to === (design.course.race?.day ?? 0) - 1,
    longShare: Math.min(longShare, km < 40.5 && km >= 39.5 ? 0.295 : longShare),
  });
}

function draftOf(frame: WeekFrame, run: PlacedRun, state: State): Drafted {
  const { spot } = run;
  const longest = Math.max(
    0,
    ...state.long.filter(({ day }) => day >= spot.day - 30 && day < spot.day).map(({ km }) => km),
  );
  const why =
    spot.role === "long"
      ? whyLong(frame, run.km, longest, run.type === "run-long-xl")
      : spot.role === "quality"
        ? whyQuality(spot.quality ?? "cruise", frame)
        : whyEasy(spot.role, spot.count, frame);
  return {
    day: spot.day,
    slot: spot.slot,
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
