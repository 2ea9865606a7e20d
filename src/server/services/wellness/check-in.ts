import { AppError } from "@/lib/app-error";
import { daysBetween } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import type { CheckInInput } from "@/lib/schemas/wellness";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { upsertCheckIn } from "@/server/db/queries/wellness";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";
import { checkInStateOf } from "./check-in-state";

const mostDaysBack = 7;

/** One morning's answers. A day has one check-in; saving it again changes the answers. */
export const checkIn = (ctx: SelfCtx, input: CheckInInput) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { timeZone } = await getAthlete(tx, ctx.scope);
    const ago = daysBetween(input.date, localDateOf(ctx.now, timeZone));
    if (ago < 0) throw new AppError("invalid", "This day has not come yet. Check in for today.");
    if (ago > mostDaysBack)
      throw new AppError("invalid", "A check-in can be written up to 7 days later, not more.");

    const { requestId, ...answers } = input;
    const saved = await upsertCheckIn(tx, ctx.scope, answers, ctx.now);
    await insertAudit(tx, ctx, {
      athleteId: ctx.scope.athleteId,
      action: "wellness.check-in",
      details: { id: saved.id, date: saved.date },
    });
    const flags = await refreshFlags(tx, ctx);
    return { ok: true, ...(await checkInStateOf(tx, ctx.scope, input.date)), flags } as const;
  });
