"use client";

import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type LifeWay, lifeWays } from "@/lib/domain/life-happened";
import type { TimeOffKind } from "@/lib/domain/time-off";
import type { AthleteId, TimeOffId } from "@/lib/ids";

interface Off {
  readonly timeOffId: TimeOffId;
  readonly what: TimeOffKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface LifePreview {
  readonly data: Outputs["plan"]["previewArrangement"] | undefined;
  readonly error: string | null;
  readonly isFetching: boolean;
}

/** What each way would do, asked all at once; nothing while the days are not known. */
export function useLifePreviews(
  { athleteId, today }: { readonly athleteId: AthleteId; readonly today: CalendarDate },
  isPending: boolean,
  off: Off | null,
): Readonly<Record<LifeWay, LifePreview>> {
  const trpc = useTRPC();
  const asked = off ?? { timeOffId: "" as TimeOffId, what: "ill", from: today, to: today };
  const answers = useQueries({
    queries: lifeWays.map((way) =>
      trpc.plan.previewArrangement.queryOptions(
        { athleteId, arrangement: { kind: "life", ...asked, way } },
        { enabled: off !== null && !isPending, staleTime: 0, placeholderData: keepPreviousData },
      ),
    ),
  });
  const of = (index: number): LifePreview => ({
    data: answers[index]?.data,
    error: answers[index]?.error?.message ?? null,
    isFetching: answers[index]?.isFetching ?? false,
  });
  return { drop: of(0), shift: of(1), compress: of(2) };
}
