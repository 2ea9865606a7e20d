import { now } from "@/server/clock";
import { logger } from "@/server/logger";
import { deleteDueAccounts } from "@/server/services/account/delete-due-accounts";

const hourMs = 3_600_000;

// One a process: development evaluates modules again on every change.
const shared = globalThis as { tandemDeletions?: NodeJS.Timeout };

/** Deletes accounts whose grace is over, now and every hour. Two servers that do so at once delete each once. */
export function startDeletions(everyMs = hourMs): void {
  if (shared.tandemDeletions) return;
  const run = async () => {
    try {
      await deleteDueAccounts(now(), (error) => logger.error("An account was not deleted", error));
    } catch (error) {
      logger.error("Which accounts are to be deleted could not be read", error);
    }
  };
  shared.tandemDeletions = setInterval(run, everyMs);
  shared.tandemDeletions.unref();
  void run();
}
