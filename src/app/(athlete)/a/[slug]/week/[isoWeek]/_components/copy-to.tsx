"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { IconButton } from "@/app/_ui/icon-button";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { plusWeeks } from "@/lib/dates/week";
import { contentOf } from "@/lib/domain/session-content";
import { slotsOf } from "./slot-options";
import { LengthAndLoad, SlotSheet } from "./slot-sheet";
import type { PlanActions } from "./use-plan-actions";
import { currentWeekOf } from "./week-header";
import type { PlanWeek, SlotKey, WeekSession } from "./week-model";

interface CopyToProps {
  week: PlanWeek;
  plan: PlanActions;
  entry: WeekSession;
  onClose: () => void;
}

/** The same session once more, in a slot of this week or another one, each slot with its answer. */
export function CopyTo({ week: here, plan, entry, onClose }: CopyToProps) {
  const trpc = useTRPC();
  const { session } = entry;
  const athleteId = here.athlete.id;
  const [shown, setShown] = useState(here.week);
  const [choice, setChoice] = useState<SlotKey | null>(null);
  const week = useQuery(trpc.plan.week.queryOptions({ athleteId, week: shown }));
  const answers = useQuery(
    trpc.plan.previewAddition.queryOptions({ athleteId, week: shown, content: contentOf(session) }),
  );
  const step = (weeks: number) => {
    setShown(plusWeeks(shown, weeks));
    setChoice(null);
  };
  return (
    <SlotSheet
      title={`Copy ${session.title}`}
      subtitle={<LengthAndLoad entry={entry} />}
      verb="Copy"
      week={week.data}
      slots={slotsOf(answers)}
      choice={choice}
      onChoice={setChoice}
      onTake={(place) => void plan.duplicate(session, place)}
      onClose={onClose}
      above={
        <>
          <div className="flex items-center gap-1">
            <IconButton
              label="Previous week"
              disabled={shown <= currentWeekOf(here)}
              onClick={() => step(-1)}
            >
              <ChevronLeft />
            </IconButton>
            <p aria-live="polite" className="min-w-36 text-center font-semibold">
              {week.data ? (
                <When
                  from={week.data.days[0] as CalendarDate}
                  to={week.data.days[6] as CalendarDate}
                  zone={here.athlete.timeZone}
                />
              ) : null}
            </p>
            <IconButton label="Next week" onClick={() => step(1)}>
              <ChevronRight />
            </IconButton>
          </div>
          {week.error ? (
            <InlineError title="The week didn't load." onRetry={() => void week.refetch()}>
              {week.error.message}
            </InlineError>
          ) : null}
          {week.isPending ? <SkeletonRows rows={7} height={52} label="The week is loading" /> : null}
        </>
      }
    />
  );
}
