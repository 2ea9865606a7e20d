import type { Metadata } from "next";
import { Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import { healthFilterOf } from "./_components/health-filter";
import { RuleHealthPage } from "./_components/rule-health-page";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage({ searchParams }: PageProps) {
  const user = await requireUser("/coach/rules");
  if (user.coaches) prefetch((trpc) => trpc.rules.health.queryOptions());
  const { show } = await searchParams;
  return (
    <Hydrate>
      <RuleHealthPage filter={healthFilterOf(show)} />
    </Hydrate>
  );
}
