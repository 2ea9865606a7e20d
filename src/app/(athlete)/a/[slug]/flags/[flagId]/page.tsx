import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { audienceOf } from "@/app/_shared/flags/flag-audience";
import { api, Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";
import type { AthleteId, FlagId } from "@/lib/ids";
import { FlagDetail } from "./_components/flag-detail";

interface PageProps {
  params: Promise<{ slug: string; flagId: string }>;
}

export const metadata: Metadata = { title: "Flag" };

export default async function Page({ params }: PageProps) {
  const { slug, flagId } = await params;
  const audience = audienceOf(await requireAthlete(slug));
  const flag = await findFlag(audience.athleteId, flagId);
  if (audience.canPlan) {
    const { athleteId } = audience;
    prefetch((trpc) => trpc.rules.tuning.queryOptions({ athleteId, ruleId: flag.ruleId }));
  }
  return (
    <Hydrate>
      <FlagDetail key={flagId} audience={audience} initial={flag} />
    </Hydrate>
  );
}

/** An address of a flag that is not there, or not for this person, is answered with "not found". */
async function findFlag(athleteId: AthleteId, flagId: string) {
  try {
    return await (await api()).flags.get({ athleteId, flagId: flagId as FlagId });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST"))
      notFound();
    throw error;
  }
}
