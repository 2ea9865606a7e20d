import { createHash } from "node:crypto";
import { plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import type { ImportedOutcome, ImportResult } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";
import type { ImportFileInput } from "@/lib/schemas/imports";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { insertImportedFile, listLogsByKey } from "@/server/db/queries/imports";
import { insertLogs, listLogs } from "@/server/db/queries/log";
import { listPublishedSessions } from "@/server/db/queries/plan";
import { listOneRms, listThresholds } from "@/server/db/queries/profile";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { ImportedActivity, ImportedActivityFile } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { refreshFlags } from "@/server/services/flags/refresh";
import { type Imported, importActivity, type Surroundings } from "./import-activity";
import { parseInWorker } from "./parse-in-worker";
import { type Place, placeOf, unsetEndOf } from "./place-of-activity";
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
  const options = { massUnit: mass, distanceUnit: distance, mapping: input.mapping };
  const parsed = await parseInWorker(bytes, input.name, options);
  if (!parsed.ok) {
    const { code, message, table = null } = parsed.reason;
    return { ok: false, fileName: input.name, reason: code, message, table };
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

  const fileId = await insertImportedFile(tx, scope, {
    id: input.fileId,
    name: input.name,
    format: file.format,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
    importedAt: now,
  });
  const around = await surroundings(tx, ctx, placed);
  const outcomes: ImportedOutcome[] = [];
  for (const { activity, place } of placed) {
    const imported: Imported = { activity, place, fileId, format: file.format };
    outcomes.push(await importActivity(tx, ctx, imported, around));
  }
  await insertLogs(tx, scope, around.unwritten, now);
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

/** What is in plan and log on the days of a file, read once. */
async function surroundings(
  tx: Tx,
  { scope }: SelfCtx,
  placed: readonly { readonly activity: ImportedActivity; readonly place: Place | null }[],
): Promise<Surroundings> {
  const dates = placed.flatMap(({ place }) => place?.date ?? []).toSorted();
  const [first, last] = [dates.at(0), dates.at(-1)];
  const oneRm = Object.fromEntries(
    (await listOneRms(tx, scope)).toReversed().map(({ exercise, load }) => [exercise, load / 1000]),
  );
  const thresholds = await listThresholds(tx, scope);
  const keys = placed.map(({ activity }) => activityKey(activity));
  const known = new Map(await listLogsByKey(tx, scope, keys));
  const file = { oneRm, thresholds, known, ofThisFile: new Set<CompletedSessionId>(), unwritten: [] };
  if (!first || !last) return { ...file, logs: [], planned: [] };
  const days = dateRange(plusDays(first, -1), plusDays(last, 1));
  return {
    ...file,
    logs: [...(await listLogs(tx, scope, days))],
    planned: await listPublishedSessions(tx, scope, days),
  };
}
