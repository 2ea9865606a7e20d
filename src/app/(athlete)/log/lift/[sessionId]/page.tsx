import type { Metadata } from "next";
import { idFromAddress, requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch } from "@/app/_trpc/server";
import type { PlannedSessionId } from "@/lib/ids";
import { PlannedLift } from "../_components/planned-lift";

interface PageProps {
  params: Promise<{ sessionId: string }>;
  searchParams: Promise<{ as?: string | string[] }>;
}

export const metadata: Metadata = { title: "Log lift" };

export default async function LogPlannedLiftPage({ params, searchParams }: PageProps) {
  const { sessionId } = await params;
  const id = idFromAddress<PlannedSessionId>(sessionId);
  const space = await requireOwnSpace(`/log/lift/${id}`);
  prefetch((trpc) => trpc.log.entry.queryOptions({ id }));
  return (
    <Hydrate>
      <PlannedLift athlete={space.athlete} id={id} asPlanned={(await searchParams).as === "planned"} />
    </Hydrate>
  );
}
