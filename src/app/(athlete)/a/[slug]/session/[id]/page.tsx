import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import type { PlannedSessionId } from "@/lib/ids";
import { SessionPage } from "./_components/session-page";

export const metadata: Metadata = { title: "Session" };

interface PageProps {
  params: Promise<{ slug: string; id: string }>;
}

export default async function SessionOfAthlete({ params }: PageProps) {
  const { slug, id } = await params;
  const space = await requireAthlete(slug);
  if (!z.uuid().safeParse(id).success) notFound();
  const sessionId = id as PlannedSessionId;
  prefetch((trpc) => trpc.plan.session.queryOptions({ athleteId: space.athlete.id, sessionId }));
  return (
    <Hydrate>
      <SessionPage space={space} sessionId={sessionId} />
    </Hydrate>
  );
}
