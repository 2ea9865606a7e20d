import type { Route } from "next";
import { redirect } from "next/navigation";
import { findOwnSpace, requireUser } from "@/app/_trpc/server";

/** The person's own progress. */
export default async function OwnProgressPage() {
  await requireUser("/progress");
  const space = await findOwnSpace();
  redirect((space ? `/a/${space.athlete.slug}/progress` : "/coach/athletes") as Route);
}
