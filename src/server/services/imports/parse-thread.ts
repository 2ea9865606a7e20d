import { Worker } from "node:worker_threads";
import type { AthleteId } from "@/lib/ids";
import { isBundled } from "@/server/env";

/** It reads files of one athlete alone, so that nothing a file leaves behind is there for somebody else's. */
export interface ParseThread {
  readonly worker: Worker;
  readonly athleteId: AthleteId;
  readonly heapMb: number;
}

/** Threads without a file, the longest idle first, each with what will end it. */
const idle = new Map<ParseThread, NodeJS.Timeout>();

/** The athlete's idle thread, or a new one, beside which at most `mostIdle` stay. */
export function takeThread(athleteId: AthleteId, heapMb: number, mostIdle: number): ParseThread {
  const threads = [...idle.keys()];
  const kept = threads.find((thread) => thread.athleteId === athleteId && thread.heapMb === heapMb);
  if (kept) {
    forget(kept);
    kept.worker.ref();
    return kept;
  }
  for (const thread of threads.slice(0, Math.max(0, threads.length - mostIdle))) endThread(thread);
  return newThread(athleteId, heapMb);
}

/** Keeps a thread for the athlete's next file: to start one takes far longer than to read a run. */
export function keepThread(thread: ParseThread, idleMs: number): void {
  // Neither the thread nor its end keeps a process alive that has nothing else to do.
  thread.worker.unref();
  idle.set(thread, setTimeout(() => endThread(thread), idleMs).unref());
}

export function endThread(thread: ParseThread): void {
  forget(thread);
  void thread.worker.terminate();
}

function newThread(athleteId: AthleteId, heapMb: number): ParseThread {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // Outside a bundle the worker is TypeScript with the project's import alias.
    ...(isBundled ? {} : { execArgv: ["--import", "tsx"] }),
  });
  const thread = { worker, athleteId, heapMb };
  // One that dies without a file is nobody's error.
  worker.on("error", () => forget(thread));
  worker.on("exit", () => forget(thread));
  return thread;
}

function forget(thread: ParseThread): void {
  clearTimeout(idle.get(thread));
  idle.delete(thread);
}
