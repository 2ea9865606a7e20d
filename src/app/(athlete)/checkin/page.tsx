import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch, serverNow } from "@/app/_trpc/server";
import { localDateOf } from "@/lib/dates/time-zone";
import { CheckInPage } from "./_components/check-in-page";

export const metadata: Metadata = { title: "Check in" };

export default async function Page() {
  const space = await requireOwnSpace("/checkin");
  const { id, timeZone } = space.athlete;
  const date = localDateOf(await serverNow(), timeZone);
  prefetch((trpc) => trpc.wellness.day.queryOptions({ date }));
  prefetch((trpc) => trpc.account.coaches.queryOptions());
  return (
    <Hydrate>
      <CheckInPage athleteId={id} zone={timeZone} />
    </Hydrate>
  );
}
