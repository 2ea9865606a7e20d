import { Worker } from "node:worker_threads";
import { err, type Result } from "@/lib/result";
import { isBundled } from "@/server/env";
import type { ImportError, ImportedActivityFile } from "@/server/import/activity";
import type { ImportOptions } from "@/server/import/parse-activity-file";
import type { ParseRequest } from "./parse-worker";

export interface WorkerLimits {
  /** A file that takes longer is refused, ms. */
  readonly timeoutMs: number;
  /** Heap of one parse, MiB. */
  readonly heapMb: number;
}

const workerLimits: WorkerLimits = { timeoutMs: 10_000, heapMb: 256 };

/** Parses at once; more wait their turn, so that a heap of uploads cannot fill the machine. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

type Parsed = Result<ImportedActivityFile, ImportError>;

/**
 * `readActivities` in a thread of its own, with a bounded heap and a time limit: a file, however odd, cannot stop
 * the server from answering others. Never rejects for what a file does.
 */
export async function parseInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions = {},
  limits: WorkerLimits = workerLimits,
): Promise<Parsed> {
  if (running >= atOnce) await new Promise<void>((turn) => waiting.push(turn));
  else running += 1;
  try {
    return await run({ bytes, fileName, options }, limits);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function run(request: ParseRequest, limits: WorkerLimits): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      // Outside a bundle the worker is TypeScript with the project's import alias.
      ...(isBundled ? {} : { execArgv: ["--import", "tsx"] }),
    });
    const timer = setTimeout(() => end(() => resolve(err(tooSlow))), limits.timeoutMs);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once("message", (result: Parsed) => end(() => resolve(result)));
    worker.once("error", (cause: NodeJS.ErrnoException) =>
      end(() => (cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(err(tooHeavy)) : reject(cause))),
    );
    worker.once("exit", () => end(() => reject(new Error("The import worker ended without an answer."))));
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
