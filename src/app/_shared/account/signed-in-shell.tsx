import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppProviders } from "@/app/_shared/account/app-providers";
import { SignOutButton } from "@/app/_shared/account/sign-out-button";
import { shellPath } from "@/app/_shared/offline/service";
import { DemoBar } from "@/app/_shared/shell/demo-bar";
import { Shell } from "@/app/_shared/shell/shell";
import { api, homeOf, requireUser } from "@/app/_trpc/server";

/**
 * The frame of signed-in pages. A coach's pages send everybody else to where their own day is, but for the library:
 * who plans for themself takes from it too.
 */
export async function SignedInShell({ children, coachOnly }: { children: ReactNode; coachOnly?: boolean }) {
  const path = (await headers()).get("x-path") ?? "/welcome";
  const user = await requireUser(path);
  if (coachOnly && !user.coaches && !path.startsWith("/coach/library")) redirect(homeOf(user));

  const { slug, athletesToDecide, flagsToDecide, unread, messages, now, isDemo, isBuilt } = await (
    await api()
  ).account.shell();
  const { name, email, coaches, trains, preferences } = user;
  return (
    <AppProviders
      userId={user.id}
      preferences={preferences}
      now={now}
      travels={trains && isBuilt}
      isShell={path === shellPath}
    >
      <Shell
        user={{ name, email, slug, coaches, trains }}
        counts={{ athletes: athletesToDecide, flags: flagsToDecide, unread, messages }}
        banner={isDemo ? <DemoBar>Demo club. Everyone in it is made up.</DemoBar> : null}
        accountActions={<SignOutButton />}
      >
        {children}
      </Shell>
    </AppProviders>
  );
}
