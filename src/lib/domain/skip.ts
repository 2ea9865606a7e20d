import { instantOf } from "@/lib/dates/time-zone";
import { seconds } from "@/lib/units/duration";
import type { Athlete } from "./athlete";
import type { PublishedSession, SkipReason } from "./session";

/** The log of a planned session that was skipped: on its day, at the time it was planned for, and of no length. */
export const skipOf = (
  { id, type, title, date, slot, startTime }: PublishedSession,
  { timeZone, slotTimes }: Pick<Athlete, "timeZone" | "slotTimes">,
  skipReason: SkipReason,
) => ({
  ...{ plannedId: id, status: "skipped" as const, skipReason, type, title, date, timeZone },
  start: instantOf(date, startTime ?? slotTimes[slot], timeZone),
  duration: seconds(0),
  source: "manual" as const,
});

/** Illness and pain are told only to who may know; to others they are a reason like any that is not named. */
export const sharedReason = (reason: SkipReason, seesHealth: boolean): SkipReason =>
  !seesHealth && (reason === "ill" || reason === "pain") ? "other" : reason;
