import { type CalendarDate, dayNumber } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { epochMsOf } from "@/lib/dates/time-zone";
import type { Slot } from "@/lib/domain/session";
import { isLift, isRun, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { exerciseFinder } from "./exercises";
import { type ClassOfSets, classOfSets } from "./lifts/class-of-sets";
import { loadDone, loadPlanned, restsOnHeartRate, type SessionLoad } from "./metrics/session-load";
import { sessionFacts } from "./taxonomy";
import type { Timeline, TimelineSession } from "./timeline";

/** When a session takes place, as far as that is known. */
interface When {
  readonly day: number;
  readonly slot: Slot | null;
  /** Milliseconds since 1970; `null` when neither time nor slot is known. */
  readonly startMs: number | null;
  /** Where it stands among others: its start, or the end of its day when that is not known. */
  readonly orderMs: number;
  /** Nobody gave the start: it is the usual time of a slot. */
  readonly assumed: boolean;
}

/**
 * A session as the rules see it. A history has thousands of them and the rules look closely at the last hundred, so
 * that what costs something is worked out when it is first asked for. What is asked for again and again is kept here,
 * where it is found at the same place in every session, and not looked up in the source.
 */
export class SnapSession {
  readonly source: TimelineSession;
  readonly id: string;
  readonly status: TimelineSession["status"];
  readonly declaredType: SessionType;
  readonly day: number;
  readonly slot: Slot | null;
  /** Milliseconds since 1970; `null` when neither time nor slot is known. */
  readonly startMs: number | null;
  readonly durationMin: number | null;
  readonly distanceKm: number | null;
  readonly load: SessionLoad;
  readonly key: boolean;
  readonly plannedId: string | null;
  readonly #isTimeAssumed: boolean;
  readonly #endOfDayMs: number | null;
  readonly #athlete: Lifter;
  #type: SessionType | null;
  #sets: ClassOfSets | null = null;

  constructor(source: TimelineSession, when: When, load: SessionLoad, athlete: Lifter) {
    this.source = source;
    this.id = source.id;
    this.status = source.status;
    this.declaredType = source.type;
    this.day = when.day;
    this.slot = when.slot;
    this.startMs = when.startMs;
    this.durationMin = source.durationMin;
    this.distanceKm = source.distanceKm ?? null;
    this.load = load;
    this.key = source.key === true;
    this.plannedId = source.plannedId ?? null;
    this.#isTimeAssumed = when.assumed;
    this.#endOfDayMs = when.startMs === null ? when.orderMs : null;
    this.#athlete = athlete;
    this.#type = source.classOverride ?? (isLift(source.type) ? null : typeByMinutes(source));
  }

  /** The same with another load. */
  withLoad(load: SessionLoad): SnapSession {
    const { day, slot, startMs, orderMs } = this;
    const when = { day, slot, startMs, orderMs, assumed: this.#isTimeAssumed };
    return new SnapSession(this.source, when, load, this.#athlete);
  }

  /** The type that the rules go by: the coach's override, else what the sets say, else the declared one. */
  get type(): SessionType {
    if (this.#type === null) this.#type = this.readType;
    return this.#type;
  }

  /** What it would count as without an override. */
  get readType(): SessionType {
    return isLift(this.declaredType) ? (this.sets.type ?? this.declaredType) : typeByMinutes(this.source);
  }

  /** Minutes and sets tell which run or lift it was, never that it was something else: nothing is worked out for this. */
  get isRun(): boolean {
    return this.#type !== null && isRun(this.#type);
  }

  get isLift(): boolean {
    return this.#type === null || isLift(this.#type);
  }

  /** Local date where it starts, in its own zone; a run over midnight belongs to its first day. */
  get date(): CalendarDate {
    return this.source.start.slice(0, 10) as CalendarDate;
  }

  get endMs(): number | null {
    // A session that nobody measured lasted as long as its kind usually does.
    const minutes = this.durationMin ?? sessionTypeFacts[this.declaredType].usualMinutes;
    return this.startMs === null ? null : this.startMs + minutes * 60_000;
  }

  /** Where it stands among others: its start, or the end of its day when that is not known. */
  get orderMs(): number {
    return this.startMs ?? this.#endOfDayMs ?? 0;
  }

  /** The start is the usual time of a slot, or the length the usual one of the type: nobody gave it. */
  get assumed(): boolean {
    return this.#isTimeAssumed || this.durationMin === null;
  }

  get locked(): boolean {
    return this.source.locked === true;
  }

  get sets(): ClassOfSets {
    if (this.#sets === null) {
      const sets = isLift(this.declaredType) ? (this.source.sets ?? []) : [];
      const { oneRm, exercises } = this.#athlete;
      this.#sets = classOfSets(sets, oneRm ?? noOneRm, this.durationMin, exerciseFinder(exercises));
    }
    return this.#sets;
  }
}

/** What of an athlete tells what a lift was. */
type Lifter = Pick<Timeline["athlete"], "oneRm" | "exercises">;

const noOneRm: Readonly<Record<string, number>> = {};

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
  const { athlete } = context;
  const when = whenOf(session, context);
  const load =
    session.status === "completed"
      ? loadDone(session, {
          athlete,
          auPerTrimp: restsOnHeartRate(session) ? context.auPerTrimpAt(when.day) : null,
          plannedRpe: session.plannedId == null ? null : context.plannedRpeOf(session.plannedId),
        })
      : loadPlanned(session);
  return new SnapSession(session, when, load, athlete);
}

/** An easy or steady run from two hours on costs what a long run costs (practice); a long run beyond 150 minutes more. */
const longFromMin = 120;
const extraLongAboveMin = 150;

function typeByMinutes({ type, durationMin }: TimelineSession): SessionType {
  const minutes = durationMin ?? 0;
  if (type === "run-easy" || type === "run-steady" || type === "run-long") {
    if (minutes > extraLongAboveMin) return "run-long-xl";
    if (minutes >= longFromMin) return "run-long";
  }
  return type;
}

function whenOf(session: TimelineSession, { athlete, slotTimes }: SessionContext): When {
  const { start } = session;
  const date = start as CalendarDate;
  const day = dayNumber(date);
  const zone = session.timeZone ?? athlete.timeZone;
  const named = session.slot == null ? null : (session.slot.toLowerCase() as Slot);
  if (start.length > 10) {
    const time = start.slice(11, 16) as ClockTime;
    const startMs = epochMsOf(date, time, zone);
    return { day, slot: named ?? (time < "12:00" ? "am" : "pm"), startMs, orderMs: startMs, assumed: false };
  }
  const startMs = named === null ? null : epochMsOf(date, slotTimes[named], zone);
  const orderMs = startMs ?? epochMsOf(date, endOfDay, zone);
  return { day, slot: named, startMs, orderMs, assumed: named !== null };
}

export const factsOf = (session: SnapSession) => sessionFacts[session.type];

/** Sorted by start; sessions without a time stand at the end of their day, equal ones by id. */
export function byStart(a: SnapSession, b: SnapSession): number {
  if (a.orderMs !== b.orderMs) return a.orderMs - b.orderMs;
  if ((a.startMs === null) !== (b.startMs === null)) return a.startMs === null ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
