import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hydrate, prefetch, requireAthlete, serverNow } from "@/app/_trpc/server";
import { calendarViews, daysOfView, monthOf } from "@/lib/dates/calendar-view";
import { localDateOf } from "@/lib/dates/time-zone";
import { CalendarPage } from "./_components/calendar-page";

export const metadata: Metadata = { title: "Calendar" };

interface PageProps {
  params: Promise<{ slug: string; month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { slug, month } = await params;
  const first = monthOf(month);
  if (!first) notFound();
  const asked = (await searchParams).view;
  const view = calendarViews.find((each) => each === asked) ?? "month";
  const space = await requireAthlete(slug);
  const { id, timeZone, weekStart } = space.athlete;
  const days = daysOfView(view, first, localDateOf(await serverNow(), timeZone), weekStart);
  prefetch((trpc) => trpc.plan.calendar.queryOptions({ athleteId: id, ...days }));
  prefetch((trpc) => trpc.flags.list.queryOptions({ athleteId: id }));
  return (
    <Hydrate>
      <CalendarPage space={space} first={first} view={view} days={days} />
    </Hydrate>
  );
}
