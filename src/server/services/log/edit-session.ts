import { localDateTimeAt } from "@/lib/dates/time-zone";
import type { EditLogInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { updateLog } from "@/server/db/queries/log";
import { changeLog, startOf } from "./change-log";
import { correctLog } from "./correct-log";
import { storedLog } from "./stored-log";

/** Changes a log. On an older version nothing is written, and the log as it stands goes back. */
export const editSession = (ctx: SelfCtx, input: EditLogInput) =>
  changeLog(ctx, { action: "log.edit", details: { id: input.id } }, async (tx) => {
    const { requestId, id, version, start, timeZone, ...said } = input;
    const current = await storedLog(tx, ctx.scope, id);
    if (current.version !== version) return { ok: false, reason: "changed-elsewhere", current } as const;

    // A start that shows the same clock stays to the second, and in the hour that the clocks show twice.
    const kept = timeZone === current.timeZone && start === localDateTimeAt(current.start, timeZone);
    const began = kept ? {} : startOf({ start, timeZone }, ctx.now);
    await correctLog(tx, ctx, { id, kind: "edited" }, () =>
      updateLog(tx, ctx.scope, id, { ...said, ...began }, ctx.now),
    );
    return { ok: true, value: { session: await storedLog(tx, ctx.scope, id) } };
  });
