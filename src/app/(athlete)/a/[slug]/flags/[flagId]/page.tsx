import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { Hydrate, need, prefetch, requireAthlete } from "@/app/_trpc/server";
import type { AthleteId, FlagId } from "@/lib/ids";
import { FlagDetail } from "./_components/flag-detail";

interface PageProps {
  params: Promise<{ slug: string; flagId: string }>;
}

export const metadata: Metadata = { title: "Flag" };

export default async function Page({ params }: PageProps) {
  const { slug, flagId } = await params;
  const audience = audienceOf(await requireAthlete(slug));
  const flag = await needFlag(audience.athleteId, flagId as FlagId);
  if (audience.canPlan) {
    const { athleteId } = audience;
    prefetch((trpc) => trpc.rules.tuning.queryOptions({ athleteId, ruleId: flag.ruleId }));
  }
  return (
    <Hydrate>
      <FlagDetail key={flagId} audience={audience} flagId={flag.id} />
    </Hydrate>
  );
}

/** An address of a flag that is not there, or not for this person, is answered with "not found". */
async function needFlag(athleteId: AthleteId, flagId: FlagId) {
  try {
    return await need((trpc) => trpc.flags.get.queryOptions({ athleteId, flagId }));
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST"))
      notFound();
    throw error;
  }
}
