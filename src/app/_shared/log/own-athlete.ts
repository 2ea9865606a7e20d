import "server-only";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { findOwnSpace, requireUser } from "@/app/_trpc/server";

/** The signed-in person's own space, for pages on which they log. Who does not train has nothing to log. */
export async function requireOwnSpace(returnTo: string) {
  await requireUser(returnTo);
  const space = await findOwnSpace();
  if (!space) redirect("/coach/athletes" as Route);
  return space;
}

/** An id from an address, or the page that says that nothing is here. */
export function idFromAddress<Id extends string>(text: string): Id {
  if (!z.uuid().safeParse(text).success) notFound();
  return text as Id;
}
