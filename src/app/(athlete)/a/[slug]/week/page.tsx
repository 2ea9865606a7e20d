import type { Route } from "next";
import { redirect } from "next/navigation";
import { api, requireAthlete } from "@/app/_trpc/server";

/** The athlete's current week. */
export default async function CurrentWeekPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { athlete } = await requireAthlete(slug);
  const week = await (await api()).plan.currentWeek({ athleteId: athlete.id });
  redirect(`/a/${slug}/week/${week}` as Route);
}
