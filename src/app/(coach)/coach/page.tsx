import type { Metadata } from "next";
import { Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import { TriagePage } from "./_components/triage/triage-page";
import { filterOf } from "./_components/triage/triage-paths";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Triage" };

export default async function Page({ searchParams }: PageProps) {
  await requireUser("/coach");
  prefetch((trpc) => trpc.triage.list.queryOptions());
  return (
    <Hydrate>
      <TriagePage filter={filterOf(await searchParams)} />
    </Hydrate>
  );
}
