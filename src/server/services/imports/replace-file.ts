import type { ImportResult } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";
import type { ImportFileInput } from "@/lib/schemas/imports";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { listLogsByKey } from "@/server/db/queries/imports";
import { deleteLaps, insertLaps, updateLog } from "@/server/db/queries/log";
import { replaceSets } from "@/server/db/queries/log-history";
import { listThresholds } from "@/server/db/queries/profile";
import { type Tx, withTransaction } from "@/server/db/tx";
import type { ImportedActivity, ImportedActivityFile } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { refreshFlags } from "@/server/services/flags/refresh";
import { correctLog } from "@/server/services/log/correct-log";
import { storedLog } from "@/server/services/log/stored-log";
import { lapsOf, measuredOf, setsOf } from "./log-of-activity";
import { parseInWorker } from "./parse-in-worker";
import { type Place, placeOf, unsetEndOf } from "./place-of-activity";
import { storeFile } from "./store-file";

/**
 * Gives a log the recording of another file. What the person said of it stays, what was measured is taken from the new
 * file, and the old file is kept with what it said, in the log's history.
 */
export async function replaceFile(
  ctx: SelfCtx,
  input: ImportFileInput & { readonly replaces: CompletedSessionId },
  bytes: Uint8Array,
): Promise<ImportResult> {
  const parsed = await parseInWorker(bytes, input.name, ctx.scope.athleteId, {
    massUnit: ctx.user.preferences.mass,
  });
  const refused = (reason: string, message: string) => ({
    ok: false as const,
    fileName: input.name,
    reason,
    message,
    table: null,
    untimedM: null,
  });
  if (!parsed.ok) {
    const { code, message } = parsed.reason;
    return refused(code, code === "no-times" ? noTimes : message);
  }
  return withTransaction(ctx, async (tx) => {
    await lockAthlete(tx, ctx.scope);
    const log = await storedLog(tx, ctx.scope, input.replaces);
    const found = await recordingFor(tx, ctx, log.start, parsed.value);
    if (!found) return refused("no-data", "This file has no session in it. Choose the file of this session.");
    const key = activityKey(found.activity);
    const known = (await listLogsByKey(tx, ctx.scope, [key])).get(key);
    if (known && known.id !== log.id) {
      return refused(
        "known",
        `This recording is in your log already, as ${known.title}. Merge the two instead.`,
      );
    }
    return put(tx, ctx, { input, bytes, file: parsed.value, ...found, key });
  });
}

const noTimes =
  "This track does not say when it was covered, so it cannot be this session's recording. Choose a file with times.";

/** Of several recordings the one that began nearest to when the log says. */
async function recordingFor(tx: Tx, ctx: SelfCtx, start: string, { activities }: ImportedActivityFile) {
  const { timeZone } = await getAthlete(tx, ctx.scope);
  const around = { athleteZone: timeZone, now: ctx.now, unsetEnd: unsetEndOf(activities) };
  const away = (place: Place) => Math.abs(Date.parse(place.start) - Date.parse(start));
  return activities
    .filter(
      ({ sport, durationSec, elapsedSec, sets }) =>
        sport !== "transition" && (durationSec > 0 || elapsedSec > 0 || sets.length > 0),
    )
    .flatMap((activity) => {
      const place = placeOf(activity, around);
      return place ? [{ activity, place }] : [];
    })
    .toSorted((a, b) => away(a.place) - away(b.place))[0];
}

interface Recording {
  readonly input: ImportFileInput & { readonly replaces: CompletedSessionId };
  readonly bytes: Uint8Array;
  readonly file: ImportedActivityFile;
  readonly activity: ImportedActivity;
  readonly place: Place;
  readonly key: string;
}

async function put(tx: Tx, ctx: SelfCtx, recording: Recording): Promise<ImportResult> {
  const { input, file, activity, place, key } = recording;
  const { scope, now } = ctx;
  const id = input.replaces;
  const fileId = await storeFile(tx, ctx, recording);
  const measured = measuredOf(activity, await listThresholds(tx, scope), place.date);
  const { sets } = setsOf(activity);
  await correctLog(tx, ctx, { id, kind: "file" }, async () => {
    const { start, timeZone, date } = place;
    const source = file.format.endsWith("-csv") ? ("csv" as const) : ("file" as const);
    await updateLog(
      tx,
      scope,
      id,
      { ...measured, start, timeZone, date, source, fileId, activityKey: key, inProgress: false },
      now,
    );
    await deleteLaps(tx, scope, id);
    await insertLaps(tx, scope, id, lapsOf(activity));
    if (sets.length > 0) await replaceSets(tx, scope, id, sets, now);
  });
  const details = { id, fileId };
  await insertAudit(tx, ctx, { athleteId: scope.athleteId, action: "log.replace-file", details });
  await refreshFlags(tx, ctx);
  const log = await storedLog(tx, scope, id);
  const notices = [...file.warnings, ...activity.warnings].map(({ message }) => message);
  return {
    ok: true,
    fileName: input.name,
    outcomes: [{ outcome: "completed", log, plannedTitle: null, moved: null, candidates: [], notices }],
    days: null,
    notices: [],
  };
}
