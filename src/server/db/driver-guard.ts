import { isDatabaseLost } from "./deadline";

const known = /Cannot read properties of null \(reading 'write'\)/;

/**
 * True for what postgres.js throws where nobody can catch it when its server, or one connection, dies under open
 * transactions: a TypeError of its own, or the loss of the connection once more. Whoever waited for an answer has
 * been told by then. Known there (porsager/postgres 1154 and 1208) and not mended up to 3.4.9; no option avoids it.
 */
export function isDriverFault(error: unknown): boolean {
  if (!(error instanceof Error) || !/[/\\]postgres[/\\]/.test(error.stack ?? "")) return false;
  return (error instanceof TypeError && known.test(error.message)) || isDatabaseLost(error);
}

/**
 * Lets a process live through the faults of the driver. A process that is not the web server (which survives
 * them) calls this first; every other error still ends the process.
 */
export function guardDriver(onFatal: (error: unknown) => void): void {
  process.on("uncaughtException", (error) => {
    if (isDriverFault(error)) return;
    onFatal(error);
    process.exit(1);
  });
}
