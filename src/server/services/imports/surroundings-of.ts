import { plusDays } from "@/lib/dates/calendar-date";
import { dateRange } from "@/lib/dates/date-range";
import { localDateOf } from "@/lib/dates/time-zone";
import { familyOf } from "@/lib/domain/session-type";
import type { CompletedSessionId, ImportedFileId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listLogsByKey } from "@/server/db/queries/imports";
import { listLogs } from "@/server/db/queries/log";
import { listPublishedSessions } from "@/server/db/queries/plan";
import { listOneRms, listThresholds } from "@/server/db/queries/profile";
import type { Tx } from "@/server/db/tx";
import type { ImportedActivity } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { recordedKey, type Surroundings } from "./import-activity";
import { setsOf, typeOf } from "./log-of-activity";
import type { Place } from "./place-of-activity";
import { separateKey } from "./separate-key";

/** What is in plan and log on the days of a file, read once. */
export async function surroundingsOf(
  tx: Tx,
  { scope, now }: SelfCtx,
  placed: readonly { readonly activity: ImportedActivity; readonly place: Place | null }[],
  fileId: ImportedFileId,
): Promise<Surroundings> {
  const dates = placed.flatMap(({ place }) => place?.date ?? []).toSorted();
  const [first, last] = [dates.at(0), dates.at(-1)];
  const oneRm = Object.fromEntries(
    (await listOneRms(tx, scope)).toReversed().map(({ exercise, load }) => [exercise, load / 1000]),
  );
  const thresholds = await listThresholds(tx, scope);
  const keys = placed.flatMap(({ activity }) => {
    const key = activityKey(activity);
    return [key, separateKey(key, fileId)];
  });
  const known = new Map(await listLogsByKey(tx, scope, keys));
  const ofThisFile = new Set<CompletedSessionId>();
  const { timeZone } = await getAthlete(tx, scope);
  const recorded = new Set(
    placed.flatMap(({ activity, place }) =>
      place ? [recordedKey(place.date, familyOf(typeOf(activity, setsOf(activity).sets, oneRm)))] : [],
    ),
  );
  const today = localDateOf(now, timeZone);
  const file = { oneRm, thresholds, known, ofThisFile, recorded, today, unwritten: [], recordings: [] };
  if (!first || !last) return { ...file, logs: [], planned: [] };
  const days = dateRange(plusDays(first, -1), plusDays(last, 1));
  return {
    ...file,
    logs: [...(await listLogs(tx, scope, days))],
    planned: await listPublishedSessions(tx, scope, days),
  };
}
