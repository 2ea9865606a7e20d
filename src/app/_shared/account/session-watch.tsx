"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { currentInstant } from "@/app/_shared/clock";
import { showToast } from "@/app/_ui/toast-store";

const renewedKey = "tandem_session_renewed";

/**
 * Keeps a session that is used, and notices one that has ended. Reading goes to the sign-in page and back; after
 * a write the page stays, because what was typed is still on it.
 */
export function SessionWatch() {
  const client = useQueryClient();

  useEffect(() => {
    const today = currentInstant().slice(0, 10);
    if (localStorage.getItem(renewedKey) === today) return;
    // The library moves the session's end whenever this address is asked, and the cookie's with it.
    fetch("/api/auth/session")
      .then((response) => response.ok && localStorage.setItem(renewedKey, today))
      .catch(() => {});
  }, []);

  useEffect(() => {
    const reads = client.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error" && isSignedOut(event.action.error)) {
        const here = location.pathname + location.search;
        location.assign(`/login?returnTo=${encodeURIComponent(here)}`);
      }
    });
    const writes = client.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error" && isSignedOut(event.action.error)) {
        // Said last: whatever the page says of the write that failed, this is why.
        setTimeout(() =>
          showToast({
            message: "You are signed out. What you typed is still here.",
            action: { label: "Sign in in a new tab", run: () => window.open("/login", "_blank", "noopener") },
          }),
        );
      }
    });
    return () => {
      reads();
      writes();
    };
  }, [client]);

  return null;
}

function isSignedOut(error: unknown): boolean {
  const data = (error as { data?: { reason?: string } } | null)?.data;
  return data?.reason === "signed-out";
}
