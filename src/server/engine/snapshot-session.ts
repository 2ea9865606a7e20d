import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { epochMsOf } from "@/lib/dates/time-zone";
import type { Slot } from "@/lib/domain/session";
import { isLift, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { type ClassOfSets, classOfSets } from "./lifts/class-of-sets";
import { loadDone, loadPlanned, restsOnHeartRate, type SessionLoad } from "./metrics/session-load";
import { sessionFacts } from "./taxonomy";
import type { Timeline, TimelineSession } from "./timeline";

/** A session with everything that the rules ask of it worked out once. */
export interface SnapSession {
  readonly id: string;
  readonly status: TimelineSession["status"];
  /** The type that the rules go by: the coach's override, else what the sets say, else the declared one. */
  readonly type: SessionType;
  readonly declaredType: SessionType;
  /** What it would count as without an override. */
  readonly readType: SessionType;
  /** Local date where it starts, in its own zone; a run over midnight belongs to its first day. */
  readonly date: CalendarDate;
  readonly day: number;
  readonly slot: Slot | null;
  /** Milliseconds since 1970; `null` when neither time nor slot is known. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** Where it stands among others: its start, or the end of its day when that is not known. */
  readonly orderMs: number;
  /** The start is the usual time of a slot, or the length the usual one of the type: nobody gave it. */
  readonly assumed: boolean;
  readonly durationMin: number | null;
  readonly distanceKm: number | null;
  readonly load: SessionLoad;
  readonly key: boolean;
  readonly locked: boolean;
  readonly plannedId: string | null;
  readonly sets: ClassOfSets;
  readonly source: TimelineSession;
}

const endOfDay = "23:59" as ClockTime;

export interface SessionContext {
  readonly athlete: Timeline["athlete"];
  readonly slotTimes: Readonly<Record<Slot, ClockTime>>;
  /** The athlete's AU for one TRIMP around a day. */
  readonly auPerTrimpAt: (day: number) => number | null;
  readonly plannedRpeOf: (plannedId: string) => number | null;
}

/** Works a session of the timeline out. Pure: equal input gives an equal answer. */
export function snapSession(session: TimelineSession, context: SessionContext): SnapSession {
  const date = session.start.slice(0, 10) as CalendarDate;
  const day = dayNumber(date);
  const zone = session.timeZone ?? context.athlete.timeZone;
  const { time, assumed, slot } = startOf(session, context.slotTimes);
  const startMs = time === null ? null : epochMsOf(date, time, zone);
  // A session that nobody measured lasted as long as its kind usually does.
  const minutes = session.durationMin ?? sessionTypeFacts[session.type].usualMinutes;
  const lift = isLift(session.type);
  const sets = classOfSets(
    lift ? (session.sets ?? []) : [],
    context.athlete.oneRm ?? {},
    session.durationMin,
  );
  const readType = typeByContent(session, sets.type);
  return {
    id: session.id,
    status: session.status,
    type: session.classOverride ?? readType,
    declaredType: session.type,
    readType,
    date,
    day,
    slot,
    startMs,
    orderMs: startMs ?? epochMsOf(date, endOfDay, zone),
    endMs: startMs === null ? null : startMs + minutes * 60_000,
    assumed: assumed || session.durationMin === null,
    durationMin: session.durationMin,
    distanceKm: session.distanceKm ?? null,
    load:
      session.status === "completed"
        ? loadDone(session, {
            athlete: context.athlete,
            auPerTrimp: restsOnHeartRate(session) ? context.auPerTrimpAt(day) : null,
            plannedRpe: session.plannedId == null ? null : context.plannedRpeOf(session.plannedId),
          })
        : loadPlanned(session),
    key: session.key === true,
    locked: session.locked === true,
    plannedId: session.plannedId ?? null,
    sets,
    source: session,
  };
}

/** An easy or steady run from two hours on costs what a long run costs (practice); a long run beyond 150 minutes more. */
const longFromMin = 120;
const extraLongAboveMin = 150;

function typeByContent(session: TimelineSession, bySets: SessionType | null): SessionType {
  const minutes = session.durationMin ?? 0;
  const { type } = session;
  if (isLift(type)) {
    if (bySets === null) return type;
    return bySets;
  }
  if (type === "run-easy" || type === "run-steady" || type === "run-long") {
    if (minutes > extraLongAboveMin) return "run-long-xl";
    if (minutes >= longFromMin) return "run-long";
  }
  return type;
}

function startOf(session: TimelineSession, slotTimes: SessionContext["slotTimes"]) {
  const named = session.slot == null ? null : (session.slot.toLowerCase() as Slot);
  if (session.start.length > 10) {
    const time = session.start.slice(11, 16) as ClockTime;
    return { time, assumed: false, slot: named ?? (time < "12:00" ? "am" : "pm") } as const;
  }
  return { time: named === null ? null : slotTimes[named], assumed: named !== null, slot: named } as const;
}

export const factsOf = (session: SnapSession) => sessionFacts[session.type];

/** Sorted by start; sessions without a time stand at the end of their day, equal ones by id. */
export function byStart(a: SnapSession, b: SnapSession): number {
  if (a.orderMs !== b.orderMs) return a.orderMs - b.orderMs;
  if ((a.startMs === null) !== (b.startMs === null)) return a.startMs === null ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
