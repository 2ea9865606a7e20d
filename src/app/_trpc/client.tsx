"use client";

import { notifyManager, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/api/root";
import { createQueryClient } from "./query-client";
import { noteWrite } from "./written";

const context = createTRPCContext<AppRouter>();

/** The API as hooks: `useTRPC().plan.week.queryOptions(…)`. */
export const useTRPC = context.useTRPC;

const asksAboutContent: ReadonlySet<string> = new Set(["plan.classify", "plan.previewAddition"]);

let browserClient: QueryClient | undefined;

// What is known at once is drawn with the press that made it so, and not a timer and a second drawing later.
notifyManager.setScheduler((flush) => queueMicrotask(flush));

function queryClient() {
  if (typeof window === "undefined") return createQueryClient();
  browserClient ??= createQueryClient();
  return browserClient;
}

export function TRPCProvider({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpc] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          // A write is answered by itself.
          condition: (operation) => operation.type === "mutation",
          true: httpLink({
            url: "/api/trpc",
            transformer: superjson,
            fetch: async (address, options) => {
              const answer = await fetch(address, options);
              noteWrite(answer);
              // What is on the page is for the writer to ask again; the rest is, when it is next shown.
              void client.invalidateQueries({ type: "inactive", refetchType: "none" });
              return answer;
            },
          }),
          false: splitLink({
            // What takes long to work out is answered by itself too: a slow one must not hold up the others.
            condition: (operation) => operation.path === "library.reviewPlan",
            true: httpLink({ url: "/api/trpc", transformer: superjson }),
            false: splitLink({
              // What is asked about a whole session does not fit into an address.
              condition: (operation) => asksAboutContent.has(operation.path),
              true: httpLink({ url: "/api/trpc", transformer: superjson, methodOverride: "POST" }),
              false: httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4000 }),
            }),
          }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={client}>
      <context.TRPCProvider trpcClient={trpc} queryClient={client}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
