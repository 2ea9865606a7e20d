import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_shared/account/public-frame";
import { SignedInShell } from "@/app/_shared/account/signed-in-shell";
import { findReader } from "@/app/_trpc/server";

/** The rules are for everybody to read. Who is signed in keeps the frame of their own pages. */
export default async function Layout({ children }: { children: ReactNode }) {
  const user = await findReader();
  if (user?.onboarded) return <SignedInShell>{children}</SignedInShell>;
  return <PublicFrame isSignedIn={user !== null}>{children}</PublicFrame>;
}
