import type { ImportedOutcome, ImportResult } from "@/lib/domain/log";
import type { ImportFileInput } from "@/lib/schemas/imports";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { insertOtherRecordings } from "@/server/db/queries/imports";
import { insertLogs } from "@/server/db/queries/log";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { ImportedActivityFile } from "@/server/import/activity";
import { refreshFlags } from "@/server/services/flags/refresh";
import { type Imported, importActivity } from "./import-activity";
import { parseInWorker } from "./parse-in-worker";
import { placeOf, unsetEndOf } from "./place-of-activity";
import { storeFile } from "./store-file";
import { surroundingsOf } from "./surroundings-of";
import { writeDays } from "./write-days";

/**
 * Reads a file, keeps it unchanged and logs each activity in it once: what is there already is named, not doubled.
 * Of a table of mornings the measures go where a check-in has none.
 * Everything of one file is written together or not at all.
 */
export async function importFile(
  ctx: SelfCtx,
  input: ImportFileInput,
  bytes: Uint8Array,
): Promise<ImportResult> {
  const { mass, distance } = ctx.user.preferences;
  const options = { massUnit: mass, distanceUnit: distance, mapping: input.mapping, times: input.times };
  const parsed = await parseInWorker(bytes, input.name, ctx.scope.athleteId, options);
  if (!parsed.ok) {
    const { code, message, table = null, untimedM = null } = parsed.reason;
    return { ok: false, fileName: input.name, reason: code, message, table, untimedM };
  }
  return withTransaction(ctx, (tx) => logAll(tx, ctx, input, bytes, parsed.value));
}

async function logAll(
  tx: Tx,
  ctx: SelfCtx,
  input: ImportFileInput,
  bytes: Uint8Array,
  file: ImportedActivityFile,
): Promise<ImportResult> {
  const { scope, now } = ctx;
  await lockAthlete(tx, scope);
  const { timeZone } = await getAthlete(tx, scope);
  const unsetEnd = unsetEndOf(file.activities);
  const placed = file.activities
    .map((activity) => ({ activity, place: placeOf(activity, { athleteZone: timeZone, now, unsetEnd }) }))
    .toSorted((a, b) => ((a.place?.start ?? "") < (b.place?.start ?? "") ? -1 : 1));

  const fileId = await storeFile(tx, ctx, { input, bytes, file });
  const around = await surroundingsOf(tx, ctx, placed, fileId);
  const outcomes: ImportedOutcome[] = [];
  for (const { activity, place } of placed) {
    const imported: Imported = { activity, place, fileId, fileName: input.name, format: file.format };
    outcomes.push(await importActivity(tx, ctx, imported, around));
  }
  await insertLogs(tx, scope, around.unwritten, now);
  await insertOtherRecordings(tx, scope, around.recordings);
  const days = file.days ? await writeDays(tx, ctx, file.days) : null;

  await insertAudit(tx, ctx, {
    athleteId: scope.athleteId,
    action: "imports.file",
    details: { fileId, activities: outcomes.length, days: file.days?.length ?? 0 },
  });
  await refreshFlags(tx, ctx);
  const notices = file.warnings.map(({ message }) => message);
  return { ok: true, fileName: input.name, outcomes, days, notices };
}
