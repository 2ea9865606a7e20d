import type { UserId } from "@/lib/ids";
import { now } from "@/server/clock";
import { logger } from "@/server/logger";
import { listAskers, runPlanJobs } from "@/server/services/library/run-plan-jobs";

/** Whose jobs this server works off, and who asked for more meanwhile. */
type Running = Map<UserId, { again: boolean }>;

// One list a process, and none where no server runs: what only calls the API leaves the jobs to the server.
const shared = globalThis as { tandemPlanJobs?: Running };

/** Works off what a person asked for, without anybody waiting for it. */
export function startPlanJobs(userId: UserId): void {
  const running = shared.tandemPlanJobs;
  if (!running) return;
  const state = running.get(userId);
  if (state) state.again = true;
  else void workOff(running, userId);
}

async function workOff(running: Running, userId: UserId): Promise<void> {
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

/** Makes this process one that applies plans, and goes on with what was asked for before it was stopped. */
export async function resumePlanJobs(): Promise<void> {
  shared.tandemPlanJobs ??= new Map();
  try {
    for (const userId of await listAskers()) startPlanJobs(userId);
  } catch (error) {
    logger.error("Whose plans wait could not be read", error);
  }
}
