import { createHash } from "node:crypto";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { Template } from "@/lib/domain/template";
import { invariant } from "@/lib/invariant";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listAnsweredIds, listPlannedSessions } from "@/server/db/queries/plan";
import { listAvailability } from "@/server/db/queries/profile";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { listThresholdPaces } from "@/server/db/queries/template-use";
import { listTimesOff } from "@/server/db/queries/time-off";
import type { Tx } from "@/server/db/tx";
import type { Timeline } from "@/server/engine/timeline";
import { engineOptions } from "@/server/services/rules/load-settings";
import { type PlanGround, type ResolvedPlan, resolvePlan } from "./resolve-plan";

/** What a plan would do to one athlete's calendar, worked out the same for the review and for the act. */
export interface PlanForAthlete extends ResolvedPlan {
  readonly thresholdPace: number | null;
  /** The athlete's plan and log as they are. */
  readonly timeline: Timeline;
  /** Equal where all that is written and taken away is: what was reviewed is what is written. */
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
  const ground = await groundOf(tx, ctx, lastDay(chosen, content.weeks.length));
  const plan = resolvePlan(ground, content.weeks, chosen);
  const { timeline, thresholdPace } = ground;
  return { ...plan, timeline, thresholdPace, basis: basisOf(template, plan) };
}

/** No week of the plan ends later. */
const lastDay = ({ align, date }: PlanSettings, weeks: number): CalendarDate =>
  plusDays(startOfWeek(date, "monday"), (align === "start" ? weeks : 1) * 7 - 1);

async function groundOf(tx: Tx, ctx: PlannerCtx, to: CalendarDate): Promise<PlanGround> {
  const { athleteId } = ctx.scope;
  const athlete = await getAthlete(tx, ctx.scope);
  const today = localDateOf(ctx.now, athlete.timeZone);
  const sessions = (await listPlannedSessions(tx, ctx.scope, { from: plusDays(today, 1), to })).filter(
    ({ type }) => type !== "rest",
  );
  const answered = await listAnsweredIds(
    tx,
    ctx.scope,
    sessions.map(({ id }) => id),
  );
  return {
    athleteId,
    today,
    weekStart: athlete.weekStart,
    timeline: await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" }),
    free: {
      availability: await listAvailability(tx, ctx.scope),
      timesOff: await listTimesOff(tx, ctx.scope, { from: today, to }),
    },
    thresholdPace: (await listThresholdPaces(tx, [athleteId], today)).get(athleteId) ?? null,
    standing: sessions.map((session) => ({ session, done: answered.has(session.id) })),
    options: await engineOptions(tx, ctx.scope, athlete),
  };
}

function basisOf(
  { id, version }: Template,
  { settings, scale, adds, replaces, keeps }: ResolvedPlan,
): string {
  const seen = [...replaces, ...keeps].map((session) => `${session.id} ${session.version}`).toSorted();
  // What the athlete is free for, how fast they run and what else stands in their calendar show in what is written.
  const workedOut = [scale, adds.map(({ part, content }) => [part, content])];
  // The order in which the fields came says nothing.
  const chosen = Object.entries(settings).toSorted(([a], [b]) => a.localeCompare(b));
  const all = JSON.stringify([id, version, chosen, workedOut, seen]);
  return createHash("sha256").update(all).digest("hex").slice(0, 32);
}
