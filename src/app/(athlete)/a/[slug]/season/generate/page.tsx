import type { Metadata } from "next";
import { PageBody } from "@/app/_shared/shell/page-body";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import { EmptyState } from "@/app/_ui/empty-state";
import type { ProfileEntryId } from "@/lib/ids";
import { Generator } from "./_components/generator";

export const metadata: Metadata = { title: "Generate a plan" };

interface PageProps {
  params: Promise<{ slug: string }>;
  /** `race` names the race of the profile that the plan is counted back from. */
  searchParams: Promise<{ race?: string | string[] }>;
}

const isId = (value: unknown): value is ProfileEntryId =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

export default async function GeneratePage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { race } = await searchParams;
  const { athlete, relation, canPlan } = await requireAthlete(slug);
  const crumbs = [
    ...(relation === "coach" ? [{ href: `/a/${slug}`, label: athlete.name }] : []),
    { href: `/a/${slug}/season`, label: "Season" },
  ];
  const from = { athleteId: athlete.id, ...(isId(race) ? { raceId: race } : {}) };
  if (canPlan) prefetch((trpc) => trpc.plan.generatorDefaults.queryOptions(from));
  return (
    <Hydrate>
      <PageHeader title="Generate a plan" crumbs={crumbs} />
      <PageBody>
        {canPlan ? (
          <Generator athlete={athlete} slug={slug} from={from} asDrafts={relation === "coach"} />
        ) : (
          <EmptyState>Your coach plans your training. Ask your coach for a plan.</EmptyState>
        )}
      </PageBody>
    </Hydrate>
  );
}
