import { type CalendarDate, earlierOf, laterOf, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Ground } from "@/lib/domain/arrangement";
import { minutesIn } from "@/lib/domain/free-time";
import { blockOn, daysOfBlock } from "@/lib/domain/season";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listAvailability, listRaces } from "@/server/db/queries/profile";
import { getWorkingSeason } from "@/server/db/queries/season";
import { listTimesOff } from "@/server/db/queries/time-off";
import type { Tx } from "@/server/db/tx";

/** How far a change may reach: to the end of the athlete's week, or of the block. */
export type Reach = "week" | "block";

const weeksWithoutBlock = 4;

/** What the days from `day` on allow. A block ends for its sessions on the eve of its A race. */
export async function loadGround(tx: Tx, ctx: PlannerCtx, day: CalendarDate, reach: Reach): Promise<Ground> {
  const athlete = await getAthlete(tx, ctx.scope);
  const availability = await listAvailability(tx, ctx.scope);
  const races = await listRaces(tx, ctx.scope);
  const weekEnd = plusDays(startOfWeek(day, athlete.weekStart), 6);
  const goal = races.find(({ date, priority }) => priority === "A" && date > day);
  const end = reach === "week" ? weekEnd : await blockEnd(tx, ctx, day, weekEnd);
  const timesOff = await listTimesOff(tx, ctx.scope, { from: plusDays(day, -1), to: plusDays(end, 366) });
  return {
    firstDay: localDateOf(ctx.now, athlete.timeZone),
    lastDay: goal ? earlierOf(end, laterOf(day, plusDays(goal.date, -1))) : end,
    maxMinutes: (date, slot) => minutesIn({ availability, timesOff }, date, slot),
    raceDays: new Set(races.map(({ date }) => date)),
  };
}

async function blockEnd(tx: Tx, ctx: PlannerCtx, day: CalendarDate, weekEnd: CalendarDate) {
  const { blocks } = await getWorkingSeason(tx, ctx.scope);
  const own = blockOn(blocks, "run", day);
  return own ? daysOfBlock(own.block).to : plusDays(weekEnd, (weeksWithoutBlock - 1) * 7);
}
