"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TemplateFacts } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import { DateField } from "@/app/_ui/date-field";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { plusDays } from "@/lib/dates/calendar-date";
import type { PlanAlignment } from "@/lib/domain/plan-settings";
import type { SeasonView } from "@/lib/domain/season-view";
import { formatDayOfMonth } from "@/lib/formatting/date";
import { goalRace } from "./goal-race";

/** Plans of the library, laid so that they end on a race or begin on a day. Each is reviewed on its own page. */
export function TemplatesSheet({ view, onClose }: { view: SeasonView; onClose: () => void }) {
  const trpc = useTRPC();
  const plans = useQuery(trpc.library.list.queryOptions({ kind: "plan" }));
  const races = view.races.filter(({ date }) => date > view.today);
  const [align, setAlign] = useState<PlanAlignment>(races.length > 0 ? "end" : "start");
  const [raceId, setRaceId] = useState<string | null>(goalRace({ ...view, races })?.id ?? null);
  const [start, setStart] = useState<string>(plusDays(view.thisWeek, 7));
  const day = align === "start" ? start : (races.find(({ id }) => id === raceId)?.date ?? "");
  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title="Templates"
      subtitle="Nothing is written before you have seen what a plan would do."
    >
      <div className="flex flex-col gap-5">
        <SegmentedControl<PlanAlignment>
          label="When"
          value={align}
          onChange={setAlign}
          options={[
            { value: "end", label: "End on race day", disabled: races.length === 0 },
            { value: "start", label: "Begin on a day" },
          ]}
          fill
        />
        {align === "end" ? (
          <Select
            label="Race or test"
            value={raceId ?? ""}
            onChange={(event) => setRaceId(event.target.value)}
            options={races.map((race) => ({
              value: race.id,
              label: `${race.priority} ${race.name}, ${formatDayOfMonth(race.date, view.today)}`,
            }))}
          />
        ) : (
          <DateField
            label="First week"
            value={start}
            min={view.today}
            onChange={setStart}
            error={start === "" ? "Choose a day in the first week." : null}
          />
        )}
        {plans.isError ? (
          <InlineError title="The plans didn't load." onRetry={() => void plans.refetch()}>
            {plans.error.message}
          </InlineError>
        ) : plans.data ? (
          <ul className="divide-y divide-line border-line border-y">
            {plans.data.map((plan) => (
              <li key={plan.id} className="flex items-center gap-3 py-3">
                <div className="min-w-0 flex-1">
                  <p className="text-pretty font-medium">{plan.title}</p>
                  <p className="text-ink-2 text-sm">
                    <TemplateFacts template={plan} />
                  </p>
                </div>
                {day === "" ? null : (
                  <LinkButton
                    href={`/coach/library/plans/${plan.id}/apply?athlete=${view.athlete.id}&${align}=${day}`}
                  >
                    Review<span className="sr-only"> {plan.title}</span>
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <SkeletonRows rows={3} height={56} label="Loading the plans" />
        )}
      </div>
    </Sheet>
  );
}
