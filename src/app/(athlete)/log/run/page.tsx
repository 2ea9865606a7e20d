import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch } from "@/app/_trpc/server";
import { RunLogger } from "./_components/run-logger";

export const metadata: Metadata = { title: "Log run" };

export default async function LogRunPage() {
  const space = await requireOwnSpace("/log/run");
  prefetch((trpc) => trpc.log.day.queryOptions());
  return (
    <Hydrate>
      <RunLogger athlete={space.athlete} />
    </Hydrate>
  );
}
