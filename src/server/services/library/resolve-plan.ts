import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import type { FreeTime } from "@/lib/domain/free-time";
import { isScalable } from "@/lib/domain/plan-fitting";
import { type PlacedSession, type Placement, placePlan } from "@/lib/domain/plan-placement";
import { levelShares, type PlanSettings } from "@/lib/domain/plan-settings";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import { isRun, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlanTemplateWeek } from "@/lib/domain/template";
import type { AthleteId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import type { EngineOptions } from "@/server/engine/fix/propose";
import { raceOfDistance } from "@/server/engine/races/races";
import type { Fix } from "@/server/engine/report";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";
import { fittedSettings } from "./fitted-settings";
import { fixedPlan, placedId } from "./fixed-plan";
import { shapeOf } from "./season-of-template";

/** What is known of an athlete when a plan is put into their calendar. */
export interface PlanGround {
  readonly athleteId: AthleteId;
  readonly weekStart: Athlete["weekStart"];
  readonly today: CalendarDate;
  /** Log and working plan as they are. */
  readonly timeline: Timeline;
  readonly free: FreeTime;
  /** Seconds per kilometre. */
  readonly thresholdPace: number | null;
  /** What is planned after today, and whether it was answered already. */
  readonly standing: readonly { readonly session: PlannedSession; readonly done: boolean }[];
  readonly options: EngineOptions;
}

/** What a plan would do to one athlete's calendar. */
export interface ResolvedPlan {
  readonly placement: Placement;
  /** What is added: the plan without what stands where something is kept. */
  readonly adds: readonly PlacedSession[];
  readonly replaces: readonly PlannedSession[];
  readonly keeps: readonly PlannedSession[];
  readonly scale: number;
  /** Too little was logged in the last four weeks to scale by. */
  readonly thinData: boolean;
  /** The athlete's plan and log with the plan. */
  readonly after: Timeline;
  /** What was put right in it before it is written. */
  readonly fixes: readonly Fix[];
  /** How many fixes could be made to it safely. */
  readonly countFixes: () => number;
  /** What is another session for this athlete, or none, so that the plan suits them. */
  readonly fitted: readonly FittedSession[];
  /** As it is to be kept with the application. */
  readonly settings: PlanSettings;
}

/** A session as the plan has it for somebody of the athlete's volume, and what the athlete gets instead. */
export interface FittedSession {
  readonly before: SessionContent;
  readonly after: SessionContent | null;
}

/**
 * Works out how a plan fits one athlete: scaled to what they run, its longest run growing from theirs, around what
 * stays in their calendar, and with what the rules would object to taken back where less of it helps.
 */
export function resolvePlan(
  ground: PlanGround,
  weeks: readonly PlanTemplateWeek[],
  chosen: PlanSettings,
): ResolvedPlan {
  const own = chosen.volume === "own";
  const runs = recentRuns(ground);
  const spare = own ? spareRuns(weeks, runs.length) : [];
  const volume = volumeOf(ground, weeks, chosen, { runs, spare });
  const scale = scaleOf(chosen, volume.scale);
  const started = own && volume.longest > 0 ? { ...chosen, longest: volume.longest } : chosen;
  const put = (settings: PlanSettings) => putIn(ground, weeks, settings, scale);
  const settings = own ? fittedSettings(ground, started, spare, put) : started;
  const plan = put(settings);
  const fix = () => fixedPlan(ground.athleteId, plan.after, plan.adds, ground.options);
  const fixed = chosen.fix ? fix() : { adds: plan.adds, fixes: [] };
  return {
    ...plan,
    ...fixed,
    after: chosen.fix ? withPlan(ground, plan, fixed.adds, settings) : plan.after,
    settings,
    fitted: own ? fittedIn(put(started).adds, plan.adds) : [],
    scale,
    countFixes: () => (chosen.fix ? fixed : fix()).fixes.length,
    thinData: own && runs.length < fewestRuns,
  };
}

function fittedIn(before: readonly PlacedSession[], after: readonly PlacedSession[]): FittedSession[] {
  const gets = new Map(after.map(({ part, content }) => [part, content]));
  return before.flatMap(({ part, content }) => {
    const next = gets.get(part) ?? null;
    return next && next.type === content.type && next.duration === content.duration
      ? []
      : [{ before: content, after: next }];
  });
}

/** A plan in a calendar, before anything is put right. */
export type PutPlan = Pick<ResolvedPlan, "placement" | "adds" | "replaces" | "keeps" | "after">;

function putIn(
  ground: PlanGround,
  weeks: readonly PlanTemplateWeek[],
  settings: PlanSettings,
  scale: number,
): PutPlan {
  const { today, free, thresholdPace } = ground;
  const placement = placePlan({ weeks, settings, today, free, scale, thresholdPace });
  const { from, to } = placement;
  const standing = ground.standing.filter(
    ({ session: { date } }) => from !== null && to !== null && date >= from && date <= to,
  );
  const stays = standing.filter(
    ({ session, done }) =>
      settings.existing === "keep" || done || session.locked || session.type.startsWith("race-"),
  );
  const keeps = stays.map(({ session }) => session);
  const replaces = standing.filter((each) => !stays.includes(each)).map(({ session }) => session);
  const adds = placement.sessions
    .filter((placed) => !keeps.some((kept) => standsInTheWay(kept, placed)))
    .flatMap((placed) => besideRaces(ground.timeline, placed));
  const put = { placement, adds, replaces, keeps };
  return { ...put, after: withPlan(ground, put, adds, settings) };
}

/** The plan in place of what makes way for it, and its phases in place of the season's. */
function withPlan(
  { timeline, weekStart, today }: PlanGround,
  { placement, replaces }: Pick<PutPlan, "placement" | "replaces">,
  adds: readonly PlacedSession[],
  { existing }: PlanSettings,
): Timeline {
  const gone = new Set<string>(replaces.map(({ id }) => id));
  const shape = shapeOf(placement, weekStart, today);
  const own = new Set(shape.map(({ start }) => start));
  const known = timeline.weeks ?? [];
  const stands = new Map(known.map((week) => [week.start, week]));
  const weeks = shape.map(({ start, phase, role, liftPhase }) => {
    const before = stands.get(start);
    return existing === "keep" && before ? before : { start, phase, role: role ?? before?.role, liftPhase };
  });
  return {
    ...timeline,
    weeks: [...known.filter(({ start }) => !own.has(start)), ...weeks],
    sessions: [
      ...timeline.sessions.filter(({ id }) => !gone.has(id)),
      ...adds.map(({ part, content }) => plannedToTimeline({ ...content, id: placedId(part) })),
    ],
  };
}

/** In steps of 5 %. */
const scaleOf = ({ volume, level = "A" }: PlanSettings, own: number): number =>
  Math.round((volume === "own" ? own : 1) * levelShares[level] * 20) / 20;

/** A kept session takes its slot; a race takes its day. */
const standsInTheWay = (kept: PlannedSession, { content }: PlacedSession): boolean =>
  kept.date === content.date && (kept.slot === content.slot || kept.type.startsWith("race-"));

/** A race of the calendar has its day for itself, and is run as what it is, whatever race the plan ends with. */
function besideRaces({ events }: Timeline, placed: PlacedSession): readonly PlacedSession[] {
  const { content } = placed;
  const race = events?.find(({ kind, date }) => isMeet(kind) && date === content.date);
  if (!race) return [placed];
  if (race.kind !== "race" || !content.type.startsWith("race-")) return [];
  const own = raceOfDistance(race.distance ?? null);
  if (!own || own.type === content.type) return [placed];
  const { label, usualMinutes, usualRpe } = sessionTypeFacts[own.type];
  const asItIs = { type: own.type, title: label, duration: fromMinutes(usualMinutes), plannedRpe: usualRpe };
  return [{ ...placed, content: { ...content, ...asItIs, distance: null, steps: [], notes: "" } }];
}

const isMeet = (kind: string) => kind === "race" || kind === "strength-meet";

const fewestRuns = 6;
const volumeDays = 28;
const leastScale = 0.6;
const mostScale = 1.15;
/** A plan has at most this many runs a week more than the athlete is used to, and these at least. */
const mostMoreRuns = 1;
const fewestRunsAWeek = 3;

const recentRuns = ({ timeline, today }: PlanGround): readonly TimelineSession[] =>
  timeline.sessions.filter(
    ({ status, type, start }) =>
      status === "completed" &&
      isRun(type) &&
      daysBetween(start.slice(0, 10) as CalendarDate, today) < volumeDays,
  );

/** The shortest easy runs of weeks that have more runs than suit the athlete. Too few runs on record say nothing. */
function spareRuns(weeks: readonly PlanTemplateWeek[], recent: number): readonly string[] {
  if (recent < fewestRuns) return [];
  const most = Math.max(fewestRunsAWeek, Math.ceil(recent / 4) + mostMoreRuns);
  return weeks.flatMap(({ sessions }) => {
    const runs = sessions.filter(({ session }) => isRun(session.type));
    return runs
      .filter(({ session }) => !session.key && isScalable(session))
      .toSorted((a, b) => a.session.duration - b.session.duration)
      .slice(0, Math.max(0, runs.length - most))
      .map(({ part }) => part);
  });
}

/** Running of the last four weeks against the first four loading weeks that are used, in steps of 5 %. */
function volumeOf(
  { today, free, thresholdPace }: PlanGround,
  weeks: readonly PlanTemplateWeek[],
  settings: PlanSettings,
  { runs, spare }: { readonly runs: readonly TimelineSession[]; readonly spare: readonly string[] },
) {
  const minutes = runs.reduce((total, { durationMin }) => total + (durationMin ?? 0), 0);
  const used = placePlan({ weeks, settings, today, free, thresholdPace, scale: 1 }).weeksUsed;
  const kept = settings.align === "end" ? weeks.slice(weeks.length - used) : weeks;
  const loading = kept.filter(({ phase }) => phase !== "taper" && phase !== "race" && phase !== "transition");
  // A plan that is only its taper is measured by the weeks that it would have had before.
  const first = loading.length > 0 ? loading.slice(0, 4) : weeks.slice(0, 4);
  const planned = first
    .flatMap(({ sessions }) => sessions)
    .filter(({ part, session }) => isRun(session.type) && !spare.includes(part))
    .reduce((total, { session }) => total + session.duration / 60, 0);
  const share = planned === 0 ? 1 : minutes / 4 / (planned / first.length);
  return {
    longest: Math.max(0, ...runs.map(({ durationMin }) => durationMin ?? 0)),
    scale: Math.round(Math.min(mostScale, Math.max(leastScale, share)) * 20) / 20,
  };
}
