import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch } from "@/app/_trpc/server";
import { LiftLogger } from "./_components/lift-logger";

export const metadata: Metadata = { title: "Log lift" };

export default async function LogLiftPage() {
  const space = await requireOwnSpace("/log/lift");
  prefetch((trpc) => trpc.log.day.queryOptions());
  return (
    <Hydrate>
      <LiftLogger athlete={space.athlete} />
    </Hydrate>
  );
}
