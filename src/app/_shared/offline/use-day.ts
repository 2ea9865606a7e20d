"use client";

import { useEffect, useMemo, useState } from "react";
import { useQueue } from "@/app/_shared/offline/queue-state";
import type { Outputs } from "@/app/_trpc/outputs";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { instant } from "@/lib/dates/time-zone";
import type { Day, DaySession } from "@/lib/domain/log";

type Drawing = typeof import("@/lib/offline/day-on-device");

type PlanWeek = Outputs["plan"]["week"];

/**
 * A day as this device knows it: what waits to be sent counts as done, and where the server was last seen on an
 * earlier day, the plan says what today holds.
 */
export function useDayOnDevice(
  day: Day | undefined,
  today: CalendarDate,
  weeks: readonly PlanWeek[],
): Day | undefined {
  const queue = useQueue();
  // With a network the server's day is the whole truth, and what draws it otherwise is not fetched.
  const isOwn = queue.length > 0 || (day !== undefined && day.today !== today);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    if (isOwn && !drawing)
      import("@/lib/offline/day-on-device").then(
        (module) => setDrawing(module),
        () => {},
      );
  }, [isOwn, drawing]);
  return useMemo(() => {
    if (!day || !isOwn || !drawing) return day;
    return drawing.withQueued(drawing.dayAfter(day, today, weeks.flatMap(stillToDo)), queue);
  }, [day, today, weeks, queue, isOwn, drawing]);
}

/** When it was sent is not known of a week, and nothing shows it. */
const never = instant("1970-01-01T00:00:00Z");

const stillToDo = ({ sessions }: PlanWeek): readonly DaySession[] =>
  sessions
    .filter(({ session, done }) => done === null && session.draft !== "new")
    .map(({ session }) => ({ planned: { ...session, publishedAt: never }, log: null }));
