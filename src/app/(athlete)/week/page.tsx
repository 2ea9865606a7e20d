import type { Route } from "next";
import { redirect } from "next/navigation";
import { api, findOwnSpace, requireUser } from "@/app/_trpc/server";

/** The person's own current week. */
export default async function OwnWeekPage() {
  await requireUser("/week");
  const space = await findOwnSpace();
  if (!space) redirect("/coach/athletes");
  const { id, slug } = space.athlete;
  const week = await (await api()).plan.currentWeek({ athleteId: id });
  redirect(`/a/${slug}/week/${week}` as Route);
}
