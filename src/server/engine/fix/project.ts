import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { instantFromEpochMs, localTimeOf } from "@/lib/dates/time-zone";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { type Snapshot, takeSnapshot } from "../snapshot";
import type { Timeline } from "../timeline";

/** The athlete a week from now, if everything that is planned until then is done as planned. */
export function inSevenDays(snapshot: Snapshot): Snapshot {
  const { now, timeline, open, athlete, context } = snapshot;
  const date = dateFromDayNumber(now.day + 7);
  const time = localTimeOf(instantFromEpochMs(now.ms), athlete.timeZone);
  const done = new Set(open.filter(({ day }) => day >= now.day && day <= now.day + 7).map(({ id }) => id));
  const projected: Timeline = {
    ...timeline,
    asOf: `${date}T${time}`,
    sessions: timeline.sessions.map((session) =>
      done.has(session.id)
        ? {
            ...session,
            status: "completed",
            rpe: session.plannedRpe ?? sessionTypeFacts[session.type].usualRpe,
          }
        : session,
    ),
  };
  return takeSnapshot(projected, { slotTimes: context.slotTimes });
}
