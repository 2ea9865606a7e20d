"use client";

import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import type { Route } from "next";
import { memo } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { liftFocusLabels, runFocusLabels, weekRoleLabels } from "@/app/_shared/season/block-labels";
import { IntentLink } from "@/app/_ui/intent-link";
import { LinkButton } from "@/app/_ui/link-button";
import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { plusWeeks } from "@/lib/dates/week";
import { isSameAround } from "./is-same-around";
import { WeekRange } from "./week-grid";
import type { WeekAround } from "./week-model";

interface WeekHeaderProps {
  week: WeekAround;
  slug: string;
}

/** Which week it is, where it stands in its block, and what it adds up to. */
export const WeekHeader = memo(function WeekHeader({ week, slug }: WeekHeaderProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <WeekSwitcher week={week} slug={slug} />
      <BlockContext week={week} slug={slug} />
      <WeekSum week={week} />
    </div>
  );
}, isSameAround);

export const weekHref = (slug: string, week: string) => `/a/${slug}/week/${week}` as Route;

/** The week that holds today. */
export const currentWeekOf = (week: WeekAround) =>
  plusWeeks(week.week, Math.floor(daysBetween(week.days[0] as CalendarDate, week.today) / 7));

const step =
  "inline-flex size-control items-center justify-center rounded-md text-ink-2 hover:bg-surface-3 hover:text-ink";

function WeekSwitcher({ week, slug }: { week: WeekAround; slug: string }) {
  const current = currentWeekOf(week);
  return (
    <nav aria-label="Weeks" className="flex items-center gap-1">
      <IntentLink href={weekHref(slug, plusWeeks(week.week, -1))} aria-label="Previous week" className={step}>
        <ChevronLeft aria-hidden className="size-4" />
      </IntentLink>
      <h2 className="min-w-36 text-center text-md font-semibold">
        <WeekRange week={week} />
      </h2>
      <IntentLink href={weekHref(slug, plusWeeks(week.week, 1))} aria-label="Next week" className={step}>
        <ChevronRight aria-hidden className="size-4" />
      </IntentLink>
      {current === week.week ? null : (
        <IntentLink
          href={weekHref(slug, current)}
          className="inline-flex min-h-control items-center whitespace-nowrap rounded-sm px-2 text-ink-2 text-sm underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          This week
        </IntentLink>
      )}
    </nav>
  );
}

/** Where the week stands in its blocks, and the way to the season that they make. */
function BlockContext({ week, slug }: { week: WeekAround; slug: string }) {
  const { run, lift, role } = week.season;
  const href = `/a/${slug}/season` as Route;
  if (!run && !lift) {
    return week.canPlan ? (
      <LinkButton variant="quiet" size="compact" icon={<Plus />} href={href}>
        Add a block
      </LinkButton>
    ) : null;
  }
  return (
    <IntentLink
      href={href}
      className="-mx-2 min-h-control rounded-md px-2 py-1.5 text-ink-2 text-sm hover:bg-surface-3"
    >
      {run ? (
        <>
          <span className="font-medium text-ink">{run.block.name}</span>, week {run.week} of {run.block.weeks}
        </>
      ) : null}
      {role && role !== "load" ? <span className="text-ink"> · {weekRoleLabels[role]} week</span> : null}
      <span className="text-ink-3">
        {run ? <> · run {runFocusLabels[run.block.focus].toLowerCase()}</> : null}
        {run && lift ? " · " : null}
        {lift ? <>lift {liftFocusLabels[lift.block.focus].toLowerCase()}</> : null}
      </span>
      <span className="sr-only">, open the season</span>
    </IntentLink>
  );
}

/** "planned 2 485 of 2 550 AU · run 73 km · 2 lifts · 9 hard leg sets". */
function WeekSum({ week }: { week: WeekAround }) {
  const { totals } = week;
  return (
    <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm md:ms-auto">
      <span>
        planned <Q value={totals.load} unit="au" />
        {totals.target === null ? null : (
          <>
            {" "}
            of <Q value={totals.target} unit="au" />
          </>
        )}
      </span>
      <span>
        run <Q value={totals.runMetres} unit="m" />
      </span>
      <span className="max-sm:hidden">
        {totals.lifts} {totals.lifts === 1 ? "lift" : "lifts"}
      </span>
      <span className="max-sm:hidden">{totals.hardLegSets} hard leg sets</span>
    </p>
  );
}
