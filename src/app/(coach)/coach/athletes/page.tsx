import type { Metadata } from "next";
import { Hydrate, prefetch, requireUser } from "@/app/_trpc/server";
import { Roster } from "./_components/roster";

export const metadata: Metadata = { title: "Athletes" };

export default async function AthletesPage() {
  const user = await requireUser("/coach/athletes");
  if (user.coaches) {
    prefetch((trpc) => trpc.roster.list.queryOptions());
    prefetch((trpc) => trpc.roster.invitations.queryOptions());
  }
  return (
    <Hydrate>
      <Roster />
    </Hydrate>
  );
}
