"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/api/root";
import { createQueryClient } from "./query-client";

const context = createTRPCContext<AppRouter>();

/** The API as hooks: `useTRPC().plan.week.queryOptions(…)`. */
export const useTRPC = context.useTRPC;

const asksAboutContent: ReadonlySet<string> = new Set(["plan.classify", "plan.previewAddition"]);

let browserClient: QueryClient | undefined;

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
          // A write is answered by itself, and so is what takes long to work out: a slow one must not hold up the others.
          condition: (operation) => operation.type === "mutation" || operation.path === "library.reviewPlan",
          true: httpLink({ url: "/api/trpc", transformer: superjson }),
          false: splitLink({
            // What is asked about a whole session does not fit into an address.
            condition: (operation) => asksAboutContent.has(operation.path),
            true: httpLink({ url: "/api/trpc", transformer: superjson, methodOverride: "POST" }),
            false: httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 4000 }),
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
