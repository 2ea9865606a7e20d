import { epochMs, type Instant } from "@/lib/dates/time-zone";

/** A notice of the product, not a finding of the engine: nobody knows how somebody trains who logs nothing. */
export const missingLogsNotice = {
  id: "product/missing-logs",
  level: "watch",
  /** Sessions in a row without a log, from which on it stands. */
  raisedBy: 3,
  /** Logs after which it goes. */
  clearedBy: 2,
  /** Hours after a session in which its log may still come. */
  graceHours: 48,
} as const;

/** A session that the athlete was asked for. */
export interface AskedSession {
  readonly end: Instant;
  /** Logged, or skipped with a reason: both say what became of it. */
  readonly answered: boolean;
}

/**
 * How many sessions in a row have no log, where that is enough for the notice to stand; null where it does not.
 * `asked` in the order of their ends. One session without a log is forgiven by the next log, and a notice that stands
 * goes after two (`design/6-alert-fatigue.md` 6.3).
 */
export function missingLogs(asked: readonly AskedSession[], now: Instant): number | null {
  const due = epochMs(now) - missingLogsNotice.graceHours * 3_600_000;
  let missing = 0;
  let logged = 0;
  let stands = false;
  for (const { end, answered } of asked) {
    if (answered) {
      logged += 1;
      if (!stands || logged >= missingLogsNotice.clearedBy) {
        stands = false;
        missing = 0;
      }
    } else if (epochMs(end) <= due) {
      logged = 0;
      missing += 1;
      stands ||= missing >= missingLogsNotice.raisedBy;
    }
  }
  return stands ? missing : null;
}
