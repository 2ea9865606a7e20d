import { AppError } from "@/lib/app-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import type { ConsentItem } from "@/lib/domain/consent";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { type Tx, withTransaction } from "@/server/db/tx";
import { refreshFlags } from "@/server/services/flags/refresh";

interface Change {
  /** As the audit names it: "profile.save-race". */
  readonly action: string;
  readonly details: unknown;
  /** The day on which something was measured or began: it cannot lie ahead. */
  readonly happenedOn?: CalendarDate | null;
}

/** One change of the athlete's facts: written, noted and judged in one transaction. */
export const changeProfile = (ctx: ScopedCtx, change: Change, write: (tx: Tx) => Promise<void>) =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const { timeZone } = await getAthlete(tx, ctx.scope);
    if (change.happenedOn && change.happenedOn > localDateOf(ctx.now, timeZone)) {
      throw new AppError("invalid", "This day has not come yet. Choose today or an earlier day.");
    }

    await write(tx);
    const { action, details } = change;
    await insertAudit(tx, ctx, { athleteId: ctx.scope.athleteId, action, details });
    return { ok: true, flags: await refreshFlags(tx, ctx) } as const;
  });

/** Whether this person may see, and so keep, what the athlete shares by consent. */
export const maySee = ({ scope }: ScopedCtx, item: ConsentItem): boolean =>
  scope.kind === "self" || scope.consents[item];

export function requireConsent(ctx: ScopedCtx, item: ConsentItem): void {
  if (!maySee(ctx, item)) {
    throw new AppError("not-allowed", "The athlete keeps this private. They decide that in their settings.");
  }
}
