import "server-only";

import { dehydrate, type FetchQueryOptions, type QueryKey } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";
import { Hydrated } from "./hydrated";
import { createQueryClient } from "./query-client";

const getQueryClient = cache(createQueryClient);

const getContext = cache(async () => {
  const jar = await cookies();
  const forwarded = (await headers()).get("x-forwarded-for");
  return createContext((name) => jar.get(name)?.value, forwarded?.split(",")[0]?.trim());
});

/** The API inside server components: `await api.roster.list()`. Same router, same access checks. */
export const api = cache(async () => appRouter.createCaller(await getContext()));

/** Query options for prefetching: `prefetch((trpc) => trpc.plan.week.queryOptions(input))`. */
const options = createTRPCOptionsProxy({ ctx: getContext, router: appRouter, queryClient: getQueryClient });

const started = cache((): Promise<void>[] => []);

/** Starts a query on the server whose answer is part of the page's first paint. Several run side by side. */
export function prefetch(choose: (trpc: typeof options) => unknown) {
  started().push(getQueryClient().prefetchQuery(choose(options) as never));
}

/** Asks on the server for what a page cannot be without. Where it is refused there is no page. */
export function need<Data, Failure, Key extends QueryKey>(
  choose: (trpc: typeof options) => FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> {
  return getQueryClient().fetchQuery(choose(options));
}

/** Waits for what was started, so that the server and the browser draw the same first picture. */
export async function Hydrate({ children }: { children: ReactNode }) {
  await Promise.all(started());
  return <Hydrated state={dehydrate(getQueryClient())}>{children}</Hydrated>;
}

/** The person who asks for this page. Sends everybody else to sign in, and newcomers through onboarding. */
export async function requireUser(returnTo: string) {
  const user = await (await getContext()).user();
  if (!user && (await findLeaving())) redirect("/leaving");
  if (!user) redirect(`/login?returnTo=${encodeURIComponent(returnTo)}` as Route);
  if (!user.onboarded) redirect(`/welcome?returnTo=${encodeURIComponent(returnTo)}` as Route);
  return user;
}

/** The person who asks for this page while their account is being deleted, or null. */
export async function findLeaving() {
  return (await getContext()).leaving();
}

/** The person who asks for this page, or null. */
export async function optionalUser() {
  return (await getContext()).user();
}

/** The athlete's space that an address names, or the "not found" page where this person may not see it. */
export const requireAthlete = cache(async (slug: string) => {
  await requireUser((await headers()).get("x-path") ?? `/a/${slug}`);
  try {
    return await (await api()).roster.athleteBySlug({ slug });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});

/** The signed-in person's own athlete space, for the short addresses such as /today. Null where they do not train. */
export const findOwnSpace = cache(async () => {
  const { athleteSlug } = await (await api()).account.get();
  return athleteSlug ? requireAthlete(athleteSlug) : null;
});

/** Where a person starts: who needs them, or their day. */
export const homeOf = (user: { coaches: boolean; trains: boolean }) =>
  (user.coaches || !user.trains ? "/coach" : "/today") as Route;

/** The server's moment of rendering, for pages that nobody has to be signed in for. */
export const serverNow = async () => (await getContext()).now;

/** The person who reads a page that is for everybody. Such a page needs no database, so one that is away is no reason to fail. */
export const findReader = cache(async () => {
  try {
    return await optionalUser();
  } catch {
    return null;
  }
});
