import type { StreamSummary } from "@/lib/domain/stream-summary";
import type { CompletedSessionId } from "@/lib/ids";
import type { SummaryOfLog, UnsummarisedFile } from "@/server/db/unsummarised";
import { activityKey } from "@/server/import/dedupe";
import { measuredOf } from "./log-of-activity";
import { readActivities } from "./read-activities";

/** An activity without records, or one that is not found in its file any more, has nothing to sum up. */
const nothing: StreamSummary = { heartRate: null, edwardsMinutes: null, gradeFactor: null, steady: null };

/** What the records of a stored file come to, for each of its logs: as an import of today would have it. */
export function summariseStoredFile(file: UnsummarisedFile): ReadonlyMap<CompletedSessionId, SummaryOfLog> {
  const parsed = readActivities(file.bytes, file.name);
  const activities = parsed.ok ? parsed.value.activities : [];
  const byKey = new Map(activities.map((activity) => [activityKey(activity), activity]));
  return new Map(
    file.logs.map(({ id, activityKey: key, date }) => {
      const activity = key === null ? undefined : byKey.get(key);
      const measured = activity && measuredOf(activity, file.thresholds, date);
      return [
        id,
        { streamSummary: measured?.streamSummary ?? nothing, bestEfforts: measured?.bestEfforts ?? {} },
      ];
    }),
  );
}
