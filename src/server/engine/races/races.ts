import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { epochMsOf } from "@/lib/dates/time-zone";
import type { RacePriority } from "@/lib/domain/athlete";
import { isRun, type raceTypes, sessionTypeFacts } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isRace } from "../taxonomy";
import type { Timeline } from "../timeline";
import { perSnapshot, within } from "../window";

export type RaceType = (typeof raceTypes)[number];

/** A running race of the calendar, of the plan or of the log; what is known of one day's race is put together. */
export interface Race {
  readonly day: number;
  readonly date: CalendarDate;
  /** `null` when neither a session nor a readable distance says which race it is. */
  readonly type: RaceType | null;
  /** Kilometres: as given, else the usual distance of the type. */
  readonly km: number | null;
  /** `null` for a race session that no entry of the calendar ranks. */
  readonly priority: RacePriority | null;
  /** The race in the log, else in the plan, else a run that was done that day; `null` when only the calendar has it. */
  readonly session: SnapSession | null;
  /** Milliseconds since 1970; the usual morning start where no session has a time. */
  readonly startMs: number;
  readonly endMs: number;
  /** Nobody gave the start. */
  readonly assumed: boolean;
  readonly done: boolean;
}

/** Races further back have no say in any rule. */
const daysBack = 60;

/**
 * Running races from 60 days ago on, by day. An entry of the calendar and a race session of one day are one race. A
 * race whose planned session was skipped is none.
 */
export const racesOf: (snapshot: Snapshot) => readonly Race[] = perSnapshot((snapshot) => {
  const from = snapshot.now.day - daysBack;
  const races = new Map<number, Race>();
  const sessions = [...within(snapshot.log, from, snapshot.now.day), ...snapshot.open].filter(({ type }) =>
    isRace(type),
  );
  for (const session of sessions) {
    if (races.get(session.day)?.done !== true) races.set(session.day, ofSession(snapshot, session));
  }
  for (const event of snapshot.timeline.events ?? []) {
    if (event.kind !== "race") continue;
    const day = dayNumber(event.date);
    if (day < from || (!races.has(day) && wasSkipped(snapshot, day))) continue;
    races.set(day, ofEvent(snapshot, event, races.get(day)));
  }
  return [...races.values()].sort((a, b) => a.day - b.day);
});

type RaceEvent = NonNullable<Timeline["events"]>[number];

function ofSession(snapshot: Snapshot, session: SnapSession): Race {
  const type = session.type as RaceType;
  const km = session.distanceKm ?? usualKm[type];
  return {
    day: session.day,
    date: session.date,
    type,
    km,
    priority: null,
    session,
    ...timesOf(snapshot, session.day, session, type),
    done: session.status === "completed",
  };
}

function ofEvent(snapshot: Snapshot, event: RaceEvent, known: Race | undefined): Race {
  const day = dayNumber(event.date);
  const read = raceOfDistance(event.distance ?? null);
  const session = known?.session ?? runOf(snapshot, day);
  const type = known?.type ?? read?.type ?? null;
  return {
    day,
    date: event.date,
    type,
    km: read?.km ?? known?.km ?? null,
    priority: event.priority ?? null,
    session,
    ...timesOf(snapshot, day, session, type),
    done: known?.done ?? session?.status === "completed",
  };
}

/** A race may have been logged as another kind of run: then the longest run of its day is it. */
function runOf({ log }: Snapshot, day: number): SnapSession | null {
  const runs = within(log, day, day).filter(({ type }) => isRun(type));
  return runs.toSorted((a, b) => (b.durationMin ?? 0) - (a.durationMin ?? 0))[0] ?? null;
}

const wasSkipped = ({ plan, answered }: Snapshot, day: number) =>
  within(plan, day, day).some(({ id, type }) => isRace(type) && answered.has(id));

function timesOf(
  { athlete, context }: Snapshot,
  day: number,
  session: SnapSession | null,
  type: RaceType | null,
) {
  const minutes = session?.durationMin ?? (type === null ? 60 : sessionTypeFacts[type].usualMinutes);
  const startMs =
    session?.startMs ?? epochMsOf(dateFromDayNumber(day), context.slotTimes.am, athlete.timeZone);
  return { startMs, endMs: startMs + minutes * 60_000, assumed: session === null || session.assumed };
}

const usualKm: Readonly<Record<RaceType, number>> = {
  "race-short": 3,
  "race-5k": 5,
  "race-10k": 10,
  "race-half": 21.0975,
  "race-marathon": 42.195,
  "race-ultra": 50,
};

/** Upper ends in km: races between the usual distances count as the nearer one. */
const upTo: readonly (readonly [number, RaceType])[] = [
  [3.5, "race-short"],
  [7.5, "race-5k"],
  [15, "race-10k"],
  [30, "race-half"],
  [43, "race-marathon"],
];

/**
 * Which race a distance is: kilometres as a number, or words such as `marathon`, `half`, `10k`, `1500 m`, `ultra`.
 * `null` for words that name no distance.
 */
export function raceOfDistance(
  distance: string | number | null,
): { readonly type: RaceType; readonly km: number } | null {
  if (distance === null) return null;
  const km = typeof distance === "number" ? distance : kmOf(distance.trim().toLowerCase());
  if (km === null || !(km > 0)) return null;
  return { type: upTo.find(([most]) => km <= most)?.[1] ?? "race-ultra", km };
}

function kmOf(words: string): number | null {
  const bare = words.replace(/^race-/, "");
  if (/^half/.test(bare)) return usualKm["race-half"];
  if (bare === "marathon") return usualKm["race-marathon"];
  if (bare === "ultra") return usualKm["race-ultra"];
  if (bare === "short") return usualKm["race-short"];
  const match = /^(\d+(?:[.,]\d+)?)\s*(k|km|m|mi|miles?)?$/.exec(bare);
  if (!match) return null;
  const value = Number((match[1] ?? "").replace(",", "."));
  if (match[2] === "m") return value / 1000;
  return match[2]?.startsWith("mi") ? value * 1.609344 : value;
}
