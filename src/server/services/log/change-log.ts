import { AppError } from "@/lib/app-error";
import { dateOf, type LocalDateTime, timeOf } from "@/lib/dates/local-date-time";
import { type Instant, instantOf, secondsBetween, type TimeZone } from "@/lib/dates/time-zone";
import type { ScopedCtx, SelfCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { FlagDelta } from "@/server/services/flags/flag-delta";
import { refreshFlags } from "@/server/services/flags/refresh";

/** A write of the log that went through, with what it did to the flags. */
export type Changed<Value> = Value & { readonly ok: true; readonly flags: FlagDelta };

interface Deed {
  /** As the audit names it: "log.edit". */
  readonly action: string;
  readonly details: unknown;
}

/** One write of the log: decided under the athlete's lock, noted and judged in the same transaction. */
export const changeLog = <Value extends object, Refusal extends { readonly ok: false } = never>(
  ctx: SelfCtx,
  deed: Deed,
  work: (tx: Tx) => Promise<{ readonly ok: true; readonly value: Value } | Refusal>,
): Promise<Changed<Value> | Refusal> =>
  withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const outcome = await work(tx);
    if (!outcome.ok) return outcome;

    await noteDeed(tx, ctx, deed);
    return { ...outcome.value, ok: true, flags: await refreshFlags(tx, ctx) };
  });

const noteDeed = (tx: Tx, ctx: ScopedCtx, { action, details }: Deed) =>
  insertAudit(tx, ctx, { athleteId: ctx.scope.athleteId, action, details });

const clockDriftSeconds = 300;

/** Where a session began: its day is that of the place where the person was. What has not begun is no log. */
export function startOf(
  input: { readonly start: LocalDateTime; readonly timeZone: TimeZone },
  now: Instant,
): { date: ReturnType<typeof dateOf>; start: Instant; timeZone: TimeZone } {
  const date = dateOf(input.start);
  const start = instantOf(date, timeOf(input.start), input.timeZone);
  if (secondsBetween(now, start) > clockDriftSeconds) {
    throw new AppError("invalid", "This start has not come yet. Choose when the session began.");
  }
  return { date, start, timeZone: input.timeZone };
}
