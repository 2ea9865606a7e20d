import type { Metadata } from "next";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import { SeasonPage } from "./_components/season-page";

export const metadata: Metadata = { title: "Season" };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const space = await requireAthlete(slug);
  prefetch((trpc) => trpc.plan.season.queryOptions({ athleteId: space.athlete.id }));
  return (
    <Hydrate>
      <SeasonPage space={space} />
    </Hydrate>
  );
}
