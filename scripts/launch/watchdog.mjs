import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

// Where the kernel cannot tie a child to its parent (everywhere but Linux), a small process holds the other
// end of a pipe. The pipe closes when the parent ends, however it ends, and the watchdog ends the children.

const GRACE = 10_000;
const self = fileURLToPath(import.meta.url);

/** @type {import("node:stream").Writable | undefined} */
let pipe;

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function watchOver(pid, signal) {
  if (!pipe) {
    const watchdog = spawn(process.execPath, [self], { stdio: ["pipe", "ignore", "ignore"], detached: true });
    watchdog.unref();
    pipe = watchdog.stdin;
    pipe.on("error", () => {});
    /** @type {import("node:net").Socket} */ (pipe).unref?.();
  }
  pipe.write(`${pid} ${signal}\n`);
}

/** @param {number} pid of a child that has ended, whose id may soon be another process's */
export function stopWatching(pid) {
  pipe?.write(`${pid} ended\n`);
}

async function keepWatch() {
  const charges = new Map();
  for await (const line of createInterface({ input: process.stdin })) {
    const [pid, signal] = line.split(" ");
    if (signal === "ended") charges.delete(Number(pid));
    else charges.set(Number(pid), signal);
  }
  for (const [pid, signal] of [...charges].reverse()) end(pid, signal);
  setTimeout(() => {
    for (const pid of charges.keys()) end(pid, "SIGKILL");
  }, GRACE);
}

function end(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

if (process.argv[1] === self) await keepWatch();
