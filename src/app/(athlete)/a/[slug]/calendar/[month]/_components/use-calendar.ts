"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { DateRange } from "@/lib/dates/date-range";
import type { Calendar } from "@/lib/domain/calendar";
import type { AthleteId } from "@/lib/ids";

/**
 * What a part of the page needs of the calendar. It is drawn anew only where that has changed, and what stays equal in
 * it stays the very same.
 */
export function useCalendar<Part>(
  athleteId: AthleteId,
  days: DateRange,
  select: (calendar: Calendar) => Part,
) {
  const trpc = useTRPC();
  return useQuery({ ...trpc.plan.calendar.queryOptions({ athleteId, ...days }), select });
}
