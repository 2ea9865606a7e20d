import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Slot } from "./session";
import type { SessionType } from "./session-type";

export const restModes = ["run", "jog", "walk", "stand"] as const;
export type RestMode = (typeof restModes)[number];

/**
 * One change of the plan, as the engine proposes it and as the planner carries it out. Sessions are named by the
 * id of the planned session. Minutes are of the whole session, kilometres of its distance, seconds of one step.
 */
export type ScheduleChange =
  /** Another day or slot, same content. Without `startTime` the session takes the athlete's usual time of the slot. */
  | {
      readonly kind: "move";
      readonly sessionId: string;
      readonly date: CalendarDate;
      readonly slot: Slot;
      readonly startTime?: ClockTime;
    }
  /** Two sessions change places: each takes the other's date, slot and time. */
  | { readonly kind: "swap"; readonly a: string; readonly b: string }
  /** The same session made easier: another type, and with it an easier content. */
  | {
      readonly kind: "downgrade";
      readonly sessionId: string;
      readonly toType: SessionType;
      readonly durationMin?: number;
    }
  /** Less of the same, by time or distance. */
  | {
      readonly kind: "reduce";
      readonly sessionId: string;
      readonly distanceKm?: number;
      readonly durationMin?: number;
    }
  /** A distance or time not to go beyond. */
  | {
      readonly kind: "cap";
      readonly sessionId: string;
      readonly distanceKm?: number;
      readonly durationMin?: number;
    }
  /** A different session in its place. */
  | {
      readonly kind: "replace";
      readonly sessionId: string;
      readonly toType: SessionType;
      readonly durationMin: number;
    }
  | { readonly kind: "drop"; readonly sessionId: string }
  /** A new session behind what stands in the slot. */
  | {
      readonly kind: "insert";
      readonly date: CalendarDate;
      readonly slot: Slot;
      readonly type: SessionType;
      readonly durationMin: number;
      readonly plannedRpe?: number;
    }
  /** The day becomes a rest day: its unlocked planned sessions are dropped. */
  | { readonly kind: "insertRest"; readonly date: CalendarDate }
  /**
   * The recovery between the work steps of a structured run. Which work steps is said by their length in seconds or
   * metres; the sprints are meant when it is not said.
   */
  | {
      readonly kind: "setRest";
      readonly sessionId: string;
      readonly restSec: number;
      readonly mode: RestMode;
      readonly workSec?: number;
      readonly workM?: number;
    }
  /** The length of the work steps of a structured run, told apart by the length that they have. */
  | {
      readonly kind: "setRep";
      readonly sessionId: string;
      readonly repSec: number;
      readonly workSec?: number;
      readonly workM?: number;
    }
  /**
   * The sets of a lift: a share of them kept (0–1, never less than one of an exercise), a share of their load kept,
   * or another prescription (percent of the one-repetition maximum; repetitions left, which ends work to failure).
   * Without `exercises` it concerns all of the session.
   */
  | {
      readonly kind: "setSets";
      readonly sessionId: string;
      readonly exercises?: readonly string[];
      readonly setsShare?: number;
      readonly loadShare?: number;
      readonly reps?: number;
      readonly pct1Rm?: number;
      readonly rir?: number;
    };

/** The planned sessions that a change names. `insertRest` and `insert` name a day, not a session. */
export function sessionsOf(change: ScheduleChange): readonly string[] {
  if (change.kind === "swap") return [change.a, change.b];
  return change.kind === "insertRest" || change.kind === "insert" ? [] : [change.sessionId];
}

/** The days on which a change needs to know what else stands there. */
export const daysOf = (change: ScheduleChange): readonly CalendarDate[] =>
  change.kind === "move" || change.kind === "insertRest" || change.kind === "insert" ? [change.date] : [];
