import type { Route } from "next";
import { redirect } from "next/navigation";
import { findOwnSpace, requireUser, serverNow } from "@/app/_trpc/server";
import { monthText } from "@/lib/dates/calendar-view";
import { localDateOf } from "@/lib/dates/time-zone";

/** The person's own current month. */
export default async function OwnCalendarPage() {
  await requireUser("/calendar");
  const space = await findOwnSpace();
  if (!space) redirect("/coach/athletes");
  const { slug, timeZone } = space.athlete;
  redirect(`/a/${slug}/calendar/${monthText(localDateOf(await serverNow(), timeZone))}` as Route);
}
