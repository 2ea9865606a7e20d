import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import type { CompletedSessionId, ImportedFileId, PlannedSessionId } from "@/lib/ids";
import type { Grams } from "@/lib/units/mass";
import type { Athlete, Injury } from "./athlete";
import type { FlagBrief, SessionInBrief } from "./flag-view";
import type { RaceResult } from "./race-result";
import type {
  CompletedSession,
  CompletedSet,
  ExercisePrescription,
  PublishedSession,
  SkipReason,
} from "./session";
import type { UnknownTable } from "./table-mapping";
import type { CheckIn, WellnessItem } from "./wellness";

/** Where a lift went another way than it was planned. */
export type LiftDeviation =
  | { readonly kind: "swapped"; readonly exercise: string; readonly to: string }
  | { readonly kind: "left-out"; readonly exercise: string; readonly reason: SkipReason };

/** One log with everything that belongs to it. */
export interface LoggedSession extends CompletedSession {
  /** A lift that was begun and is not finished. */
  readonly inProgress: boolean;
  /** Minutes below, between and above the two thresholds, by heart rate. */
  readonly zoneMinutes: readonly [number, number, number] | null;
  /** Its file had records, sample by sample. */
  readonly hasRecords: boolean;
  readonly deviations: readonly LiftDeviation[];
  /** Of the sauna, the bath or the air, in degrees Celsius. */
  readonly temperatureC: number | null;
  readonly race: RaceResult | null;
  /** Metres on the flat of the same cost for each metre run; `null` where the records tell no grades. */
  readonly gradeFactor: number | null;
  /** The file it came from, to be downloaded unchanged. */
  readonly fileName: string | null;
}

/** A log as lists show it. */
export type LogBrief = Pick<
  LoggedSession,
  | "id"
  | "plannedId"
  | "status"
  | "skipReason"
  | "type"
  | "title"
  | "date"
  | "start"
  | "timeZone"
  | "duration"
  | "distance"
  | "rpe"
  | "source"
  | "inProgress"
>;

/** A session that was sent to the athlete, with what became of it. */
export interface DaySession {
  readonly planned: PublishedSession;
  readonly log: LogBrief | null;
}

/** How an answer of the check-in compares with what is usual for this person. */
export interface UsualNote {
  readonly item: WellnessItem;
  readonly side: "below" | "above";
  /** Days in a row on that side, today among them. */
  readonly days: number;
}

export interface CheckInState {
  readonly checkIn: CheckIn | null;
  /** What is outside the person's usual range today; `null` before there are enough entries to say. */
  readonly unusual: readonly UsualNote[] | null;
  readonly updatedAt: Instant | null;
}

/** Everything of the page that an athlete opens in the morning. */
export interface Day {
  readonly athlete: Athlete;
  readonly today: CalendarDate;
  readonly coachName: string | null;
  readonly selfCoached: boolean;
  readonly nextRace: { readonly name: string; readonly date: CalendarDate } | null;
  readonly checkIn: CheckInState;
  /** That have not ended. */
  readonly injuries: readonly Injury[];
  readonly sessions: readonly DaySession[];
  /** Logged today without a plan. */
  readonly unplanned: readonly LogBrief[];
  readonly tomorrow: readonly DaySession[];
  /** Anything planned from today on. */
  readonly hasPlan: boolean;
  /** What to decide before the sessions of the next 48 hours. */
  readonly headsUps: readonly FlagBrief[];
  /** What the rail draws: today and tomorrow. */
  readonly around: readonly SessionInBrief[];
}

/** A prescribed exercise with what it means on this athlete's bar. */
export interface ResolvedLift extends ExercisePrescription {
  /** Rounded to plates; `null` where only the athlete can tell. */
  readonly loadGrams: Grams | null;
}

export interface PreviousSets {
  readonly exercise: string;
  readonly date: CalendarDate;
  readonly sets: readonly CompletedSet[];
  /** The highest estimated maximum so far, in kilograms; absent or `null` while there are too few days to say. */
  readonly bestKg?: number | null;
}

/** What a logger opens with: by the id of a planned session, of a log, or of neither. */
export interface LogEntry {
  readonly planned: PublishedSession | null;
  readonly log: LoggedSession | null;
  readonly lifts: readonly ResolvedLift[];
  readonly previous: readonly PreviousSets[];
}

/** A planned session that a log could answer. */
export interface LinkCandidate {
  readonly id: PlannedSessionId;
  readonly title: string;
  readonly date: CalendarDate;
  readonly type: PublishedSession["type"];
  readonly slot: PublishedSession["slot"];
}

/** A further recording of a logged session: the file, and which activity in it. */
export interface OtherRecording {
  readonly fileId: ImportedFileId;
  readonly activityKey: string;
  readonly fileName: string;
}

/** What became of one activity of a file. */
export type ImportedOutcome =
  | {
      readonly outcome: "imported" | "completed";
      readonly log: LogBrief;
      readonly plannedTitle: string | null;
      /** Where it was taken for the session of a neighbouring day: that one. */
      readonly moved: LinkCandidate | null;
      /** For a choice by hand where nothing matched for certain. */
      readonly candidates: readonly LinkCandidate[];
      readonly notices: readonly string[];
    }
  | {
      readonly outcome: "duplicate";
      readonly sessionId: CompletedSessionId;
      readonly title: string;
      readonly start: Instant;
      /** By another device or in another format; null where the very same file came again. */
      readonly recording: OtherRecording | null;
      readonly notices: readonly string[];
    }
  | { readonly outcome: "left-out"; readonly reason: string; readonly notices: readonly string[] };

/** What became of the mornings in a table of them. */
export interface ImportedDays {
  /** Days that had no check-in. */
  readonly written: number;
  /** Days whose check-in lacked a measure and has it now. */
  readonly filled: number;
  /** Days that had all of it already. */
  readonly known: number;
  /** Days that have not come yet. */
  readonly leftOut: number;
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly fileName: string;
      readonly outcomes: readonly ImportedOutcome[];
      readonly days: ImportedDays | null;
      readonly notices: readonly string[];
    }
  | {
      readonly ok: false;
      readonly fileName: string;
      readonly reason: string;
      readonly message: string;
      /** A table whose columns nobody knows: sent again with a mapping it can be read. */
      readonly table: UnknownTable | null;
      /** Length in metres of a track without times: sent again with them it can be read. */
      readonly untimedM: number | null;
    };
