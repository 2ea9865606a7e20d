"use client";

import { onlineManager } from "@tanstack/react-query";
import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";

/** Goes to another page. In the page that was kept on this device there is no server to ask for it. */
export function useGo(): (path: Route) => void {
  const router = useRouter();
  const isHere = usePathname();
  return (path) => {
    if (onlineManager.isOnline() || path === isHere || !isShell()) router.push(path);
    else history.pushState(null, "", path);
  };
}

/** Whether this page was kept on this device, whatever its address says. */
export const isShell = (): boolean => document.querySelector("[data-shell]") !== null;
