import { looksLike } from "@/app/_shared/drafts/looks-like";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { type Instant, instantOf, plusSeconds, type TimeZone } from "@/lib/dates/time-zone";
import type { PublishedSession } from "@/lib/domain/session";
import { isRun, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { clockOf } from "@/lib/formatting/duration";
import { type CompletedSessionId, newId } from "@/lib/ids";
import { type DistanceUnit, type Metres, metres, parseDistance } from "@/lib/units/distance";
import { parseDuration, type Seconds, seconds } from "@/lib/units/duration";
import { distanceText } from "./distance-text";
import { type ExtraDraft, emptyExtra } from "./extra-draft";

/** A session as it is typed in. Text stays text until it is saved, so that nothing typed is lost. */
export interface LogDraft {
  /** Of the log that it becomes: a draft that was saved just before the tab died is the same log, not a second one. */
  readonly id: CompletedSessionId;
  readonly type: SessionType;
  readonly title: string;
  readonly distance: string;
  readonly duration: string;
  readonly rpe: number | null;
  readonly feel: number | null;
  readonly note: string;
  /** Of heat and races; a draft from before it was asked has none. */
  readonly extra?: ExtraDraft;
  /** When it began; without it, as long ago as it lasted, or when it was planned. */
  readonly began: { readonly date: CalendarDate; readonly time: ClockTime } | null;
}

/** Enough of the shape that what another version of the form kept is not taken for a draft. */
export function isLogDraft(kept: unknown): kept is LogDraft {
  const draft = kept as Partial<LogDraft> | null;
  const isText = (value: unknown) => typeof value === "string";
  return (
    isText(draft?.id) &&
    isText(draft?.title) &&
    isText(draft?.distance) &&
    isText(draft?.duration) &&
    isText(draft?.note) &&
    draft?.type !== undefined &&
    draft.type in sessionTypeFacts &&
    draft.began !== undefined &&
    (draft.extra === undefined || looksLike(draft.extra, emptyExtra))
  );
}

export type DraftField = "distance" | "duration" | "began";

/** What a draft says, in stored units, or what to change in which field. */
export type ReadDraft =
  | { readonly ok: true; readonly distance: Metres | null; readonly duration: Seconds }
  | { readonly ok: false; readonly field: DraftField; readonly message: string };

/** Whether a session of that type goes somewhere. */
export const goesSomewhere = (type: SessionType): boolean =>
  isRun(type) || type === "walk" || type.startsWith("xt-");

export const emptyDraft = (type: SessionType): LogDraft => ({
  id: newId<CompletedSessionId>(),
  type,
  title: sessionTypeFacts[type].label,
  distance: "",
  duration: "",
  rpe: null,
  feel: null,
  note: "",
  began: null,
});

/** A planned session before anything is said about it: named as it was planned, with nothing filled in. */
export const draftOfPlanned = (planned: PublishedSession): LogDraft => ({
  ...emptyDraft(planned.type),
  title: planned.title,
});

/** As it was asked for. */
export const draftAsPlanned = (planned: PublishedSession, unit: DistanceUnit): LogDraft => ({
  ...draftOfPlanned(planned),
  distance: planned.distance === null ? "" : distanceText(planned.distance, unit),
  duration: clockOf(planned.duration),
});

/**
 * Reads the typed fields; `unit` is meant where none is written. A distance that is as `before` wrote it stays
 * what it was to the metre.
 */
export function readDraft(
  draft: Pick<LogDraft, "distance" | "duration" | "type">,
  unit: DistanceUnit,
  before: Metres | null = null,
): ReadDraft {
  if (draft.type === "rest") return { ok: true, distance: null, duration: seconds(0) };
  const duration = parseDuration(draft.duration);
  if (!duration.ok) return { ok: false, field: "duration", message: duration.reason };
  if (duration.value < 60) {
    return { ok: false, field: "duration", message: "A session lasts at least a minute." };
  }
  if (!goesSomewhere(draft.type) || draft.distance.trim() === "") {
    return { ok: true, distance: null, duration: duration.value };
  }
  if (before !== null && draft.distance === distanceText(before, unit)) {
    return { ok: true, distance: before, duration: duration.value };
  }
  const distance = parseDistance(draft.distance, unit);
  if (!distance.ok) return { ok: false, field: "distance", message: distance.reason };
  return { ok: true, distance: metres(distance.value), duration: seconds(duration.value) };
}

/** Whether a session that begins then would begin after now. */
export const isAhead = (
  began: { readonly date: CalendarDate; readonly time: ClockTime },
  zone: TimeZone,
  now: Instant,
): boolean => instantOf(began.date, began.time, zone) > plusSeconds(now, 300);
