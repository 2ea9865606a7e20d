import { AppError } from "@/lib/app-error";
import { dateRange } from "@/lib/dates/date-range";
import type { ListCheckInsInput } from "@/lib/schemas/wellness";
import type { ScopedCtx } from "@/server/auth/scope";
import { listCheckIns } from "@/server/db/queries/wellness";
import { withTransaction } from "@/server/db/tx";
import { asSharedWith } from "./shared-check-in";

/** Check-ins of some days, each with what this reader may see of it. */
export const listAnswers = (ctx: ScopedCtx, { from, to }: ListCheckInsInput) =>
  withTransaction(ctx, async (tx) => {
    if (to < from)
      throw new AppError("invalid", "The last day is before the first. Choose a later last day.");
    const rows = await listCheckIns(tx, ctx.scope, dateRange(from, to));
    return { checkIns: rows.map((row) => asSharedWith(ctx.scope, row)) };
  });
