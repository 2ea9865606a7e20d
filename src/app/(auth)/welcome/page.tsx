import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { AppProviders } from "@/app/_shared/account/app-providers";
import { api, findLeaving, homeOf, optionalUser } from "@/app/_trpc/server";
import { safeReturnPath } from "@/lib/return-path";
import { Onboarding } from "./_components/onboarding";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage({
  searchParams,
}: {
  searchParams: Promise<{ returnTo?: string }>;
}) {
  const returnTo = safeReturnPath((await searchParams).returnTo);
  const user = await optionalUser();
  if (!user && (await findLeaving())) redirect("/leaving");
  if (!user) redirect(`/login?returnTo=${encodeURIComponent(returnTo ?? "/welcome")}` as Route);
  if (user.onboarded)
    redirect((returnTo?.startsWith("/welcome") ? homeOf(user) : (returnTo ?? homeOf(user))) as Route);

  const { now } = await (await api()).account.shell();
  return (
    <AppProviders userId={user.id} preferences={user.preferences} now={now}>
      <Onboarding userId={user.id} name={user.name} returnTo={returnTo} />
    </AppProviders>
  );
}
