import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { filterFromSearch } from "@/app/_shared/flags/flag-filter";
import { FlagList } from "@/app/_shared/flags/flag-list";
import { findOwnSpace, Hydrate, prefetch } from "@/app/_trpc/server";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Flags" };

/** The short address of the signed-in person's own flags. */
export default async function Page({ searchParams }: PageProps) {
  const space = await findOwnSpace();
  if (!space) notFound();
  const audience = audienceOf(space);
  const filter = filterFromSearch(await searchParams);
  prefetch((trpc) => trpc.flags.list.queryOptions({ athleteId: audience.athleteId, ...filter }));
  return (
    <Hydrate>
      <FlagList audience={audience} filter={filter} />
    </Hydrate>
  );
}
