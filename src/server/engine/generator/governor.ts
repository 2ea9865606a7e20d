import type { GeneratedWeek } from "@/lib/domain/generated-plan";
import { isLift, isRun } from "@/lib/domain/session-type";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { buildPlan } from "./build";
import { isCareful } from "./course";
import type { Design } from "./design";
import { type Tuning, tuningOf, withWeek } from "./tuning";

/** Rounds after which the weeks no longer change. */
const mostRounds = 8;
const easyEffort = 3.2;
/** Load of a lighter week against the loading weeks before it, with room below the rule's three quarters. */
const lighterLoad = 0.72;
const liftAu = 45 * 6;
const mostInCamp = 1.4;

interface Load {
  readonly all: number;
  readonly running: number;
  readonly lifts: number;
  readonly cross: number;
}

/** Load of a usual week before the plan. */
function loadBefore({ recent, athlete }: GeneratorInput): Load {
  const running = ((recent.weeklyKm * athlete.easyPace) / 60) * easyEffort;
  const all = recent.weeklyAu ?? running + recent.liftsPerWeek * liftAu;
  const lifts = recent.liftsPerWeek * liftAu;
  return { all, running: Math.min(running, all), lifts, cross: 0 };
}

/** What is new comes in week by week: one lift more than lately, another after two weeks, then cross-training. */
export function rampedIn(design: Design): Design {
  const { input, pattern, course } = design;
  const lifts = pattern.legs.length + pattern.upper.length;
  let tuning = design.tuning;
  for (let week = 0; week < course.weeks; week += 1) {
    const allowed = Math.round(input.recent.liftsPerWeek) + 1 + Math.floor(week / 2);
    if (allowed < lifts) tuning = withWeek(tuning, "fewerLifts", week, lifts - allowed);
  }
  return { ...design, tuning };
}

/** The design with every week's load kept near the highest of the four before it, by taking volume back. */
export function governed(design: Design): Design {
  const { input } = design;
  const careful = isCareful(input);
  const [mostAll, mostRunning] = careful ? [1.18, 1.19] : [1.23, 1.25];
  const overRise = (load: Load, last: readonly Load[], isCamp: boolean) =>
    Math.max(
      load.all - (isCamp ? mostInCamp : mostAll) * Math.max(...last.map(({ all }) => all)),
      load.running - (isCamp ? mostInCamp : mostRunning) * Math.max(...last.map(({ running }) => running)),
    );
  const before = loadBefore(input);
  let now = design;
  for (let round = 0; round < mostRounds; round += 1) {
    const loads = [before, before, before, before, ...buildPlan(now).weeks.map(loadOf)];
    let tuning = now.tuning;
    for (const frame of now.frames) {
      const load = loads[frame.index + 4];
      const last = loads.slice(frame.index, frame.index + 4);
      if (!load) continue;
      const over =
        frame.role === "deload"
          ? overLighter(now, loads, frame.index)
          : overRise(load, last, frame.role === "camp");
      if (over <= 1) continue;
      tuning = taken(tuning, frame.index, over, load, last.at(-1) ?? before);
      // What comes after rests on what is left of this week.
      loads[frame.index + 4] = { ...load, all: load.all - over, running: load.running - over };
    }
    if (tuning === now.tuning) break;
    now = { ...now, tuning };
  }
  return now;
}

/** What a lighter week has beyond three quarters of the loading weeks before it. */
function overLighter({ frames }: Design, loads: readonly Load[], week: number): number {
  const before = [1, 2, 3].map((back) => ({ load: loads[week + 4 - back], frame: frames[week - back] }));
  // Of the first week of a plan the rule cannot know that it is a lighter one.
  const loading = before.filter(({ frame }) => frame?.role !== "deload" || frame.index === 0);
  const meanOf = (list: typeof before) =>
    list.reduce((total, { load }) => total + (load?.all ?? 0), 0) / list.length;
  // The plan has to hold by itself too, without the weeks before it.
  const own = loading.filter(({ frame }) => frame !== undefined);
  const mean = Math.min(
    meanOf(loading.length > 0 ? loading : before),
    own.length > 0 ? meanOf(own) : Number.POSITIVE_INFINITY,
  );
  return (loads[week + 4]?.all ?? 0) - lighterLoad * mean;
}

/** Share of the running that is taken back before a session is. */
const littleRunning = 0.08;

function taken(tuning: Tuning, week: number, over: number, load: Load, before: Load): Tuning {
  const quality = tuningOf(tuning, week).quality;
  const share = Math.max(0.85, 1 - over / Math.max(1, load.running) - 0.01);
  const volume = tuningOf(tuning, week).volume;
  if (volume * share >= 1 - littleRunning) return withWeek(tuning, "volume", week, volume * share);
  if (load.lifts > before.lifts && tuningOf(tuning, week).lift === 1)
    return withWeek(tuning, "lift", week, 0.6);
  const cross = tuningOf(tuning, week).cross;
  if (load.cross > 0 && cross > 0)
    return withWeek(tuning, "cross", week, cross === 1 ? 0.6 : cross > 0.4 ? 0.35 : 0);
  if (load.lifts > before.lifts + 30 && over > 30) {
    return withWeek(tuning, "fewerLifts", week, tuningOf(tuning, week).fewerLifts + 1);
  }
  if (quality > 1) return withWeek(tuning, "quality", week, quality - 1);
  return volume < 0.6 ? tuning : withWeek(tuning, "volume", week, volume * share);
}

function loadOf({ sessions }: GeneratedWeek): Load {
  let [all, running, lifts, cross] = [0, 0, 0, 0];
  for (const { content } of sessions) {
    if (content.type.startsWith("race-")) continue;
    const load = (content.duration / 60) * (content.plannedRpe ?? 0);
    all += load;
    if (isRun(content.type)) running += load;
    if (isLift(content.type)) lifts += load;
    if (content.type === "xt-easy") cross += load;
  }
  return { all, running, lifts, cross };
}
