"use client";

import { useSyncExternalStore } from "react";
import { ToastCard } from "@/app/_ui/toast-card";
import { currentToast, subscribeToToast } from "@/app/_ui/toast-store";

/**
 * The one place where results are announced. It is in the page from the start, because a live region that
 * arrives together with its text is not read. Bottom left on desktop, above the tab bar on phones.
 * Over an open sheet it stands at the top of a phone, so that it does not cover what the sheet asks.
 * `--toast-inset` is the width of what stands at the left and must not be covered.
 */
export function Toaster() {
  const toast = useSyncExternalStore(subscribeToToast, currentToast, () => null);
  return (
    <div
      role="status"
      aria-live="polite"
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(68px+env(safe-area-inset-bottom,0px))] z-50 max-sm:[body:has([role=dialog])_&]:top-4 max-sm:[body:has([role=dialog])_&]:bottom-auto sm:bottom-6 sm:end-auto sm:start-[calc(var(--toast-inset,0px)+24px)]"
    >
      {toast ? <ToastCard key={toast.key} content={toast} /> : null}
    </div>
  );
}
