import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { CompletedSessionId, ImportedFileId } from "@/lib/ids";
import type { Grams } from "@/lib/units/mass";
import type { FlagBrief } from "./flag-view";
import type { CompletedSession, CompletedSet, PublishedSession } from "./session";
import type { CheckIn } from "./wellness";

/** A planned session and what became of it. One of the two may be missing. */
export interface DayEntry {
  readonly planned: PublishedSession | null;
  readonly done: CompletedSession | null;
}

/** What Today shows: feelings first, then what is on, then what comes. */
export interface Day {
  readonly date: CalendarDate;
  readonly entries: readonly DayEntry[];
  readonly tomorrow: readonly PublishedSession[];
  readonly checkIn: CheckIn | null;
  /** One neutral sentence's worth: which items differ from the athlete's usual, since how many days. */
  readonly unusual: readonly { readonly item: string; readonly days: number; readonly below: boolean }[];
  /** Flags of the published plan that need a decision within 48 hours. */
  readonly headsUps: readonly FlagBrief[];
  /** Names of those who coach the athlete. */
  readonly coaches: readonly string[];
  readonly nextRace: { readonly name: string; readonly date: CalendarDate } | null;
}

/** What was lifted last time, for one exercise. */
export interface PreviousSets {
  readonly exercise: string;
  readonly date: CalendarDate | null;
  readonly sets: readonly Pick<CompletedSet, "kind" | "reps" | "load" | "rpe">[];
  /** The one-repetition maximum that holds today, tested or none. */
  readonly oneRm: Grams | null;
}

/** What the logger starts from. */
export interface PreparedLog {
  readonly planned: PublishedSession | null;
  /** Already logged for that plan: then it is corrected, not logged again. */
  readonly done: CompletedSession | null;
  readonly previous: readonly PreviousSets[];
  readonly now: Instant;
}

/** What became of one activity of a file. */
export type ImportOutcome =
  | {
      readonly kind: "imported";
      readonly sessionId: CompletedSessionId;
      readonly title: string;
      readonly date: CalendarDate;
      /** How it found its plan: alone of its kind that day, chosen by nobody, or several might be meant. */
      readonly match: "matched" | "unplanned" | "several";
      readonly needsEffort: boolean;
    }
  | {
      readonly kind: "duplicate";
      readonly sessionId: CompletedSessionId;
      readonly title: string;
      readonly date: CalendarDate;
    };

/** What became of one file. */
export type FileResult =
  | {
      readonly ok: true;
      readonly fileId: ImportedFileId;
      readonly name: string;
      readonly outcomes: readonly ImportOutcome[];
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly name: string; readonly message: string };
