import type { Route } from "next";
import { redirect } from "next/navigation";
import { findOwnSpace, requireUser } from "@/app/_trpc/server";

/** The person's own season. */
export default async function OwnSeasonPage() {
  await requireUser("/season");
  const space = await findOwnSpace();
  if (!space) redirect("/coach/athletes");
  redirect(`/a/${space.athlete.slug}/season` as Route);
}
