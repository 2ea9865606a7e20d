import type { UserId } from "@/lib/ids";
import { now } from "@/server/clock";
import { logger } from "@/server/logger";
import { listAskers, runPlanJobs } from "@/server/services/library/run-plan-jobs";

interface Worker {
  /** Whose jobs this server works off, and who asked for more meanwhile. */
  readonly running: Map<UserId, { again: boolean }>;
  /** After so long it tries again what could not be done: the database was away, or gave up. */
  readonly retryMs: number;
}

// One a process, and none where no server runs: what only calls the API leaves the jobs to the server.
const shared = globalThis as { tandemPlanWorker?: Worker };

/** Works off what a person asked for, without anybody waiting for it. */
export function startPlanJobs(userId: UserId): void {
  const worker = shared.tandemPlanWorker;
  if (!worker) return;
  const state = worker.running.get(userId);
  if (state) state.again = true;
  else void workOff(worker, userId);
}

async function workOff({ running, retryMs }: Worker, userId: UserId): Promise<void> {
  const state = { again: false };
  running.set(userId, state);
  try {
    do {
      state.again = false;
      await runPlanJobs(userId, now, (error) => logger.error("A plan was not applied", error));
    } while (state.again);
  } catch (error) {
    logger.error("Plans wait to be applied", error);
    setTimeout(() => startPlanJobs(userId), retryMs).unref();
  } finally {
    running.delete(userId);
  }
}

/** Makes this process one that applies plans, and goes on with what was asked for before it was stopped. */
export async function resumePlanJobs(retryMs = 60_000): Promise<void> {
  shared.tandemPlanWorker ??= { running: new Map(), retryMs };
  try {
    for (const userId of await listAskers()) startPlanJobs(userId);
  } catch (error) {
    logger.error("Whose plans wait could not be read", error);
    setTimeout(() => void resumePlanJobs(retryMs), retryMs).unref();
  }
}
