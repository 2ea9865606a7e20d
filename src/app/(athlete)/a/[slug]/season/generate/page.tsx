import type { Metadata } from "next";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import { EmptyState } from "@/app/_ui/empty-state";
import { Generator } from "./_components/generator";

export const metadata: Metadata = { title: "Generate a plan" };

interface PageProps {
  params: Promise<{ slug: string }>;
}

export default async function GeneratePage({ params }: PageProps) {
  const { slug } = await params;
  const { athlete, relation, canPlan } = await requireAthlete(slug);
  const crumbs =
    relation === "coach"
      ? [
          { href: "/coach/athletes", label: "Athletes" },
          { href: `/a/${slug}`, label: athlete.name },
        ]
      : [{ href: `/a/${slug}/week`, label: "Week" }];
  if (canPlan) prefetch((trpc) => trpc.plan.generatorDefaults.queryOptions({ athleteId: athlete.id }));
  return (
    <Hydrate>
      <PageHeader title="Generate a plan" crumbs={crumbs} />
      <PageBody>
        {canPlan ? (
          <Generator athlete={athlete} slug={slug} />
        ) : (
          <EmptyState>Your coach plans your training. Ask your coach for a plan.</EmptyState>
        )}
      </PageBody>
    </Hydrate>
  );
}
