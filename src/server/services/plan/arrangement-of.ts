import { type CalendarDate, earlierOf, laterOf } from "@/lib/dates/calendar-date";
import { daysOfOwnWeek } from "@/lib/dates/own-week";
import type { Arrangement } from "@/lib/domain/arrangement";
import { restInserted } from "@/lib/domain/following-days";
import type { TimeOffChange } from "@/lib/domain/time-off";
import { weekCopied } from "@/lib/domain/week-copy";
import { shortWeekdayName } from "@/lib/formatting/date";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import { plannerOf } from "@/server/auth/access";
import type { PlannerCtx, PlannerScope } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listPlannedSessions } from "@/server/db/queries/plan";
import type { Tx } from "@/server/db/tx";
import { lifeArrangement } from "./life-arrangement";
import { loadGround } from "./load-ground";
import { loadScheduleOf } from "./load-schedule";

/** What was asked for, with the name of its step in the history. */
export interface NamedArrangement extends Arrangement {
  readonly label: string;
  readonly timeOff?: readonly TimeOffChange[];
}

/** Proves that the person writes the other plan too that an arrangement reads. Before the transaction of the verb. */
export async function sourceOf(ctx: PlannerCtx, request: ArrangementRequest): Promise<PlannerScope> {
  const other = request.kind === "copy-week" && request.sourceAthleteId !== ctx.scope.athleteId;
  return other ? plannerOf(ctx, request.sourceAthleteId) : ctx.scope;
}

/** Works out which sessions an arrangement of many would change. Writes nothing. */
export async function arrangementOf(
  tx: Tx,
  ctx: PlannerCtx,
  request: ArrangementRequest,
  source: PlannerScope,
): Promise<NamedArrangement> {
  switch (request.kind) {
    case "insert-rest": {
      const { date, reach } = request;
      const ground = await loadGround(tx, ctx, date, reach);
      const range = { from: earlierOf(date, ground.lastDay), to: laterOf(date, ground.lastDay) };
      const schedule = await loadScheduleOf(tx, ctx.scope, range);
      return { ...restInserted(schedule, ground, date), label: `Rest day on ${dayName(date)}` };
    }
    case "copy-week":
      return copyWeek(tx, ctx, request, source);
    case "life":
      return lifeArrangement(tx, ctx, request);
  }
}

async function copyWeek(
  tx: Tx,
  ctx: PlannerCtx,
  request: Extract<ArrangementRequest, { kind: "copy-week" }>,
  source: PlannerScope,
): Promise<NamedArrangement> {
  const [athlete, other] = [await getAthlete(tx, ctx.scope), await getAthlete(tx, source)];
  const from = rangeOf(daysOfOwnWeek(request.from, other.weekStart));
  const weeks = [...new Set(request.to)].map((week) => daysOfOwnWeek(week, athlete.weekStart));
  const days = weeks.flat().toSorted();
  const range = rangeOf(days);
  const ground = { ...(await loadGround(tx, ctx, range.from, "block")), lastDay: range.to };
  const copy = { source: await listPlannedSessions(tx, source, from), weeks, replace: request.replace };
  const where = weeks.length === 1 ? `the week of ${dayName(range.from)}` : `${weeks.length} weeks`;
  // Who reads this athlete's history need not know whom else a coach has.
  const whose = source.athleteId === ctx.scope.athleteId ? "" : " from another athlete";
  const schedule = await loadScheduleOf(tx, ctx.scope, range);
  return { ...weekCopied(schedule, ground, copy), label: `Week copied to ${where}${whose}` };
}

const rangeOf = (days: readonly CalendarDate[]) => ({
  from: days[0] as CalendarDate,
  to: days.at(-1) as CalendarDate,
});

/** "Wed 18". */
const dayName = (date: CalendarDate) => `${shortWeekdayName(date)} ${Number(date.slice(8))}`;
