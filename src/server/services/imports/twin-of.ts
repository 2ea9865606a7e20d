import { plusDays } from "@/lib/dates/calendar-date";
import { epochMs, offsetMinutes } from "@/lib/dates/time-zone";
import type { LogBrief } from "@/lib/domain/log";
import { familyOf, type SessionFamily } from "@/lib/domain/session-type";
import type { CompletedSessionId } from "@/lib/ids";
import type { Place } from "./place-of-activity";

const sameStartSeconds = 180;
/** Two devices may be started and stopped minutes apart; nobody does two sessions of one kind at once. */
const sameTimeShare = 0.8;

interface Sought {
  readonly place: Place;
  readonly family: SessionFamily;
  readonly duration: number;
  /** The file names no zone: only what the clock on the wall showed can be compared. */
  readonly isWallTime: boolean;
}

/** A log of the same kind that began within three minutes of it, or that fills the same time: the same session. */
export function twinOf(
  sought: Sought,
  logs: readonly LogBrief[],
  ofThisFile: ReadonlySet<CompletedSessionId>,
): LogBrief | undefined {
  // A zone is at most a day away from another.
  const [from, to] = [plusDays(sought.place.date, -2), plusDays(sought.place.date, 2)];
  return logs.find(
    (log) =>
      log.date >= from &&
      log.date <= to &&
      log.status === "completed" &&
      !ofThisFile.has(log.id) &&
      isSameKind(familyOf(log.type), sought.family) &&
      isSameTime(log, sought),
  );
}

function isSameTime(log: LogBrief, { place, duration, isWallTime }: Sought): boolean {
  const byWall = isWallTime || log.source === "csv";
  const [theirs, ours] = [log, place].map(({ start, timeZone }) => {
    const shift = byWall ? offsetMinutes(start, timeZone) * 60 : 0;
    return epochMs(start) / 1000 + shift;
  }) as [number, number];
  if (Math.abs(theirs - ours) <= sameStartSeconds) return true;
  const shared = Math.min(theirs + log.duration, ours + duration) - Math.max(theirs, ours);
  return shared >= sameTimeShare * Math.max(log.duration, duration) && shared > 0;
}

const isSameKind = (a: SessionFamily, b: SessionFamily) =>
  a === b || [a, b].every((family) => ["run", "race", "heat"].includes(family));
