import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch } from "@/app/_trpc/server";
import { sessionTypes } from "@/lib/domain/session-type";
import { OtherLogger } from "./_components/other-logger";

interface PageProps {
  searchParams: Promise<{ type?: string | string[] }>;
}

export const metadata: Metadata = { title: "Log session" };

export default async function LogOtherPage({ searchParams }: PageProps) {
  const space = await requireOwnSpace("/log/other");
  const { type } = await searchParams;
  prefetch((trpc) => trpc.log.day.queryOptions());
  const known = sessionTypes.find((each) => each === type);
  return (
    <Hydrate>
      <OtherLogger athlete={space.athlete} type={known ?? "xt-easy"} />
    </Hydrate>
  );
}
