import { AppError } from "@/lib/app-error";
import { daysBetween } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { localDateOf, timeZone } from "@/lib/dates/time-zone";
import { isNoAnswer } from "@/lib/domain/cycle";
import type { CheckInInput } from "@/lib/schemas/wellness";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { findAsksCycle, findCheckInById, listCheckIns, upsertCheckIn } from "@/server/db/queries/wellness";
import { type Tx, withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { checkInStateOf } from "./check-in-state";

const mostDaysBack = 7;
/** Where each day begins first: a traveller may wake up on a day that has not come at home. */
const earliestMorning = timeZone("Pacific/Kiritimati");

/** One morning's answers. A day has one check-in; saving it again changes the answers. */
export const checkIn = (ctx: SelfCtx, input: CheckInInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    if (input.date > localDateOf(ctx.now, earliestMorning))
      throw new AppError("invalid", "This day has not come yet. Check in for today.");
    const athlete = await getAthlete(tx, ctx.scope);
    if (daysBetween(input.date, localDateOf(ctx.now, athlete.timeZone)) > mostDaysBack)
      throw new AppError("invalid", "A check-in can be written up to 7 days later, not more.");

    const { requestId, ...answers } = input;
    const sameId = await findCheckInById(tx, ctx.scope, input.id);
    if (sameId && sameId.date !== input.date)
      throw new AppError("invalid", "This check-in is already saved for another day. Reload the page.");
    const cycle = await keptCycle(tx, ctx, answers);
    const saved = await upsertCheckIn(tx, ctx.scope, { ...answers, cycle }, ctx.now);
    await insertAudit(tx, ctx, {
      athleteId: ctx.scope.athleteId,
      action: "wellness.check-in",
      details: { id: saved.id, date: saved.date },
    });
    const flags = await refreshFlags(tx, ctx);
    return { ok: true, ...(await checkInStateOf(tx, ctx.scope, input.date)), flags } as const;
  });

/** Where it is not asked about, nothing more is stored of it; what a morning said before stays as it was. */
async function keptCycle(tx: Tx, { scope }: SelfCtx, { date, cycle }: Pick<CheckInInput, "date" | "cycle">) {
  if (await findAsksCycle(tx, scope)) return cycle && isNoAnswer(cycle) ? null : cycle;
  const [before] = await listCheckIns(tx, scope, dateRange(date, date));
  return before?.cycle ?? null;
}
