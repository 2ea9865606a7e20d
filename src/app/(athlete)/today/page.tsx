import type { Metadata } from "next";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch, serverNow } from "@/app/_trpc/server";
import { localDateOf } from "@/lib/dates/time-zone";
import { weeksOfToday } from "./_components/recent-weeks";
import { Today } from "./_components/today";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const space = await requireOwnSpace("/today");
  const { id: athleteId, timeZone, weekStart } = space.athlete;
  prefetch((trpc) => trpc.log.day.queryOptions());
  prefetch((trpc) => trpc.plan.exercises.queryOptions({ athleteId }));
  for (const week of weeksOfToday(localDateOf(await serverNow(), timeZone), weekStart)) {
    prefetch((trpc) => trpc.plan.week.queryOptions({ athleteId, week }));
  }
  return (
    <Hydrate>
      <Today audience={audienceOf(space)} athlete={space.athlete} />
    </Hydrate>
  );
}
