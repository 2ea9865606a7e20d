import { datesOf } from "@/lib/dates/date-range";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import { slots } from "@/lib/domain/session";
import type { TimeOffChange } from "@/lib/domain/time-off";
import type { Timeline } from "@/server/engine/timeline";

const events = { ill: "illness", injured: "injury", travel: "travel", busy: "holiday" } as const;

/** The timeline as it will be once changes of the plan, and days off, are written. */
export function timelineAfter(
  timeline: Timeline,
  changes: readonly RecordedPlanChange[],
  timeOff: readonly TimeOffChange[] = [],
): Timeline {
  const touched = new Set<string>(changes.map(({ sessionId }) => sessionId));
  const written = changes.flatMap(({ after }) => (after && after.type !== "rest" ? [after] : []));
  const off = timeOff.flatMap(({ after }) => after ?? []);
  return {
    ...timeline,
    sessions: [...timeline.sessions.filter(({ id }) => !touched.has(id)), ...written.map(plannedToTimeline)],
    events: [
      ...(timeline.events ?? []),
      ...off.map(({ kind, startsOn, endsOn }) => ({ kind: events[kind], date: startsOn, to: endsOn })),
    ],
    availability: [
      ...(timeline.availability ?? []),
      ...off.flatMap(({ startsOn, endsOn, maxMinutes }) =>
        datesOf({ from: startsOn, to: endsOn }).flatMap((date) =>
          slots.map((slot) => ({ date, slot, maxMin: maxMinutes })),
        ),
      ),
    ],
  };
}
