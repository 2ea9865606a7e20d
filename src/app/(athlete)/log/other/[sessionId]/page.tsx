import type { Metadata } from "next";
import { idFromAddress, requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { PlannedLogger } from "@/app/_shared/log/planned-logger";
import { Hydrate, prefetch } from "@/app/_trpc/server";
import type { PlannedSessionId } from "@/lib/ids";

interface PageProps {
  params: Promise<{ sessionId: string }>;
  searchParams: Promise<{ as?: string | string[] }>;
}

export const metadata: Metadata = { title: "Log session" };

export default async function LogPlannedOtherPage({ params, searchParams }: PageProps) {
  const { sessionId } = await params;
  const id = idFromAddress<PlannedSessionId>(sessionId);
  const space = await requireOwnSpace(`/log/other/${id}`);
  prefetch((trpc) => trpc.log.entry.queryOptions({ id }));
  return (
    <Hydrate>
      <PlannedLogger
        athlete={space.athlete}
        id={id}
        title="Log session"
        asPlanned={(await searchParams).as === "planned"}
      />
    </Hydrate>
  );
}
