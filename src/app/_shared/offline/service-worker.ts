import { type PrecacheEntry, Serwist } from "serwist";
import { isDrawnHere, shellCache, shellPath } from "./service";

// Runs beside the pages, in the browser. It answers from this device where the server cannot be reached, and from
// nowhere else: what a page shows comes from the server whenever there is one.

declare global {
  interface Window {
    /** Every file of this build, filled in when it is built. */
    __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
  }
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Taking {
  skipWaiting(): Promise<void>;
}

interface Navigation {
  readonly request: Request;
  readonly event: Event & { readonly preloadResponse?: Promise<Response | undefined> };
}

/** A network that says nothing for so long is no network, to somebody between two sets. */
const patienceMs = 6000;

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  precacheOptions: { cleanupOutdatedCaches: true },
  // Pages of an older build that are still open go on with its files; the newer one follows when they are closed, or
  // when somebody asks for it.
  skipWaiting: false,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [{ matcher: ({ request }) => request.mode === "navigate", handler: pageOrShell }],
});

async function pageOrShell({ request, event }: Navigation): Promise<Response> {
  const page = fromServer(request, event);
  const shell = await (await caches.open(shellCache)).match(shellPath);
  if (!shell) return page;
  // A sign-in, a download or a coach's page that takes its time is not helped by a page that has nothing of it.
  if (!isDrawnHere(new URL(request.url).pathname)) return page.catch(() => shell);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(shell.clone()), patienceMs));
  return Promise.race([page.catch(() => shell), late]);
}

async function fromServer(request: Request, event: Navigation["event"]): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(request);
}

/** Keeps the page of whoever is signed in, where its scripts are those that this worker keeps. */
async function keepShell(): Promise<void> {
  const page = await fetch(shellPath, { credentials: "same-origin", cache: "no-store" });
  if (!page.ok || page.redirected) return;
  const scripts = (await page.clone().text()).match(/\/_next\/static\/[^"'\\\s]+\.(?:js|css)/g) ?? [];
  if (scripts.some((path) => !serwist.getPrecacheKeyForUrl(new URL(path, self.location.href).href))) return;
  await (await caches.open(shellCache)).put(shellPath, page);
}

self.addEventListener("message", (event) => {
  const kind = (event.data as { readonly kind?: string } | null)?.kind;
  if (kind === "keep-shell") (event as unknown as Waiting).waitUntil(keepShell().catch(() => {}));
  if (kind === "take-over") void (self as unknown as Taking).skipWaiting();
});

// The page that was kept asks for the files of its own build, which go with the worker that kept them.
self.addEventListener("activate", (event) => {
  (event as Waiting).waitUntil(
    caches
      .delete(shellCache)
      .then(keepShell)
      .catch(() => {}),
  );
});

serwist.addEventListeners();
