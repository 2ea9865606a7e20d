import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_shared/account/public-frame";
import { SignedInShell } from "@/app/_shared/account/signed-in-shell";
import { NavButton } from "@/app/_shared/shell/nav-button";
import { findReader } from "@/app/_trpc/server";

/** The rules are for everybody to read. Who is signed in keeps the frame of their own pages. */
export default async function Layout({ children }: { children: ReactNode }) {
  const user = await findReader();
  if (user?.onboarded) {
    return (
      <SignedInShell>
        <div className="flex h-[52px] items-center border-line border-b px-4 max-sm:hidden md:hidden">
          <NavButton />
        </div>
        {children}
      </SignedInShell>
    );
  }
  return <PublicFrame isSignedIn={user !== null}>{children}</PublicFrame>;
}
