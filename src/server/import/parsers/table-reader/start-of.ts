import type { TableMapping } from "@/lib/domain/table-mapping";
import type { ImportedActivity } from "@/server/import/activity";
import type { StatedMoment } from "./read-moment";

/** When a row began, in the shape of an activity. */
export function startOf(
  { start, isInstant }: StatedMoment,
  { clock }: TableMapping,
): Pick<ImportedActivity, "start" | "clock" | "localStart" | "timeZoneOffsetMin"> {
  if (isInstant || clock === "utc") {
    return {
      start: isInstant ? start : `${start}Z`,
      clock: "utc",
      localStart: null,
      timeZoneOffsetMin: null,
    };
  }
  return { start, clock: "local", localStart: start, timeZoneOffsetMin: null };
}
