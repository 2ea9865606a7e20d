"use client";

import { LifeSheet } from "@/app/_shared/plan/life/life-sheet";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";

interface LifeTodayProps {
  athlete: Athlete;
  today: CalendarDate;
  onClose: () => void;
}

/** For who plans for themself: what becomes of the plan in some days off, as one step. */
export function LifeToday({ athlete, today, onClose }: LifeTodayProps) {
  const { isPending, arrange } = usePlanPhrases();
  const plan = {
    isPending,
    arrange: (...[what, seen]: [Parameters<typeof arrange>[1], Parameters<typeof arrange>[2]]) =>
      arrange(athlete.id, what, seen),
  };
  return <LifeSheet {...{ athlete, today, plan, onClose }} />;
}
