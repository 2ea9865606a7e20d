import type { AthleteId } from "@/lib/ids";
import { err, type Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile } from "@/server/import/activity";
import type { ImportOptions } from "@/server/import/parse-activity-file";
import { endThread, keepThread, type ParseThread, takeThread } from "./parse-thread";
import type { ParseAnswer, ParseRequest } from "./parse-worker";

export interface WorkerLimits {
  /** A file that takes longer is refused, ms. */
  readonly timeoutMs: number;
  /** Heap of one parse, MiB. */
  readonly heapMb: number;
  /** A thread that waits longer for the athlete's next file is ended, ms. */
  readonly idleMs: number;
}

const workerLimits: WorkerLimits = { timeoutMs: 10_000, heapMb: 256, idleMs: 30_000 };
/** Of the heap: a thread that holds more begins anew, so that no file is refused for what others left behind. */
const mostKept = 1 / 4;

/** Parses at once; more wait their turn, so that a heap of uploads cannot fill the machine. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

type Parsed = Result<ImportedActivityFile, ImportError>;

/**
 * `readActivities` in a thread of the athlete's own, with a bounded heap and a time limit: a file, however odd, cannot
 * stop the server from answering others. Never rejects for what a file does.
 */
export async function parseInWorker(
  bytes: Uint8Array,
  fileName: string,
  athleteId: AthleteId,
  options: ImportOptions = {},
  limits: WorkerLimits = workerLimits,
): Promise<Parsed> {
  if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
  else running += 1;
  try {
    return await run(
      { bytes, fileName, options },
      takeThread(athleteId, limits.heapMb, atOnce - running),
      limits,
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function run(request: ParseRequest, thread: ParseThread, limits: WorkerLimits): Promise<Parsed> {
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const end = (after: () => void) => {
      clearTimeout(timer);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      after();
    };
    const onAnswer = ({ result, heapBytes }: ParseAnswer) =>
      end(() => {
        if (heapBytes > limits.heapMb * 2 ** 20 * mostKept) endThread(thread);
        else keepThread(thread, limits.idleMs);
        resolve(result);
      });
    const onError = (cause: NodeJS.ErrnoException) =>
      end(() => (cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(err(tooHeavy)) : reject(cause)));
    const onExit = () => end(() => reject(new Error("The import worker ended without an answer.")));
    const onTime = () =>
      end(() => {
        endThread(thread);
        resolve(err(tooSlow));
      });
    const timer = setTimeout(onTime, limits.timeoutMs);
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}

const tooSlow: ImportError = {
  code: "damaged",
  message:
    "This file took too long to read, so it was refused. Export the activity again, or log the session by hand.",
};
const tooHeavy: ImportError = {
  code: "too-large",
  message:
    "This file needs more memory to read than one activity may. Split it, or export the activity again.",
};
