import type { Metadata } from "next";
import { Hydrate, need, requireAthlete } from "@/app/_trpc/server";
import { progressRanges } from "@/lib/domain/progress";
import { ProgressPage } from "./_components/progress-page";

export const metadata: Metadata = { title: "Progress" };

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const asked = (await searchParams).range;
  const range = progressRanges.find((each) => each === asked) ?? "13-months";
  const space = await requireAthlete(slug);
  await need((trpc) => trpc.progress.get.queryOptions({ athleteId: space.athlete.id, range }));
  return (
    <Hydrate>
      <ProgressPage space={space} range={range} />
    </Hydrate>
  );
}
