import { type CalendarDate, earlierOf, laterOf } from "@/lib/dates/calendar-date";
import type { Arrangement } from "@/lib/domain/arrangement";
import { restInserted } from "@/lib/domain/following-days";
import { shortWeekdayName } from "@/lib/formatting/date";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import type { PlannerCtx } from "@/server/auth/scope";
import type { Tx } from "@/server/db/tx";
import { loadGround } from "./load-ground";
import { loadScheduleOf } from "./load-schedule";

/** What was asked for, with the name of its step in the history. */
export interface NamedArrangement extends Arrangement {
  readonly label: string;
}

/** Works out which sessions an arrangement of many would change. Writes nothing. */
export async function arrangementOf(
  tx: Tx,
  ctx: PlannerCtx,
  request: ArrangementRequest,
): Promise<NamedArrangement> {
  switch (request.kind) {
    case "insert-rest": {
      const { date, reach } = request;
      const ground = await loadGround(tx, ctx, date, reach);
      const range = { from: earlierOf(date, ground.lastDay), to: laterOf(date, ground.lastDay) };
      const schedule = await loadScheduleOf(tx, ctx.scope, range);
      return { ...restInserted(schedule, ground, date), label: `Rest day on ${dayName(date)}` };
    }
  }
}

/** "Wed 18". */
const dayName = (date: CalendarDate) => `${shortWeekdayName(date)} ${Number(date.slice(8))}`;
