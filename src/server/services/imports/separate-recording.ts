import { AppError } from "@/lib/app-error";
import type { CompletedSessionId } from "@/lib/ids";
import type { SeparateRecordingInput } from "@/lib/schemas/imports";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { listOtherRecordings, updateRecordingSeparate } from "@/server/db/queries/imports";
import { insertLogs } from "@/server/db/queries/log";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { ImportedActivityFile } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { refreshFlags } from "@/server/services/flags/refresh";
import { getFile } from "./get-file";
import { importActivity } from "./import-activity";
import { parseInWorker } from "./parse-in-worker";
import { placeOf, unsetEndOf } from "./place-of-activity";
import { surroundingsOf } from "./surroundings-of";

/**
 * Logs a further recording of a session as a session of its own: it was taken for a copy and is none. The file is
 * read again, as a new import would. Deleting that session puts things back as they were.
 */
export async function separateRecording(ctx: SelfCtx, input: SeparateRecordingInput) {
  const file = await getFile({ ...ctx, request: null }, input.fileId);
  if (!file) throw gone();
  const { mass, distance } = ctx.user.preferences;
  const parsed = await parseInWorker(file.bytes, file.name, ctx.scope.athleteId, {
    massUnit: mass,
    distanceUnit: distance,
  });
  if (!parsed.ok) return { ok: false, reason: "unreadable" } as const;
  return withTransaction(ctx, (tx) => separate(tx, ctx, input, parsed.value));
}

const gone = () => new AppError("not-found", "This recording is not here any more. Reload the page.");

async function separate(tx: Tx, ctx: SelfCtx, input: SeparateRecordingInput, file: ImportedActivityFile) {
  const { scope, now } = ctx;
  await lockAthlete(tx, scope);
  const recordings = await listOtherRecordings(tx, scope, input.sessionId);
  const recording = recordings.find(
    (each) => each.fileId === input.fileId && each.activityKey === input.activityKey,
  );
  const activity = file.activities.find((each) => activityKey(each) === input.activityKey);
  if (!recording || !activity) throw gone();
  const { timeZone } = await getAthlete(tx, scope);
  const place = placeOf(activity, { athleteZone: timeZone, now, unsetEnd: unsetEndOf(file.activities) });
  const { fileId, fileName } = recording;
  const around = await surroundingsOf(tx, ctx, [{ activity, place }], fileId);
  const imported = { activity, place, fileId, fileName, format: file.format, isSeparate: true };
  const outcome = await importActivity(tx, ctx, imported, around);
  if (outcome.outcome !== "imported" && outcome.outcome !== "completed") throw gone();
  await insertLogs(tx, scope, around.unwritten, now);
  const id: CompletedSessionId = outcome.log.id;
  await updateRecordingSeparate(tx, scope, recording, id);
  await insertAudit(tx, ctx, {
    athleteId: scope.athleteId,
    action: "imports.separate",
    details: { fileId, from: input.sessionId, id },
  });
  const flags = await refreshFlags(tx, ctx);
  return { ok: true, session: outcome.log, flags } as const;
}
