import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/api/root";
import type { News } from "@/server/services/live/follow-news";

/**
 * Follows what the server tells of, from a point on or from now, until it is closed. It comes back by itself after a
 * break, and goes on from where it was.
 */
export function openNewsStream(from: string | null, onNews: (news: News, upTo: string) => void): () => void {
  const client = createTRPCClient<AppRouter>({
    links: [httpSubscriptionLink({ url: "/api/trpc", transformer: superjson })],
  });
  const { unsubscribe } = client.live.news.subscribe(
    { lastEventId: from },
    { onData: ({ id, data }) => onNews(data, id) },
  );
  return unsubscribe;
}
