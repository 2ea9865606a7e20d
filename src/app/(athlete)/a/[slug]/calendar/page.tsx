import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireAthlete, serverNow } from "@/app/_trpc/server";
import { monthText } from "@/lib/dates/calendar-view";
import { localDateOf } from "@/lib/dates/time-zone";

/** An athlete's current month. */
export default async function CurrentMonthPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { timeZone } = (await requireAthlete(slug)).athlete;
  redirect(`/a/${slug}/calendar/${monthText(localDateOf(await serverNow(), timeZone))}` as Route);
}
