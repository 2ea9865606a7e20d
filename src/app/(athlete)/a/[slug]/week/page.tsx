import type { Route } from "next";
import { redirect } from "next/navigation";
import { api, requireAthlete } from "@/app/_trpc/server";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ open?: string | string[] }>;
}

/** The athlete's current week. */
export default async function CurrentWeekPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { athlete } = await requireAthlete(slug);
  const week = await (await api()).plan.currentWeek({ athleteId: athlete.id });
  const { open } = await searchParams;
  redirect(`/a/${slug}/week/${week}${open === "fix-week" ? "?open=fix-week" : ""}` as Route);
}
