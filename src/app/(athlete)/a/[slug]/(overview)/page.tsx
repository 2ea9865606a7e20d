import type { Metadata } from "next";
import { Hydrate, need, prefetch, requireAthlete, serverNow } from "@/app/_trpc/server";
import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { isoWeekOf, startOfWeek } from "@/lib/dates/week";
import { OverviewPage } from "./_components/overview-page";

interface PageProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params;
  return { title: (await requireAthlete(slug)).athlete.name };
}

export default async function Page({ params }: PageProps) {
  const { slug } = await params;
  const space = await requireAthlete(slug);
  const athleteId = space.athlete.id;
  // The ISO week that holds the middle of the athlete's own week, whatever day that begins on.
  const { timeZone, weekStart } = space.athlete;
  const today = localDateOf(await serverNow(), timeZone);
  const week = isoWeekOf(plusDays(startOfWeek(today, weekStart), 3));
  prefetch((trpc) => trpc.plan.week.queryOptions({ athleteId, week }));
  await need((trpc) => trpc.overview.get.queryOptions({ athleteId }));
  return (
    <Hydrate>
      <OverviewPage space={space} week={week} />
    </Hydrate>
  );
}
