import { secondsBetween } from "@/lib/dates/time-zone";
import type { OneRm, Threshold } from "@/lib/domain/athlete";
import type { ImportedOutcome, LinkCandidate, LogBrief } from "@/lib/domain/log";
import type { PublishedSession } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import { type CompletedSessionId, type ImportedFileId, newId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import { deleteLaps, insertLaps, insertLog, updateLog, upsertSets } from "@/server/db/queries/log";
import type { Tx } from "@/server/db/tx";
import type { ActivityFormat, ImportedActivity } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { makeRoomFor } from "@/server/services/log/answer-planned";
import { matchSession } from "@/server/services/log/match-session";
import { storedLog } from "@/server/services/log/stored-log";
import { lapsOf, measuredOf, setsOf, titleOf, typeOf } from "./log-of-activity";
import type { Place } from "./place-of-activity";

export interface Imported {
  readonly activity: ImportedActivity;
  readonly place: Place | null;
  readonly fileId: ImportedFileId;
  readonly format: ActivityFormat;
}

/** Plan and log around a file. Each activity that goes in is added, so that the next one of the file sees it. */
export interface Surroundings {
  readonly oneRm: Readonly<Record<OneRm["exercise"], number>>;
  readonly thresholds: readonly Threshold[];
  readonly logs: LogBrief[];
  readonly planned: readonly PublishedSession[];
  readonly keys: Map<string, CompletedSessionId>;
  /** Logs of this very file: the legs of a race follow each other within minutes and are not each other's copy. */
  readonly ofThisFile: Set<CompletedSessionId>;
}

const sameStartSeconds = 180;
const mostCandidates = 4;

/** Logs one activity, fills the log that was written by hand for it, or says that it is there already. */
export async function importActivity(
  tx: Tx,
  ctx: SelfCtx,
  imported: Imported,
  around: Surroundings,
): Promise<ImportedOutcome> {
  const { activity, place } = imported;
  const own = activity.warnings.flatMap(({ code, message }) => (code === "clock-unset" ? [] : [message]));
  if (!place) {
    const reason = "Its start lies in the future or cannot be read. Check the clock of the device.";
    return { outcome: "left-out", reason, notices: own };
  }
  const { sets, withoutReps } = setsOf(activity);
  const type = typeOf(activity, sets, around.oneRm);
  const notices = [...own, ...(place.notice ? [place.notice] : []), ...timedSets(withoutReps)];
  if (activity.durationSec <= 0 && activity.elapsedSec <= 0 && sets.length === 0) {
    return { outcome: "left-out", reason: "It has no duration and no sets.", notices };
  }

  const key = activityKey(activity);
  const known = around.logs.find(({ id }) => id === around.keys.get(key));
  if (known) return duplicateOf(known, notices);
  const family = familyOf(type);
  const twin = around.logs.find(
    (log) =>
      log.status === "completed" &&
      !around.ofThisFile.has(log.id) &&
      isSameKind(familyOf(log.type), family) &&
      Math.abs(secondsBetween(log.start, place.start)) <= sameStartSeconds,
  );
  if (twin?.source === "file" || twin?.source === "csv") return duplicateOf(twin, notices);

  const facts = { ...measuredOf(activity, around.thresholds, place.date), key, sets, type };
  const done = {
    date: place.date,
    family,
    durationSeconds: facts.duration,
    distanceMetres: facts.distance,
  };
  const open = around.planned.filter(({ id }) => !isTaken(id, around.logs));
  const planned = twin ? null : matchSession(done, open);
  const byHand =
    twin ?? around.logs.find((log) => planned && log.plannedId === planned.id && log.status === "completed");
  const written = byHand
    ? await fillLog(tx, ctx, byHand, { ...imported, place }, facts)
    : await writeLog(tx, ctx, planned, { ...imported, place }, facts);

  const kept = around.logs.findIndex(({ id }) => id === written.id);
  if (kept >= 0) around.logs.splice(kept, 1);
  around.logs.push(written);
  around.keys.set(key, written.id);
  around.ofThisFile.add(written.id);
  return {
    outcome: byHand ? "completed" : "imported",
    log: written,
    plannedTitle: around.planned.find(({ id }) => id === written.plannedId)?.title ?? null,
    candidates: written.plannedId ? [] : candidatesOf(open, place.date),
    notices,
  };
}

type Facts = ReturnType<typeof measuredOf> & {
  readonly key: string;
  readonly sets: ReturnType<typeof setsOf>["sets"];
  readonly type: ReturnType<typeof typeOf>;
};
type Placed = Imported & { readonly place: Place };

async function writeLog(
  tx: Tx,
  ctx: SelfCtx,
  planned: PublishedSession | null,
  { activity, place, fileId, format }: Placed,
  { key, sets, type, ...measured }: Facts,
): Promise<LogBrief> {
  const id = newId<CompletedSessionId>();
  const room = await makeRoomFor(tx, ctx, planned?.id ?? null, id);
  await insertLog(tx, ctx.scope, {
    ...measured,
    id,
    plannedId: room.ok && planned ? planned.id : null,
    status: "completed",
    type: planned?.type ?? type,
    title: planned?.title ?? titleOf(activity, type),
    date: place.date,
    start: place.start,
    timeZone: place.timeZone,
    note: activity.notes?.trim().slice(0, 2000) ?? "",
    source: format === "fit" ? "file" : "csv",
    fileId,
    activityKey: key,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  await insertLaps(tx, ctx.scope, id, lapsOf(activity));
  await upsertSets(tx, ctx.scope, id, sets, ctx.now);
  return storedLog(tx, ctx.scope, id);
}

/** What was typed keeps its effort, feeling and note, and takes what the file measured. */
async function fillLog(
  tx: Tx,
  ctx: SelfCtx,
  byHand: LogBrief,
  { activity, place, fileId }: Placed,
  { key, sets, type, ...measured }: Facts,
): Promise<LogBrief> {
  const before = await storedLog(tx, ctx.scope, byHand.id);
  await updateLog(
    tx,
    ctx.scope,
    byHand.id,
    {
      ...measured,
      distance: measured.distance ?? before.distance,
      date: place.date,
      start: place.start,
      timeZone: place.timeZone,
      source: "file",
      inProgress: false,
      fileId,
      activityKey: key,
    },
    ctx.now,
  );
  await deleteLaps(tx, ctx.scope, byHand.id);
  await insertLaps(tx, ctx.scope, byHand.id, lapsOf(activity));
  if (before.sets.length === 0) await upsertSets(tx, ctx.scope, byHand.id, sets, ctx.now);
  return storedLog(tx, ctx.scope, byHand.id);
}

/** Answered by something that a file cannot add to: another file, or a lift with its sets. */
const isTaken = (plannedId: string, logs: readonly LogBrief[]) =>
  logs.some(
    (log) =>
      log.plannedId === plannedId &&
      log.status === "completed" &&
      (log.source === "file" || log.source === "csv" || log.inProgress),
  );

const isSameKind = (a: string, b: string) =>
  a === b || [a, b].every((family) => ["run", "race", "heat"].includes(family));

const duplicateOf = ({ id, title, start }: LogBrief, notices: readonly string[]): ImportedOutcome => ({
  outcome: "duplicate",
  sessionId: id,
  title,
  start,
  notices,
});

const candidatesOf = (open: readonly PublishedSession[], date: string): LinkCandidate[] =>
  open
    .filter((each) => each.date === date && each.type !== "rest")
    .slice(0, mostCandidates)
    .map(({ id, title, date: day, type, slot }) => ({ id, title, date: day, type, slot }));

const timedSets = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count} ${count === 1 ? "set has" : "sets have"} no repetitions, such as a hold or a carry, and ${count === 1 ? "was" : "were"} left out. The original file keeps them.`,
      ];
