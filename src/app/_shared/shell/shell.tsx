import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { navCookie, navFromCookie } from "@/app/_shared/shell/nav-preference";
import type { ShellCounts, ShellUser } from "@/app/_shared/shell/navigation";
import { ShellFrame } from "@/app/_shared/shell/shell-frame";
import type { PinnedAthlete } from "@/app/_shared/shell/sidebar";

export interface ShellProps {
  user: ShellUser;
  counts?: ShellCounts;
  pinned?: readonly PinnedAthlete[];
  /** A line above everything, for example the demo squad's. */
  banner?: ReactNode;
  /** Beside the person's name and in More: sign out. */
  accountActions?: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: sidebar, tab bar, sheets, toasts and keys. A server component. */
export async function Shell({
  user,
  counts = {},
  pinned = [],
  banner,
  accountActions,
  children,
}: ShellProps) {
  const nav = navFromCookie((await cookies()).get(navCookie)?.value);
  return (
    <ShellFrame {...{ user, counts, pinned, banner, accountActions }} initialNav={nav}>
      {children}
    </ShellFrame>
  );
}
