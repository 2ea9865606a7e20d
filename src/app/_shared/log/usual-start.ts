import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { type LocalDateTime, localDateTimeOf } from "@/lib/dates/local-date-time";
import { type Instant, instantOf, localDateOf, localTimeOf, plusSeconds } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { PublishedSession } from "@/lib/domain/session";
import type { Seconds } from "@/lib/units/duration";
import type { LogDraft } from "./log-draft";

interface WhenContext {
  readonly planned: Pick<PublishedSession, "date" | "slot" | "startTime"> | null;
  readonly athlete: Pick<Athlete, "timeZone" | "slotTimes">;
  readonly now: Instant;
  readonly duration: Seconds;
}

/**
 * When a session began if nobody says so: at the time it was planned for, where it can be over by now, and
 * otherwise as long ago as it lasted. Minutes, in the athlete's zone.
 */
export function usualStart({ planned, athlete, now, duration }: WhenContext): {
  date: CalendarDate;
  time: ClockTime;
} {
  const zone = athlete.timeZone;
  if (planned) {
    const time = planned.startTime ?? athlete.slotTimes[planned.slot];
    if (plusSeconds(instantOf(planned.date, time, zone), duration) <= now)
      return { date: planned.date, time };
  }
  const began = plusSeconds(now, -duration);
  return { date: localDateOf(began, zone), time: localTimeOf(began, zone) };
}

export const localStart = (draft: Pick<LogDraft, "began">, context: WhenContext): LocalDateTime => {
  const { date, time } = draft.began ?? usualStart(context);
  return localDateTimeOf(date, time);
};
