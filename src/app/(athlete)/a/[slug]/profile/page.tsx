import type { Metadata } from "next";
import { ProfilePage } from "@/app/_shared/profile/profile-page";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { Hydrate, prefetch, requireAthlete } from "@/app/_trpc/server";

export const metadata: Metadata = { title: "Profile" };

export default async function AthleteProfilePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { athlete, relation } = await requireAthlete(slug);
  prefetch((trpc) => trpc.profile.get.queryOptions({ athleteId: athlete.id }));
  const crumbs =
    relation === "coach"
      ? [
          { href: "/coach/athletes", label: "Athletes" },
          { href: `/a/${slug}`, label: athlete.name },
        ]
      : [];
  return (
    <Hydrate>
      <PageHeader title="Profile" crumbs={crumbs} />
      <ProfilePage athleteId={athlete.id} />
    </Hydrate>
  );
}
