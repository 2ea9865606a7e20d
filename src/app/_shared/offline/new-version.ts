import { showToast } from "@/app/_ui/toast-store";

const loggerLock = "tandem logger";

/** Keeps a newer build away while a logger is open here, and else offers it. Returns how to stop. */
export function watchVersion(isLogging: boolean): () => void {
  if (isLogging) return holdLogger();
  const look = () => void offerNewVersion().catch(() => {});
  look();
  document.addEventListener("visibilitychange", look);
  return () => document.removeEventListener("visibilitychange", look);
}

/** Says to this browser's other tabs that a logger is open here, until it is let go. */
function holdLogger(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(loggerLock, { mode: "shared" }, () => held).catch(() => {});
  return release;
}

async function isLoggerOpen(): Promise<boolean> {
  const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {};
  return [...held, ...pending].some(({ name }) => name === loggerLock);
}

let offered: ServiceWorker | null = null;

/** Offers the build that waits, once, and never while somebody logs in any tab: what they type goes before. */
async function offerNewVersion(): Promise<void> {
  const waiting = (await navigator.serviceWorker?.getRegistration("/"))?.waiting;
  if (!waiting || waiting === offered || (await isLoggerOpen())) return;
  offered = waiting;
  showToast({
    message: "There is a new version.",
    action: { label: "Reload", run: () => takeOver(waiting) },
  });
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ kind: "take-over" });
}
