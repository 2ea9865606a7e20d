import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import type { CompletedSessionId, ImportedFileId, LogChangeId } from "@/lib/ids";
import type { LoggedSession } from "./log";

/** What was done to a log after it was written. `filled-in`: only what was missing was added. */
export const logChangeKinds = [
  "edited",
  "filled-in",
  "file",
  "linked",
  "deleted",
  "restored",
  "split",
  "merged",
  "put-back",
] as const;
export type LogChangeKind = (typeof logChangeKinds)[number];

/** What people read of a log, as far as a change touched it. */
export type LogValues = Partial<
  Pick<
    LoggedSession,
    | "type"
    | "title"
    | "start"
    | "timeZone"
    | "duration"
    | "distance"
    | "avgHr"
    | "maxHr"
    | "rpe"
    | "feel"
    | "note"
    | "sets"
    | "deviations"
    | "temperatureC"
    | "race"
    | "fileName"
  > & {
    /** The planned session that it answers, by its title. */
    readonly plannedTitle: string | null;
  }
>;

/** A log that gave way to others: the whole that was split, or a part that was merged. */
export interface ReplacedLog {
  readonly id: CompletedSessionId;
  readonly title: string;
  readonly start: Instant;
  readonly timeZone: TimeZone;
  readonly duration: LoggedSession["duration"];
  readonly fileId: ImportedFileId | null;
  readonly fileName: string | null;
}

/** One entry of a log's history. */
export interface LogChange {
  readonly id: LogChangeId;
  readonly at: Instant;
  readonly by: string;
  readonly kind: LogChangeKind;
  readonly before: LogValues;
  readonly after: LogValues;
  /** Of a split or a merge; else empty. */
  readonly from: readonly ReplacedLog[];
  /** Whoever reads it may undo it now. */
  readonly canPutBack: boolean;
}
