import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedPlan, GeneratedSession, GeneratedWeek } from "@/lib/domain/generated-plan";
import { isRun } from "@/lib/domain/session-type";
import { fromKm } from "@/lib/units/distance";
import type { Seconds } from "@/lib/units/duration";
import { isFree } from "./around-races";
import { buildLifts } from "./build-lifts";
import { type BuiltRun, buildRuns } from "./build-runs";
import { type Course, usualKm, weekIndexOf } from "./course";
import { type Design, type Drafted, dayOfPlace } from "./design";
import { crossMinutes, hasHeat, heatMinutes } from "./extras";
import type { WeekFrame } from "./phases";
import type { Place } from "./places";
import { tuningOf } from "./tuning";
import { noteCamp, noteHeld, noteLongRun, whyCross, whyHeat, whyRace } from "./why";

/** Every session of a plan by its design. */
export function buildPlan(design: Design): GeneratedPlan {
  const runs = buildRuns(design);
  const drafts = [
    ...runs.map(({ draft }) => draft),
    ...buildLifts(
      design,
      runs.map(({ draft }) => draft),
    ),
    ...buildExtras(design),
    ...design.course.races.map(raceDraft),
  ].sort((a, b) => a.day - b.day || (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0));
  return {
    weeks: design.frames.map((frame) => weekOf(design, frame, drafts)),
    notes: heldNotes(design, runs),
    explained: [],
  };
}

function weekOf({ course }: Design, frame: WeekFrame, drafts: readonly Drafted[]): GeneratedWeek {
  const own = drafts.filter(({ day }) => weekIndexOf(course, day) === frame.index);
  const training = own.filter(({ type }) => !type.startsWith("race-"));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const runs = training.filter(({ type }) => isRun(type));
  return {
    start: dateFromDayNumber(frame.startDay),
    phase: frame.phase,
    role: frame.role,
    liftPhase: frame.liftPhase,
    targetKm: Math.round(sum(runs.map(({ km }) => km ?? 0)) * 10) / 10,
    targetAu: Math.round(sum(training.map(({ minutes, effort }) => minutes * effort))),
    intensity: frame.intensity,
    longRunKm: Math.max(
      0,
      ...runs.filter(({ type }) => type.startsWith("run-long")).map(({ km }) => km ?? 0),
    ),
    lifts: training.filter(({ type }) => type.startsWith("strength-")).length,
    sessions: own.map(sessionOf),
  };
}

const sessionOf = (draft: Drafted): GeneratedSession => ({
  content: {
    type: draft.type,
    classOverride: null,
    title: draft.title,
    date: dateFromDayNumber(draft.day),
    slot: draft.slot,
    startTime: null,
    duration: (draft.minutes * 60) as Seconds,
    distance: draft.km === null ? null : fromKm(draft.km),
    plannedRpe: draft.effort,
    key: draft.key,
    locked: false,
    steps: draft.steps ?? [],
    lifts: draft.lifts ?? [],
    terrain: null,
    heatPlan: null,
    notes: "",
  },
  why: draft.why,
});

/** Sauna and cross-training on training days. */
function buildExtras({ input, course, frames, pattern, extras, tuning }: Design): Drafted[] {
  const drafts: Drafted[] = [];
  const crossDone: number[] = [];
  let firstHeat: number | null = null;
  for (const frame of frames) {
    const open = (place: Place) => {
      const day = dayOfPlace(frame, place);
      const nextRace = course.races.find((race) => race.day >= day);
      const isNear = nextRace !== undefined && nextRace.day - day < 4;
      return isNear || isFree(course, pattern, day) ? [] : [{ day, place }];
    };
    const share = tuningOf(tuning, frame.index).cross;
    if (extras.cross.length > 0 && frame.index <= course.goalWeek && share > 0) {
      const minutes = crossMinutes(extras, frame, crossDone, share);
      const places = minutes >= 15 ? extras.cross.flatMap(open) : [];
      for (const { day, place } of places) {
        drafts.push({ ...cross(minutes), day, slot: place.slot });
      }
      crossDone.push(minutes * places.length);
    } else crossDone.push(0);
    if (extras.heat.length > 0 && hasHeat(frame, course.goalWeek) && tuningOf(tuning, frame.index).heat) {
      for (const { day, place } of extras.heat.flatMap(open)) {
        firstHeat ??= day;
        const minutes = Math.min(heatMinutes(day - firstHeat), Math.floor(place.minutes / 5) * 5);
        drafts.push({ ...heat(minutes), day, slot: place.slot });
      }
    }
  }
  return input.practices.heat || input.practices.crossTraining ? drafts : [];
}

const cross = (minutes: number) => ({
  type: "xt-easy" as const,
  title: "Easy cross-training",
  minutes,
  km: null,
  effort: 3,
  key: false,
  why: whyCross(minutes),
});

const heat = (minutes: number) => ({
  type: "heat-passive" as const,
  title: "Sauna or hot bath",
  minutes,
  km: null,
  effort: 2,
  key: false,
  why: whyHeat(minutes),
});

/** Minutes for each kilometre of a race, as the usual lengths of races have it. */
const raceMinutes = {
  "race-short": 5,
  "race-5k": 5.2,
  "race-10k": 5.3,
  "race-half": 5.3,
  "race-marathon": 5.4,
  "race-ultra": 7.5,
};
const raceEffort = {
  "race-short": 10,
  "race-5k": 10,
  "race-10k": 9,
  "race-half": 9,
  "race-marathon": 9,
  "race-ultra": 8,
};

const raceDraft = (race: Course["races"][number]): Drafted => ({
  day: race.day,
  slot: "am",
  type: race.kind,
  title: { A: "Race, the goal", B: "Race on the way", C: "Race as training" }[race.priority],
  minutes: Math.round(Math.max(race.km, usualKm["race-short"]) * raceMinutes[race.kind]),
  km: race.km,
  effort: raceEffort[race.kind],
  key: race.priority !== "C",
  why: whyRace(race),
});

/** Kilometres that the longest run before a marathon mostly has. */
const usualLongest = 28;

/** Said once for each stretch of weeks that could not take what was meant for them. */
function heldNotes({ frames, course }: Design, runs: readonly BuiltRun[]): MessageText[] {
  const held = frames.flatMap((frame) => {
    const own = runs.filter(({ week }) => week === frame.index);
    const wanted = own[0]?.wantedKm ?? 0;
    const km = own.reduce((total, { draft }) => total + (draft.km ?? 0), 0);
    return frame.role.startsWith("load") && km < wanted * 0.93 ? [{ frame, km, wanted }] : [];
  });
  const kmOf = (week: number) =>
    runs.reduce((total, run) => total + (run.week === week ? (run.draft.km ?? 0) : 0), 0);
  const camps = frames.flatMap(({ role, index }) =>
    role === "camp" ? [noteCamp(index + 1, kmOf(index), kmOf(index - 1))] : [],
  );
  const longest = Math.max(0, ...runs.map(({ draft }) => draft.km ?? 0));
  const isShort =
    (course.race?.kind === "race-marathon" || course.race?.kind === "race-ultra") && longest < usualLongest;
  return [
    ...held.slice(0, 1).map(({ frame, km, wanted }) => noteHeld(frame.index + 1, km, wanted)),
    ...camps,
    ...(isShort ? [noteLongRun(longest)] : []),
  ];
}
