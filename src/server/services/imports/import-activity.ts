import type { CalendarDate } from "@/lib/dates/calendar-date";
import { secondsBetween } from "@/lib/dates/time-zone";
import type { OneRm, Threshold } from "@/lib/domain/athlete";
import type { ImportedOutcome, LinkCandidate, LogBrief } from "@/lib/domain/log";
import type { PublishedSession } from "@/lib/domain/session";
import { familyOf, type SessionFamily } from "@/lib/domain/session-type";
import { type CompletedSessionId, type ImportedFileId, newId } from "@/lib/ids";
import type { SelfCtx } from "@/server/auth/scope";
import type { LoggedActivity, NewRecording } from "@/server/db/queries/imports";
import { deleteLaps, insertLaps, type NewLogEntry, updateLog, upsertSets } from "@/server/db/queries/log";
import type { Tx } from "@/server/db/tx";
import type { ActivityFormat, ImportedActivity } from "@/server/import/activity";
import { activityKey } from "@/server/import/dedupe";
import { correctLog } from "@/server/services/log/correct-log";
import { isOfKind, isOfNeighbouringDay, matchMoved, matchSession } from "@/server/services/log/match-session";
import { storedLog } from "@/server/services/log/stored-log";
import { lapsOf, measuredOf, setsOf, titleOf, typeOf } from "./log-of-activity";
import type { Place } from "./place-of-activity";
import { separateKey } from "./separate-key";
import { twinOf } from "./twin-of";

export interface Imported {
  readonly activity: ImportedActivity;
  readonly place: Place | null;
  readonly fileId: ImportedFileId;
  readonly fileName: string;
  readonly format: ActivityFormat;
  /** Somebody said that it is no copy of what it looks like. */
  readonly isSeparate?: boolean;
}

/** Plan and log around a file. Each activity that goes in is added, so that the next one of the file sees it. */
export interface Surroundings {
  readonly oneRm: Readonly<Record<OneRm["exercise"], number>>;
  readonly thresholds: readonly Threshold[];
  readonly logs: LogBrief[];
  readonly planned: readonly PublishedSession[];
  readonly known: Map<string, LoggedActivity>;
  /** Days and kinds of everything in the file: what has a recording of its own is nobody else's session. */
  readonly recorded: ReadonlySet<string>;
  /** The athlete's day. */
  readonly today: CalendarDate;
  /** Logs of this very file: the legs of a race follow each other within minutes and are not each other's copy. */
  readonly ofThisFile: Set<CompletedSessionId>;
  /** What is still to be written: a history of years goes in at once. */
  readonly unwritten: NewLogEntry[];
  /** Likewise: what is another recording of a session that is there. */
  readonly recordings: NewRecording[];
}

/** Typed from memory, a start may be this far from what the watch says. */
const typedStartSeconds = 2 * 3600;
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
  if (activity.sport === "transition") {
    return { outcome: "left-out", reason: "It is the change between two disciplines.", notices: [] };
  }
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

  const ownKey = activityKey(activity);
  const apart = separateKey(ownKey, imported.fileId);
  const key = imported.isSeparate ? apart : ownKey;
  const known = around.known.get(apart) ?? around.known.get(key);
  if (known) return duplicateOf(known, imported, key, notices, around);
  const family = familyOf(type);
  // A day that only stands in for one that nobody knows proves nothing: the athlete says which session it was.
  const isDated = activity.clock !== "unset" && !imported.isSeparate;
  const facts = { ...measuredOf(activity, around.thresholds, place.date), key, sets, type };
  const sought = { place, family, duration: facts.duration, isWallTime: activity.clock === "local" };
  const twin = isDated ? twinOf(sought, around.logs, around.ofThisFile) : undefined;
  if (twin?.source === "file" || twin?.source === "csv")
    return duplicateOf({ ...twin, fileId: null }, imported, key, notices, around);

  const ofDay = around.planned.filter(({ date, type: asked }) => date === place.date && asked !== "rest");
  const open = ofDay.filter(({ id }) => answersOf(id, around.logs).every((log) => canBeFilled(log, place)));
  const done = doneOf(place, family, facts);
  const ownDay = twin || activity.clock === "unset" ? null : matchSession(done, open);
  const moved =
    twin || ownDay || !isDated || open.some((each) => isOfKind(family, each))
      ? null
      : matchMoved({ ...done, type }, openAround(around, family), around.today);
  const planned = ownDay ?? moved;
  const byHand = twin ?? (planned ? answersOf(planned.id, around.logs)[0] : undefined);
  const written = byHand
    ? await fillLog(tx, ctx, byHand, { ...imported, place }, facts)
    : await writeLog(tx, ctx, planned, { ...imported, place }, facts, around);

  const kept = around.logs.findIndex(({ id }) => id === written.id);
  if (kept >= 0) around.logs.splice(kept, 1);
  around.logs.push(written);
  around.known.set(key, { ...written, fileId: imported.fileId });
  around.ofThisFile.add(written.id);
  return {
    outcome: byHand ? "completed" : "imported",
    log: briefOf(written),
    plannedTitle: around.planned.find(({ id }) => id === written.plannedId)?.title ?? null,
    moved: moved && candidateOf(moved),
    candidates: written.plannedId && !moved ? [] : candidatesOf(around, { date: place.date, family }),
    notices,
  };
}

type Facts = ReturnType<typeof measuredOf> & {
  readonly key: string;
  readonly sets: ReturnType<typeof setsOf>["sets"];
  readonly type: ReturnType<typeof typeOf>;
};
type Placed = Imported & { readonly place: Place };

const doneOf = (place: Place, family: SessionFamily, { duration, distance }: Facts) => ({
  date: place.date,
  family,
  durationSeconds: duration,
  distanceMetres: distance,
});

/** A session that is only kept in mind until the whole file has been looked at. */
async function writeLog(
  tx: Tx,
  ctx: SelfCtx,
  planned: PublishedSession | null,
  { activity, place, fileId, format }: Placed,
  { key, sets, type, ...measured }: Facts,
  around: Surroundings,
): Promise<LogBrief> {
  const skip = around.logs.find(({ plannedId, status }) => plannedId === planned?.id && status === "skipped");
  if (planned && skip) {
    // What was skipped and then done is done.
    await updateLog(tx, ctx.scope, skip.id, { deletedAt: ctx.now }, ctx.now);
    around.logs.splice(around.logs.indexOf(skip), 1);
  }
  const brief: LogBrief = {
    id: newId<CompletedSessionId>(),
    plannedId: planned?.id ?? null,
    status: "completed",
    skipReason: null,
    type: planned?.type ?? type,
    title: planned?.title ?? titleOf(activity, type),
    date: place.date,
    start: place.start,
    timeZone: place.timeZone,
    duration: measured.duration,
    distance: measured.distance,
    rpe: null,
    source: format.endsWith("-csv") ? "csv" : "file",
    inProgress: false,
  };
  const note = activity.notes?.trim().slice(0, 2000) ?? "";
  const times = { createdAt: ctx.now, updatedAt: ctx.now };
  around.unwritten.push({
    log: { ...measured, ...brief, note, fileId, activityKey: key, ...times },
    laps: lapsOf(activity),
    sets,
  });
  return brief;
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
  await correctLog(tx, ctx, { id: byHand.id, kind: "file" }, async () => {
    const filled = {
      ...measured,
      distance: measured.distance ?? before.distance,
      date: place.date,
      start: place.start,
      timeZone: place.timeZone,
      source: "file" as const,
      inProgress: false,
      fileId,
      activityKey: key,
    };
    await updateLog(tx, ctx.scope, byHand.id, filled, ctx.now);
    await deleteLaps(tx, ctx.scope, byHand.id);
    await insertLaps(tx, ctx.scope, byHand.id, lapsOf(activity));
    if (before.sets.length === 0) await upsertSets(tx, ctx.scope, byHand.id, sets, ctx.now);
  });
  return storedLog(tx, ctx.scope, byHand.id);
}

/** A history of years would else come back with every set in it. */
function briefOf(log: LogBrief): LogBrief {
  const { id, plannedId, status, skipReason, type, title, date, start, timeZone, duration } = log;
  const { distance, rpe, source, inProgress } = log;
  return {
    ...{ id, plannedId, status, skipReason, type, title, date, start, timeZone, duration },
    ...{ distance, rpe, source, inProgress },
  };
}

const answersOf = (plannedId: string, logs: readonly LogBrief[]) =>
  logs.filter((log) => log.plannedId === plannedId && log.status === "completed");

/** Written by hand for what may be this very recording: a file cannot add to another file, nor to what goes on. */
function canBeFilled(log: LogBrief, { start }: Place): boolean {
  if (log.inProgress) return false;
  if (log.source === "as-planned") return true;
  return log.source === "manual" && Math.abs(secondsBetween(log.start, start)) <= typedStartSeconds;
}

function duplicateOf(
  { id, title, start, fileId }: LoggedActivity,
  imported: Imported,
  activityKey: string,
  notices: readonly string[],
  around: Surroundings,
): ImportedOutcome {
  const isSameFile = fileId === imported.fileId || around.ofThisFile.has(id);
  const recording = { fileId: imported.fileId, activityKey };
  if (!isSameFile) around.recordings.push({ ...recording, sessionId: id });
  return {
    outcome: "duplicate",
    sessionId: id,
    title,
    start,
    recording: isSameFile ? null : { ...recording, fileName: imported.fileName },
    notices,
  };
}

/** What nothing answers, not even a skip, and what no recording of this file is of. */
const openAround = ({ planned, logs, recorded }: Surroundings, family: SessionFamily) =>
  planned.filter(
    ({ id, date }) =>
      !logs.some(({ plannedId }) => plannedId === id) && !recorded.has(recordedKey(date, family)),
  );

export const recordedKey = (date: CalendarDate, family: SessionFamily): string => `${date} ${family}`;

/** What was planned that day and is not logged yet, then what of the same kind stands open on the days around it. */
function candidatesOf(
  { planned, logs }: Surroundings,
  done: { readonly date: CalendarDate; readonly family: SessionFamily },
): LinkCandidate[] {
  const open = planned
    .filter(({ type }) => type !== "rest")
    .filter(({ id }) => !logs.some((log) => log.plannedId === id && log.status === "completed"));
  const ofDay = open.filter(({ date }) => date === done.date);
  return [...ofDay, ...open.filter((each) => isOfNeighbouringDay(done, each))]
    .slice(0, mostCandidates)
    .map(candidateOf);
}

const candidateOf = ({ id, title, date, type, slot }: PublishedSession): LinkCandidate => ({
  id,
  title,
  date,
  type,
  slot,
});

const timedSets = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count} ${count === 1 ? "set has" : "sets have"} no repetitions, such as a hold or a carry, and ${count === 1 ? "was" : "were"} left out. The original file keeps them.`,
      ];
