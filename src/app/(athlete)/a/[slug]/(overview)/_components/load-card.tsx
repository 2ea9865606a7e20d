"use client";

import { LoadChart } from "@/app/_shared/charts/load-chart";
import type { LoadBar } from "@/app/_shared/charts/load-scale";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { plusDays } from "@/lib/dates/calendar-date";
import type { IsoWeek } from "@/lib/dates/week";
import type { Overview, WeekLoad } from "@/lib/domain/overview";

interface LoadCardProps {
  overview: Overview;
  isNew: boolean;
  slug: string;
  week: IsoWeek;
  canPlan: boolean;
  isSelf: boolean;
}

/** Twelve weeks of load, what was done against what the plan asked. */
export function LoadCard({ overview, isNew, slug, week, canPlan, isSelf }: LoadCardProps) {
  const incomplete = overview.weeks.filter((each) => each.incomplete).length;
  return (
    <section aria-labelledby="load" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="load" meta="12 weeks">
        Load
      </SectionHeading>
      {isNew ? (
        <EmptyState
          action={
            canPlan ? (
              <>
                <LinkButton href={`/a/${slug}/week/${week}`} variant="primary">
                  Plan the first week
                </LinkButton>
                {isSelf ? <LinkButton href="/log/import">Import history</LinkButton> : null}
              </>
            ) : null
          }
        >
          No sessions yet. What is planned and logged is added up here, week by week.
        </EmptyState>
      ) : (
        <div className="rounded-xl border border-line bg-surface p-3 md:p-4">
          <LoadChart
            title="Load per week, AU"
            bars={overview.weeks.map(barOf)}
            today={overview.today}
            height={260}
            targetName="Plan"
          />
          {incomplete > 0 ? (
            <p className="pt-2 text-ink-3 text-xs">
              {incomplete === 1 ? "One week has" : `${incomplete} weeks have`} a session whose load is not
              known, so the bar is too short.
            </p>
          ) : null}
        </div>
      )}
    </section>
  );
}

const nothing = { run: 0, lift: 0, other: 0 };

const barOf = ({ start, done, ahead, planned }: WeekLoad): LoadBar => ({
  from: start,
  to: plusDays(start, 6),
  done: done ?? nothing,
  planned: ahead,
  target: planned > 0 ? planned : null,
});
