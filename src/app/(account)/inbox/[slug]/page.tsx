import type { Metadata } from "next";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import { threadPage } from "@/lib/domain/message";
import { InboxPage } from "../_components/inbox-page";

export const metadata: Metadata = { title: "Messages" };

interface PageProps {
  params: Promise<{ slug: string }>;
}

export default async function InboxThread({ params }: PageProps) {
  const { slug } = await params;
  const space = await requireAthlete(slug);
  prefetch((trpc) => trpc.messages.threads.queryOptions());
  prefetch((trpc) =>
    trpc.messages.thread.queryOptions({ athleteId: space.athlete.id, sessionId: null, most: threadPage }),
  );
  return (
    <Hydrate>
      <InboxPage space={space} />
    </Hydrate>
  );
}
