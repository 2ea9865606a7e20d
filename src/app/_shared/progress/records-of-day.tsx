"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { useTRPC } from "@/app/_trpc/client";
import { Skeleton } from "@/app/_ui/skeleton";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { NewRecord } from "@/lib/domain/progress";

// On most days there is none: pages do not carry it.
const NewRecords = dynamic(() => import("./new-records").then((file) => file.NewRecords), {
  loading: () => <Skeleton className="h-20" />,
});

interface RecordsOfDayProps {
  date: CalendarDate;
  audience: FlagAudience;
  /** Which of the day's records belong here; all without it. */
  only?: (record: NewRecord) => boolean;
}

/** Says calmly that a day set a record; nothing on every other day. */
export function RecordsOfDay({ date, audience, only = () => true }: RecordsOfDayProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.progress.recordsOf.queryOptions({ athleteId: audience.athleteId, date }));
  const records = data?.records.filter(only) ?? [];
  return data && records.length > 0 ? (
    <NewRecords found={{ records, flags: data.flags }} audience={audience} />
  ) : null;
}
