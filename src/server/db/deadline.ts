import { AppError } from "@/lib/app-error";
import { logger } from "@/server/logger";
import { currentPool, replacePool } from "./client";

const deadlineMs = 9_000;

const lostCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
  "08003",
]);

/** True where an error says that the database cannot be reached, rather than that it refused something. */
export function isDatabaseLost(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const { code } = each as { code?: string };
    if (code && lostCodes.has(code)) return true;
    if (each instanceof AggregateError && each.errors.some(isDatabaseLost)) return true;
  }
  return false;
}

/** The PostgreSQL error code under whatever the driver and the query builder wrapped around it. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const { code } = each as { code?: string };
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

/** A statement or a lock that took too long, and transactions that stood in each other's way: all of it is undone. */
const gaveUpCodes = new Set(["57014", "55P03", "40P01", "40001", "25P03"]);

const busy = () =>
  new AppError("unavailable", "The server is too busy right now. Nothing was lost; try again in a moment.");

const unavailable = () =>
  new AppError(
    "unavailable",
    "The database cannot be reached right now. Nothing was lost; try again in a moment.",
  );

/**
 * Gives every use of the database an end: an answer, an error, or `unavailable` after 9 seconds. The driver
 * can leave queries pending for good when the server is killed. Where the database itself gave up, nothing is written
 * and the same can be sent again: that is `unavailable` as well, and no fault of ours to report.
 */
export async function withDeadline<Value>(work: () => Promise<Value>): Promise<Value> {
  const pool = currentPool();
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      replacePool(pool);
      reject(unavailable());
    }, deadlineMs);
  });
  try {
    const running = work();
    running.catch(() => {});
    return await Promise.race([running, overdue]);
  } catch (error) {
    if (isDatabaseLost(error)) throw unavailable();
    if (!gaveUpCodes.has(databaseErrorCode(error) ?? "")) throw error;
    logger.error("The database gave up on a transaction", error);
    throw busy();
  } finally {
    clearTimeout(timer);
  }
}
