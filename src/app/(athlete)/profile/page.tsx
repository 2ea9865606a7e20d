import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProfilePage } from "@/app/_shared/profile/profile-page";
import { PageHeader } from "@/app/_shared/shell/page-header";
import { findOwnSpace, Hydrate, prefetch, requireUser } from "@/app/_trpc/server";

export const metadata: Metadata = { title: "Profile" };

export default async function OwnProfilePage() {
  await requireUser("/profile");
  const space = await findOwnSpace();
  if (!space) redirect("/settings/account");
  prefetch((trpc) => trpc.profile.get.queryOptions({ athleteId: space.athlete.id }));
  return (
    <Hydrate>
      <PageHeader title="Profile" />
      <ProfilePage athleteId={space.athlete.id} />
    </Hydrate>
  );
}
