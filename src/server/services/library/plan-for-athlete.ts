import { createHash } from "node:crypto";
import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { type PlacedSession, type Placement, placePlan } from "@/lib/domain/plan-placement";
import { levelShares, type PlanSettings } from "@/lib/domain/plan-settings";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { PlannedSession } from "@/lib/domain/session";
import { isRun } from "@/lib/domain/session-type";
import type { PlanTemplateWeek, Template } from "@/lib/domain/template";
import { invariant } from "@/lib/invariant";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listAnsweredIds, listPlannedSessions } from "@/server/db/queries/plan";
import { listAvailability } from "@/server/db/queries/profile";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { listThresholdPaces } from "@/server/db/queries/template-use";
import type { Tx } from "@/server/db/tx";
import type { Fix } from "@/server/engine/report";
import type { Timeline } from "@/server/engine/timeline";
import { engineOptions } from "@/server/services/rules/load-settings";
import { fixedPlan, placedId } from "./fixed-plan";

/** What a plan would do to one athlete's calendar, worked out the same for the review and for the act. */
export interface PlanForAthlete {
  readonly placement: Placement;
  /** What is added: the plan without what stands where something is kept. */
  readonly adds: readonly PlacedSession[];
  readonly replaces: readonly PlannedSession[];
  readonly keeps: readonly PlannedSession[];
  readonly scale: number;
  /** Too little was logged in the last four weeks to scale by. */
  readonly thinData: boolean;
  readonly thresholdPace: number | null;
  /** The athlete's plan and log as they are, and with the plan. */
  readonly timeline: Timeline;
  readonly after: Timeline;
  /** What was put right in it before it is written. */
  readonly fixes: readonly Fix[];
  /** As it is to be kept with the application. */
  readonly settings: PlanSettings;
  /** Equal where template, settings and calendar are: what was reviewed is what is written. */
  readonly basis: string;
}

/** Works out how a plan fits one athlete. Reads, and writes nothing. */
export async function planForAthlete(
  tx: Tx,
  ctx: PlannerCtx,
  template: Template,
  chosen: PlanSettings,
): Promise<PlanForAthlete> {
  const { content } = template;
  invariant(content.kind === "plan", "only a plan is applied");
  const { athleteId } = ctx.scope;
  const athlete = await getAthlete(tx, ctx.scope);
  const today = localDateOf(ctx.now, athlete.timeZone);
  const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
  const thresholdPace = (await listThresholdPaces(tx, [athleteId], today)).get(athleteId) ?? null;
  const volume = volumeOf(timeline, content.weeks, today);
  const scale = scaleOf(chosen, volume.scale);
  const settings: PlanSettings =
    chosen.volume === "own" && volume.longest > 0 ? { ...chosen, longest: volume.longest } : chosen;
  const placement = placePlan({
    weeks: content.weeks,
    settings,
    today,
    availability: await listAvailability(tx, ctx.scope),
    scale,
    thresholdPace,
  });

  const standing = await standingIn(tx, ctx, placement, today);
  const stays = standing.filter(
    ({ session, done }) =>
      settings.existing === "keep" || done || session.locked || session.type.startsWith("race-"),
  );
  const keeps = stays.map(({ session }) => session);
  const replaces = standing.filter((each) => !stays.includes(each)).map(({ session }) => session);
  const fitting = placement.sessions.filter((placed) => !keeps.some((kept) => standsInTheWay(kept, placed)));
  const { adds, fixes } = chosen.fix
    ? fixedPlan(
        athleteId,
        withPlan(timeline, replaces, fitting),
        fitting,
        await engineOptions(tx, ctx.scope, athlete),
      )
    : { adds: fitting, fixes: [] };
  return {
    placement,
    settings,
    fixes,
    adds,
    after: withPlan(timeline, replaces, adds),
    replaces,
    keeps,
    scale,
    thinData: chosen.volume === "own" && volume.runs < fewestRuns,
    thresholdPace,
    timeline,
    basis: basisOf(
      template,
      settings,
      standing.map(({ session }) => session),
      [scale, fixes.map(({ changes }) => changes)],
    ),
  };
}

/** The plan in place of what makes way for it. */
function withPlan(
  timeline: Timeline,
  replaces: readonly PlannedSession[],
  adds: readonly PlacedSession[],
): Timeline {
  const gone = new Set<string>(replaces.map(({ id }) => id));
  return {
    ...timeline,
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

async function standingIn(tx: Tx, ctx: PlannerCtx, { from, to }: Placement, today: CalendarDate) {
  if (from === null || to === null) return [];
  const tomorrow = plusDays(today, 1);
  const sessions = (
    await listPlannedSessions(tx, ctx.scope, { from: from > tomorrow ? from : tomorrow, to })
  ).filter(({ type }) => type !== "rest");
  const answered = await listAnsweredIds(
    tx,
    ctx.scope,
    sessions.map(({ id }) => id),
  );
  return sessions.map((session) => ({ session, done: answered.has(session.id) }));
}

const fewestRuns = 6;
const volumeDays = 28;
const leastScale = 0.6;
const mostScale = 1.15;

/** Running of the last four weeks against the plan's first four, in steps of 5 %. */
function volumeOf(timeline: Timeline, weeks: readonly PlanTemplateWeek[], today: CalendarDate) {
  const since = plusDays(today, -volumeDays);
  const runs = timeline.sessions.filter(
    ({ status, type, start }) =>
      status === "completed" && isRun(type) && daysBetween(since, start.slice(0, 10) as CalendarDate) > 0,
  );
  const minutes = runs.reduce((total, { durationMin }) => total + (durationMin ?? 0), 0);
  const first = weeks.slice(0, 4);
  const planned = first
    .flatMap(({ sessions }) => sessions)
    .reduce((total, { session }) => total + (isRun(session.type) ? session.duration / 60 : 0), 0);
  const share = planned === 0 ? 1 : minutes / 4 / (planned / first.length);
  return {
    runs: runs.length,
    longest: Math.max(0, ...runs.map(({ durationMin }) => durationMin ?? 0)),
    scale: Math.round(Math.min(mostScale, Math.max(leastScale, share)) * 20) / 20,
  };
}

function basisOf(
  template: Template,
  settings: PlanSettings,
  standing: readonly PlannedSession[],
  workedOut: unknown,
): string {
  const seen = standing.map(({ id, version }) => `${id} ${version}`).toSorted();
  const all = JSON.stringify([template.id, template.version, settings, workedOut, seen]);
  return createHash("sha256").update(all).digest("hex").slice(0, 32);
}
