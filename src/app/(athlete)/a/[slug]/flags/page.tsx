import type { Metadata } from "next";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { filterFromSearch } from "@/app/_shared/flags/flag-filter";
import { FlagList } from "@/app/_shared/flags/flag-list";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";

interface PageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Flags" };

export default async function Page({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const audience = audienceOf(await requireAthlete(slug));
  const filter = filterFromSearch(await searchParams);
  prefetch((trpc) => trpc.flags.list.queryOptions({ athleteId: audience.athleteId, ...filter }));
  return (
    <Hydrate>
      <FlagList audience={audience} filter={filter} />
    </Hydrate>
  );
}
