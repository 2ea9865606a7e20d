import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

const askAgainMs = 10_000;

let asking: ReturnType<typeof setTimeout> | null = null;

/**
 * Says at the start what the browser thinks. A page that is loaded without a network believes otherwise that it has
 * one until it hears of a change, and gives up what it should hold back.
 */
export function beginConnection(): void {
  if (!navigator.onLine) lostConnection();
}

/** A request went nowhere. Whether the line is back is then asked of the server, not of the browser: a phone on a network without an outside says that it is online. */
export function lostConnection(): void {
  onlineManager.setOnline(false);
  if (asking === null) asking = setTimeout(askServer, askAgainMs);
}

/** Asks now, where somebody has reason to think that it is back. */
export function askServer(): void {
  if (asking !== null) clearTimeout(asking);
  asking = null;
  fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(askAgainMs) }).then(
    () => onlineManager.setOnline(true),
    () => lostConnection(),
  );
}

/** Whether the server can be reached, as far as is known. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
    () => true,
  );
