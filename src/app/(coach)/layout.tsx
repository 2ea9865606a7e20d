import type { ReactNode } from "react";
import { SignedInShell } from "@/app/_shared/account/signed-in-shell";

export default function CoachLayout({ children }: { children: ReactNode }) {
  return <SignedInShell coachOnly>{children}</SignedInShell>;
}
