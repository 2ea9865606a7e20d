"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Athlete, Threshold } from "@/lib/domain/athlete";
import { type AthleteLimits, noLimits } from "@/lib/session-text/aim";

interface LimitsOnDay {
  readonly limits: AthleteLimits;
  /** The test that the threshold pace is from. */
  readonly threshold: Threshold | null;
}

/** The athlete's thresholds as they are on a day: those of the newest test until then. Of nobody none are known. */
export function useLimits(athlete: Athlete | null, date: CalendarDate): LimitsOnDay {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.profile.get.queryOptions(athlete ? { athleteId: athlete.id } : skipToken, { staleTime: 600_000 }),
  );
  const thresholds = data?.thresholds;
  return useMemo(() => {
    const newest = (kind: Threshold["kind"]) =>
      thresholds?.find((each) => each.kind === kind && each.validFrom <= date) ?? null;
    const threshold = newest("threshold-pace");
    if (!thresholds) return { limits: noLimits, threshold: null };
    return {
      limits: {
        thresholdPace: threshold?.value ?? null,
        lthr: newest("lthr")?.value ?? null,
        maxHr: newest("max-hr")?.value ?? null,
      },
      threshold,
    };
  }, [thresholds, date]);
}
