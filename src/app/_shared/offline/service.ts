/** The cache that holds the one page of a person which this device opens without a network. */
export const shellCache = "tandem shell";
export const shellPath = "/offline";

const kept =
  /^\/(?:today|week|checkin|offline|log\/(?:run|lift|other)(?:\/[^/]+)?|a\/[^/]+\/week(?:\/[^/]+)?)?$/;

/** Whether the kept page can draw what is at an address: of others it says no more than that they need a network. */
export const isDrawnHere = (path: string): boolean => kept.test(path);

/** Begins the worker that answers for the server where it cannot be reached. */
export async function beginService(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/serwist/sw.js", { scope: "/", updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: "keep-shell" });
}

/** Takes away the page of whoever used this device before. */
export async function forgetShell(): Promise<void> {
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) if (name.startsWith(shellCache)) await caches.delete(name);
}
