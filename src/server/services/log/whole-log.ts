import type { Instant } from "@/lib/dates/time-zone";
import type { CompletedSessionId } from "@/lib/ids";
import type { NewLogEntry } from "@/server/db/queries/log";
import type { WholeLog } from "@/server/db/queries/log-history";

/** A whole log as one that is written anew. */
export function asNewLog(whole: WholeLog, id: CompletedSessionId, now: Instant): NewLogEntry {
  const { sets, laps, fileName, plannedTitle, ...said } = whole;
  return { log: { ...said, id, status: "completed", createdAt: now, updatedAt: now }, laps, sets };
}
