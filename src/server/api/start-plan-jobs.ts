import type { UserId } from "@/lib/ids";
import { now } from "@/server/clock";
import { logger } from "@/server/logger";
import { listAskers, runPlanJobs } from "@/server/services/library/run-plan-jobs";

// Whose jobs this process works off, and who asked for more meanwhile.
const running = new Map<UserId, { again: boolean }>();

/** Works off what a person asked for, without anybody waiting for it. */
export function startPlanJobs(userId: UserId): void {
  const state = running.get(userId);
  if (state) {
    state.again = true;
    return;
  }
  void workOff(userId);
}

async function workOff(userId: UserId): Promise<void> {
  const state = { again: false };
  running.set(userId, state);
  try {
    do {
      state.again = false;
      await runPlanJobs(userId, now, (error) => logger.error("A plan was not applied", error));
    } while (state.again);
  } catch (error) {
    // They wait, and are tried when somebody looks or the server starts.
    logger.error("Plans wait to be applied", error);
  } finally {
    running.delete(userId);
  }
}

/** Goes on with what was asked for before the server was stopped. */
export async function resumePlanJobs(): Promise<void> {
  try {
    for (const userId of await listAskers()) startPlanJobs(userId);
  } catch (error) {
    logger.error("Whose plans wait could not be read", error);
  }
}
