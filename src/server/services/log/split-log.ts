import type { SplitLogInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { findImportedFile } from "@/server/db/queries/imports";
import { insertLogs } from "@/server/db/queries/log";
import { findWholeLog, updateReplaced, type WholeLog } from "@/server/db/queries/log-history";
import { listThresholds } from "@/server/db/queries/profile";
import { withTransaction } from "@/server/db/tx";
import type { ImportedActivity } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { parseInWorker } from "@/server/services/imports/parse-in-worker";
import { changeLog } from "./change-log";
import { noteChange } from "./correct-log";
import { splitWhole } from "./split-whole";
import { storedLog } from "./stored-log";
import { asNewLog } from "./whole-log";

/** Makes two logs of one, each with what was recorded in its part. The whole steps aside and can be put back. */
export async function splitLog(ctx: SelfCtx, input: SplitLogInput) {
  const { id, version, at, parts } = input;
  const recording = at.kind === "set" ? null : await recordingOf(ctx, input);
  return changeLog(ctx, { action: "log.split", details: { id, parts } }, async (tx) => {
    const { scope, now } = ctx;
    const current = await storedLog(tx, scope, id);
    if (current.version !== version) return { ok: false, reason: "changed-elsewhere" } as const;
    if (current.inProgress || current.status !== "completed")
      return { ok: false, reason: "still-open" } as const;
    const whole = await findWholeLog(tx, scope, id);
    const halves = whole && splitWhole(whole, at, recording, await listThresholds(tx, scope));
    if (!halves) return { ok: false, reason: "cut-outside" } as const;

    await updateReplaced(tx, scope, [id], parts[0], now);
    const entries = halves.map((half: WholeLog, index) => asNewLog(half, parts[index === 0 ? 0 : 1], now));
    await insertLogs(tx, scope, entries, now);
    for (const sessionId of parts) {
      await noteChange(tx, ctx, { sessionId, kind: "split", replaced: [id], made: parts });
    }
    return { ok: true, value: { session: await storedLog(tx, scope, parts[0]) } };
  });
}

/** What the file of a log says of it, sample by sample. Files are read outside of the transaction that writes. */
async function recordingOf(ctx: SelfCtx, { id }: SplitLogInput): Promise<ImportedActivity | null> {
  const found = await withTransaction({ ...ctx, request: null }, async (tx) => {
    const log = await findWholeLog(tx, ctx.scope, id);
    const file = log?.fileId ? await findImportedFile(tx, ctx.scope, log.fileId) : null;
    return file && log?.activityKey ? { file, key: log.activityKey } : null;
  });
  if (!found) return null;
  const parsed = await parseInWorker(found.file.bytes, found.file.name, ctx.scope.athleteId);
  const activities = parsed.ok ? parsed.value.activities : [];
  const recording = activities.find((activity) => activityKey(activity) === found.key) ?? null;
  return recording && recording.stream.sec.length > 0 ? recording : null;
}
