import { plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import type { LinkCandidate } from "@/lib/domain/log";
import type { LoggedSessionInput } from "@/lib/schemas/log";
import type { ScopedCtx } from "@/server/auth/scope";
import { listLogs } from "@/server/db/queries/log";
import { listCorrectedIds } from "@/server/db/queries/log-history";
import { listAnsweredIds, listPublishedSessions } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { canMerge } from "./merge-logs";
import { storedLog } from "./stored-log";

/** One log for athlete and coach, with the planned sessions of the days around it that nothing answers yet. */
export const getLogged = (ctx: ScopedCtx, { sessionId }: LoggedSessionInput) =>
  withTransaction(ctx, async (tx) => {
    const log = await storedLog(tx, ctx.scope, sessionId);
    const days = dateRange(plusDays(log.date, -1), plusDays(log.date, 1));
    const around = await listPublishedSessions(tx, ctx.scope, days);
    const answered = await listAnsweredIds(
      tx,
      ctx.scope,
      around.map(({ id }) => id),
    );
    const nearby = await listLogs(tx, ctx.scope, days);
    const corrected = await listCorrectedIds(tx, ctx.scope, [log.id]);
    return {
      log,
      isOwn: ctx.scope.kind === "self",
      isCorrected: corrected.has(log.id),
      /** What may be another part, or another recording, of the same session. */
      mergeable: nearby.filter((other) => canMerge(log, other)),
      candidates: around
        .filter(({ id, type }) => type !== "rest" && (id === log.plannedId || !answered.has(id)))
        .map(({ id, title, date, type, slot }): LinkCandidate => ({ id, title, date, type, slot })),
    };
  });
