import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dateOf, parseLocalDateTime, timeOf } from "@/lib/dates/local-date-time";
import {
  epochMs,
  type Instant,
  instantFromEpochMs,
  instantOf,
  localDateOf,
  offsetMinutes,
  parseInstant,
  parseTimeZone,
  plusSeconds,
  secondsBetween,
  type TimeZone,
} from "@/lib/dates/time-zone";
import type { ImportedActivity } from "@/server/import/activity";

export interface Place {
  readonly start: Instant;
  readonly timeZone: TimeZone;
  readonly date: CalendarDate;
  readonly notice: string | null;
}

interface Known {
  readonly athleteZone: TimeZone;
  readonly now: Instant;
  /** End of the file's last recording by a clock that was not set, so that its parts keep their distances. */
  readonly unsetEnd: Instant | null;
}

/** The last end among recordings of a clock that was not set; null without any. */
export function unsetEndOf(activities: readonly ImportedActivity[]): Instant | null {
  const ends = activities.flatMap((activity) => {
    const start = activity.clock === "unset" ? parseInstant(activity.start) : null;
    return start?.ok ? plusSeconds(start.value, lengthOf(activity)) : [];
  });
  return ends.toSorted().at(-1) ?? null;
}

const lengthOf = (activity: ImportedActivity) => Math.round(activity.elapsedSec || activity.durationSec);

/**
 * When and where something began. A file's own offset wins over the athlete's zone, so that a run in Tokyo keeps its
 * day there. `null` where the file's start cannot be read, or has not come yet.
 */
export function placeOf(activity: ImportedActivity, known: Known): Place | null {
  const { athleteZone, now, unsetEnd } = known;
  if (activity.clock === "unset") {
    const shown = parseInstant(activity.start);
    const ago = shown.ok && unsetEnd ? secondsBetween(shown.value, unsetEnd) : lengthOf(activity);
    const start = plusSeconds(now, -ago);
    const notice =
      "The watch's clock was not set, so the day is not known. It is logged as just done; change the start if it was another day.";
    return { start, timeZone: athleteZone, date: localDateOf(start, athleteZone), notice };
  }
  if (activity.clock === "local") {
    const local = parseLocalDateTime(activity.localStart ?? activity.start);
    if (!local.ok) return null;
    const date = dateOf(local.value);
    const start = instantOf(date, timeOf(local.value), athleteZone);
    return isAhead(start, now) ? null : { start, timeZone: athleteZone, date, notice: null };
  }
  const parsed = parseInstant(activity.start);
  if (!parsed.ok) return null;
  const start = instantFromEpochMs(epochMs(parsed.value));
  if (isAhead(start, now)) return null;
  const there = zoneOf(start, activity.timeZoneOffsetMin, athleteZone);
  const timeZone = there ?? athleteZone;
  return { start, timeZone, date: localDateOf(start, timeZone), notice: there ? null : unknownZone };
}

const unknownZone =
  "The file's time zone is not one that is known here, so yours was used. Check the day and the start.";

// A watch may be some minutes fast, and a zone may be a day ahead of another.
const isAhead = (start: Instant, now: Instant) => epochMs(start) - epochMs(now) > 86_400_000;

/** Offsets that are no whole hour, and where people who have them live. */
const oddZones: Readonly<Record<number, string>> = {
  [-570]: "Pacific/Marquesas",
  [-210]: "America/St_Johns",
  [-150]: "America/St_Johns",
  210: "Asia/Tehran",
  270: "Asia/Kabul",
  330: "Asia/Kolkata",
  345: "Asia/Kathmandu",
  390: "Asia/Yangon",
  525: "Australia/Eucla",
  570: "Australia/Darwin",
  630: "Australia/Adelaide",
  765: "Pacific/Chatham",
};

/** The athlete's zone where it agrees with the file; else a zone that has the file's offset; null where none is known. */
export function zoneOf(start: Instant, offsetMin: number | null, athleteZone: TimeZone): TimeZone | null {
  if (offsetMin === null || offsetMinutes(start, athleteZone) === offsetMin) return athleteZone;
  const hours = offsetMin / 60;
  // The names of these zones count westwards: UTC+9 is Etc/GMT-9.
  const whole = hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  const zone = parseTimeZone(Number.isInteger(hours) ? whole : (oddZones[offsetMin] ?? ""));
  return zone.ok && offsetMinutes(start, zone.value) === offsetMin ? zone.value : null;
}
