import { localDateOf } from "@/lib/dates/time-zone";
import type { LogEntry } from "@/lib/domain/log";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";
import type { LogEntryInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { findLog, findLogOfPlanned } from "@/server/db/queries/log";
import { findPublishedSession } from "@/server/db/queries/plan";
import { withTransaction } from "@/server/db/tx";
import { lastTimeOf } from "./previous-sets";
import { resolveLifts } from "./resolve-lifts";

/** What a logger opens with: the plan with its loads worked out, what is logged of it, and what was done last time. */
export const getEntry = (ctx: SelfCtx, { id }: LogEntryInput): Promise<LogEntry> =>
  withTransaction(ctx, async (tx) => {
    const { scope } = ctx;
    const plannedId = id as PlannedSessionId;
    const answer = await findLogOfPlanned(tx, scope, plannedId);
    const log = await findLog(tx, scope, answer?.id ?? (id as CompletedSessionId));
    const planned = await findPublishedSession(tx, scope, log?.plannedId ?? plannedId);

    const lifts = planned?.lifts ?? [];
    const names = [...lifts, ...(log?.sets ?? [])].map(({ exercise }) => exercise);
    return {
      planned,
      log,
      lifts: await resolveLifts(tx, ctx, lifts),
      previous: await lastTimeOf(tx, scope, names, {
        except: log?.id ?? null,
        before: log?.date ?? localDateOf(ctx.now, (await getAthlete(tx, scope)).timeZone),
      }),
    };
  });
