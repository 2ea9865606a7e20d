import type { DateRange } from "@/lib/dates/date-range";
import type { Injury } from "@/lib/domain/athlete";
import type { ScopedCtx } from "@/server/auth/scope";
import { listInjuries } from "@/server/db/queries/profile";
import type { Tx } from "@/server/db/tx";
import { maySee } from "./change-profile";

/** The injuries of some days; none where the reader may not know of them. */
export async function injuriesBetween(
  tx: Tx,
  ctx: ScopedCtx,
  { from, to }: Pick<DateRange, "from" | "to">,
): Promise<readonly Injury[]> {
  if (!maySee(ctx, "illness-pain")) return [];
  const all = await listInjuries(tx, ctx.scope);
  return all.filter(({ startedOn, endedOn }) => startedOn <= to && (endedOn === null || endedOn >= from));
}
