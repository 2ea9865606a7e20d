import type { Metadata } from "next";
import { requireOwnSpace } from "@/app/_shared/log/own-athlete";
import { Hydrate, prefetch } from "@/app/_trpc/server";
import { type Filled, RunLogger } from "./_components/run-logger";

export const metadata: Metadata = { title: "Log run" };

interface PageProps {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function LogRunPage({ searchParams }: PageProps) {
  const space = await requireOwnSpace("/log/run");
  const filled = filledFrom(await searchParams);
  prefetch((trpc) => trpc.log.day.queryOptions());
  return (
    <Hydrate>
      <RunLogger key={JSON.stringify(filled)} athlete={space.athlete} filled={filled} />
    </Hydrate>
  );
}

const longest = 20;

/** What the address says of the run; the form reads it as it reads what is typed. */
function filledFrom({ distance, time, rpe }: Awaited<PageProps["searchParams"]>): Filled {
  const text = (value: string | string[] | undefined) =>
    typeof value === "string" ? value.slice(0, longest) : "";
  const effort = /^\d{1,2}$/.test(text(rpe)) ? Number(text(rpe)) : null;
  return {
    distance: text(distance),
    duration: text(time),
    rpe: effort !== null && effort <= 10 ? effort : null,
  };
}
