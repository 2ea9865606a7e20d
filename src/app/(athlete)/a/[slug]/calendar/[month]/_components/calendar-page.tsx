"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useToday } from "@/app/_shared/quantity/when";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { PageShortcuts } from "@/app/_shared/shell/shell-context";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { IntentLink } from "@/app/_ui/intent-link";
import { Skeleton, SkeletonRows } from "@/app/_ui/skeleton";
import { LinkTabs } from "@/app/_ui/tabs";
import { TextLink } from "@/app/_ui/text-link";
import { useLayout } from "@/app/_ui/use-layout";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type CalendarView, calendarViews, monthText, stepOfView } from "@/lib/dates/calendar-view";
import type { DateRange } from "@/lib/dates/date-range";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { AthleteSpace } from "@/lib/domain/roster";
import { formatMonth } from "@/lib/formatting/date";
import { CalendarAgenda } from "./calendar-agenda";
import { MonthGrid } from "./month-grid";
import { type Hidden, hideQuery, ShowFilter, useHidden } from "./show-filter";
import { useCalendar } from "./use-calendar";

const YearGrid = dynamic(() => import("./year-grid").then((file) => file.YearGrid), {
  loading: () => <Skeleton className="h-[640px]" />,
});

interface CalendarPageProps {
  space: AthleteSpace;
  first: CalendarDate;
  view: CalendarView;
  days: DateRange;
}

const viewLabels: Readonly<Record<CalendarView, string>> = { month: "Month", weeks: "4 weeks", year: "Year" };
const keys = {
  title: "Calendar",
  keys: [
    [", .", "Previous, next"],
    ["t", "Today"],
  ],
} as const;

/** Months of plan and log: planned beside done, week by week. */
export function CalendarPage({ space, first, view, days }: CalendarPageProps) {
  const router = useRouter();
  const { slug, name, timeZone } = space.athlete;
  const today = useToday(timeZone);
  const hidden = useHidden();
  const href = (month: CalendarDate, as: CalendarView = view) => {
    const query = [as === "month" ? "" : `view=${as}`, hideQuery(hidden)].filter(Boolean).join("&");
    return `/a/${slug}/calendar/${monthText(month)}${query ? `?${query}` : ""}` as Route;
  };
  useShortcuts({
    ",": () => router.push(href(stepOfView(view, first, -1))),
    ".": () => router.push(href(stepOfView(view, first, 1))),
    t: () => router.push(href(today)),
  });
  return (
    <>
      <PageShortcuts group={keys} />
      <PageHeader
        title="Calendar"
        crumbs={
          space.relation === "coach"
            ? [
                { href: "/coach/athletes", label: "Athletes" },
                { href: `/a/${slug}`, label: name },
              ]
            : []
        }
      />
      <PageBody className="gap-4! md:gap-4!">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <nav aria-label={view === "year" ? "Years" : "Months"} className="flex items-center gap-1">
            <Step href={href(stepOfView(view, first, -1))} label="Previous">
              <ChevronLeft aria-hidden className="size-4" />
            </Step>
            <h2 className="min-w-36 text-center font-semibold text-md">
              {view === "year" ? first.slice(0, 4) : formatMonth(first)}
            </h2>
            <Step href={href(stepOfView(view, first, 1))} label="Next">
              <ChevronRight aria-hidden className="size-4" />
            </Step>
            {days.from <= today && today <= days.to ? null : (
              <TextLink ahead href={href(today)}>
                Today
              </TextLink>
            )}
          </nav>
          {view === "year" ? null : <ShowFilter hidden={hidden} />}
          <div className="md:ms-auto print:hidden">
            <LinkTabs
              label="View"
              items={calendarViews.map((each) => ({
                href: href(first, each),
                label: viewLabels[each],
                current: each === view,
              }))}
            />
          </div>
        </div>
        <CalendarBody space={space} first={first} view={view} days={days} hidden={hidden} />
      </PageBody>
    </>
  );
}

const noFlags: readonly FlagBrief[] = [];

/** The calendar once it is known. What a change of the plan draws anew is further down. */
function CalendarBody({ space, first, view, days, hidden }: CalendarPageProps & { hidden: Hidden }) {
  const trpc = useTRPC();
  const layout = useLayout();
  const { athlete } = space;
  const { data: isKnown, isError, error, refetch } = useCalendar(athlete.id, days, known);
  const flagged = useQuery(trpc.flags.list.queryOptions({ athleteId: athlete.id })).data?.flags ?? noFlags;
  const flags = hidden.has("flags") ? noFlags : flagged;
  const failure = isError ? (
    <InlineError title="The calendar didn't load." onRetry={() => void refetch()}>
      {error.message}
    </InlineError>
  ) : null;
  if (!isKnown) return failure ?? <SkeletonRows rows={5} height={112} label="Loading the calendar" />;
  if (view === "year") {
    return (
      <>
        {failure}
        <YearGrid athlete={athlete} days={days} first={first} />
      </>
    );
  }
  const shown = { athlete, flags, days, hidden };
  return (
    <>
      {failure}
      {layout === "narrow" ? null : (
        <MonthGrid {...shown} className={layout === null ? "max-md:hidden" : undefined} />
      )}
      {layout === "wide" ? null : (
        <CalendarAgenda {...shown} className={layout === null ? "md:hidden" : undefined} />
      )}
    </>
  );
}

const known = () => true;

function Step({ href, label, children }: { href: Route; label: string; children: React.ReactNode }) {
  return (
    <IntentLink
      href={href}
      aria-label={label}
      className="inline-flex size-control items-center justify-center rounded-md text-ink-2 hover:bg-surface-3 hover:text-ink"
    >
      {children}
    </IntentLink>
  );
}
