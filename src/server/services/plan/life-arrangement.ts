import { earlierOf, laterOf, plusDays } from "@/lib/dates/calendar-date";
import type { Arrangement } from "@/lib/domain/arrangement";
import { lifeHappened } from "@/lib/domain/life-happened";
import { mergedChanges } from "@/lib/domain/plan-change";
import { afterChanges, type Schedule, withChangesApplied } from "@/lib/domain/schedule";
import { sessionsOf } from "@/lib/domain/schedule-change";
import type { TimeOffChange } from "@/lib/domain/time-off";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { Tx } from "@/server/db/tx";
import { reentrySteps } from "@/server/engine/reentry";
import { engineOptions } from "@/server/services/rules/load-settings";
import { loadGround } from "./load-ground";
import { loadScheduleOf } from "./load-schedule";
import { timeOffLabel } from "./time-off-label";
import { timelineAfter } from "./timeline-after";

type Life = Extract<ArrangementRequest, { kind: "life" }>;

/** The rules about coming back look this far ahead. */
const reentryDays = 28;

/** What becomes of the plan in days off, how training begins again after them, and the days themselves. */
export async function lifeArrangement(tx: Tx, ctx: PlannerCtx, life: Life) {
  const { from, to, way, what, timeOffId } = life;
  const ground = await loadGround(tx, ctx, to, "block");
  const isOff = (date: string) => from <= date && date <= to;
  const closed: typeof ground = {
    ...ground,
    maxMinutes: (date, slot) => (isOff(date) ? 0 : ground.maxMinutes(date, slot)),
  };
  const schedule = await loadScheduleOf(tx, ctx.scope, {
    from: earlierOf(from, ground.firstDay),
    to: laterOf(ground.lastDay, plusDays(to, reentryDays)),
  });
  const off = { id: timeOffId, kind: what, startsOn: from, endsOn: to, maxMinutes: 0, note: "" };
  const timeOff: readonly TimeOffChange[] = [{ id: timeOffId, before: null, after: off }];
  const happened = lifeHappened(schedule, closed, { from, to, way });
  return {
    ...(await withReentry(tx, ctx, { schedule, happened, timeOff })),
    timeOff,
    label: timeOffLabel(off),
  };
}

interface Happened {
  readonly schedule: Schedule;
  readonly happened: Arrangement;
  readonly timeOff: readonly TimeOffChange[];
}

async function withReentry(
  tx: Tx,
  ctx: PlannerCtx,
  { schedule, happened, timeOff }: Happened,
): Promise<Arrangement> {
  const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
  const options = await engineOptions(tx, ctx.scope, await getAthlete(tx, ctx.scope));
  const sessions = afterChanges(schedule.sessions, happened.changes);
  const known = new Set<string>(sessions.map(({ id }) => id));
  const steps = reentrySteps(timelineAfter(timeline, happened.changes, timeOff), options).filter((change) =>
    sessionsOf(change).every((id) => known.has(id)),
  );
  const eased = withChangesApplied({ ...schedule, sessions }, steps);
  return eased.ok ? { ...happened, changes: mergedChanges(happened.changes, eased.value) } : happened;
}
