import { QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

/** A refusal stays a refusal; only an outage or a lost connection is worth asking again. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  if (typeof window === "undefined" || failures > 1) return false;
  const status = (error as { data?: { httpStatus?: number } | null }).data?.httpStatus;
  return status === undefined || status >= 500;
}

/** One set of defaults for the server's prefetching and the browser. */
export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: isWorthRetrying },
      // A write that cannot be sent says so at once. What is to be sent later waits in the queue of the device, which
      // outlives the page; one that pauses in here would be lost with it.
      mutations: { networkMode: "always" },
      dehydrate: { serializeData: superjson.serialize },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
