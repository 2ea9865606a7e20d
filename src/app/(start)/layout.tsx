import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_shared/account/public-frame";
import { findReader } from "@/app/_trpc/server";

export default async function StartLayout({ children }: { children: ReactNode }) {
  return <PublicFrame isSignedIn={(await findReader()) !== null}>{children}</PublicFrame>;
}
