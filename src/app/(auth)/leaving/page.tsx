import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AppProviders } from "@/app/_shared/account/app-providers";
import { DayOf } from "@/app/_shared/account/day-of";
import { SignOutButton } from "@/app/_shared/account/sign-out-button";
import { findLeaving, serverNow } from "@/app/_trpc/server";
import { KeepAccount } from "./_components/keep-account";

export const metadata: Metadata = { title: "Your account is being deleted" };

/** All that somebody sees who signs in before their account is gone. */
export default async function LeavingPage() {
  const user = await findLeaving();
  if (!user?.leavesAt) redirect("/welcome");
  return (
    <AppProviders userId={user.id} preferences={user.preferences} now={await serverNow()}>
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-title text-balance">Your account is being deleted</h1>
        <p className="text-pretty text-ink-2">
          You asked for it, {user.name}. On <DayOf at={user.leavesAt} /> everything of yours is gone for good.
          Until then you can keep it, and find everything as you left it, with everybody who coaches you or
          whom you coach.
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <KeepAccount />
        <SignOutButton look="secondary" />
      </div>
    </AppProviders>
  );
}
