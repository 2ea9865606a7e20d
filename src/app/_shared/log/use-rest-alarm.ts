"use client";

import { useEffect } from "react";

/** Keeps the screen on while a pause runs, where the browser can: a phone that locks itself hides the clock. */
export function useScreenOn(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused on a low battery: then the phone may sleep, and the clock goes on by the time of day.
      const held = await navigator.wakeLock.request("screen").catch(() => null);
      if (gone) void held?.release();
      else lock = held;
    };
    // A page that was hidden has lost its hold.
    document.addEventListener("visibilitychange", hold);
    void hold();
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, []);
}

/** Whether this person can still be asked to be told outside of the page. */
export const canAskToNotify = (): boolean =>
  typeof Notification !== "undefined" && Notification.permission === "default";

export const askToNotify = (): Promise<boolean> =>
  Notification.requestPermission().then((answer) => answer === "granted");

const restTag = "rest";

/** Says that a pause is over: by a tremble on the page, by a notification beside it. */
export async function tellRestIsOver(next: string): Promise<void> {
  if (document.visibilityState === "visible") {
    navigator.vibrate?.([200, 100, 200]);
    return;
  }
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return;
  const options = { body: next, tag: restTag };
  // Phones show notifications only through a service worker; desktops need none.
  const worker = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (worker) await worker.showNotification("Rest is over", options);
  else new Notification("Rest is over", options);
}
