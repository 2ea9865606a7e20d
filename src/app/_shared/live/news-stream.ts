import superjson from "superjson";
import type { News } from "@/server/services/live/follow-news";

// The server says something every ten seconds, if only that it is there.
const silenceMs = 25_000;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Follows what the server tells of, from a point on or from now, until it is closed. It comes back by itself after a
 * break, and goes on from where it was. The library's own client would be part of every page.
 */
export function openNewsStream(from: string | null, onNews: (news: News, upTo: string) => void): () => void {
  let upTo = from;
  let waitMs = firstWaitMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;

  const again = (afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(connect, afterMs);
  };
  const heard = () => again(silenceMs);
  const connect = () => {
    source?.close();
    const input = superjson.stringify({ lastEventId: upTo });
    source = new EventSource(`/api/trpc/live.news?input=${encodeURIComponent(input)}`);
    source.onmessage = ({ data, lastEventId }) => {
      waitMs = firstWaitMs;
      upTo = lastEventId;
      heard();
      onNews(superjson.parse(data), lastEventId);
    };
    for (const sign of ["connected", "ping"]) source.addEventListener(sign, heard);
    const lost = () => {
      source?.close();
      again(waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    };
    for (const end of ["error", "serialized-error", "return"]) source.addEventListener(end, lost);
    heard();
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
