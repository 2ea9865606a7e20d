import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import { parseIsoWeek } from "@/lib/dates/week";
import { Planner } from "./_components/planner";

export const metadata: Metadata = { title: "Week" };

interface PageProps {
  params: Promise<{ slug: string; isoWeek: string }>;
}

export default async function WeekPage({ params }: PageProps) {
  const { slug, isoWeek } = await params;
  const week = parseIsoWeek(isoWeek);
  if (!week.ok) notFound();
  const space = await requireAthlete(slug);
  prefetch((trpc) => trpc.plan.week.queryOptions({ athleteId: space.athlete.id, week: week.value }));
  prefetch((trpc) => trpc.flags.list.queryOptions({ athleteId: space.athlete.id }));
  return (
    <Hydrate>
      <Planner key={week.value} space={space} week={week.value} />
    </Hydrate>
  );
}
