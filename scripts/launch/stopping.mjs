import { readFileSync } from "node:fs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const DOUBLE = 1500;

let stopping = false;

export const isStopping = () => stopping;

/** From here on a child that ends is expected to. */
export function beginStopping() {
  stopping = true;
}

/**
 * Ends this process in good order when it is asked to end, or when the process that waits for it is gone.
 * The terminal and npm both pass a Ctrl-C on, so the same signal twice at once is one request; a later one
 * means that the person has lost patience.
 *
 * @param {() => Promise<void>} clean
 * @param {number} [code] the exit code; a server that is asked to end has done well, a test run has not
 */
export function onStop(clean, code = 0) {
  let asked = 0;
  const stop = async () => {
    const now = performance.now();
    if (stopping) {
      if (now - asked > DOUBLE) process.exit(1);
      return;
    }
    stopping = true;
    asked = now;
    await clean();
    process.exit(code);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  if (process.channel) process.on("disconnect", stop);
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
}

// npm passes signals on, but nothing when it is killed. It starts commands through a shell, which lives on
// then, so the shell's parent is watched too.
function stopWithParent(stop) {
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

function ancestors() {
  const parent = process.ppid;
  return `${parent} ${parentOf(parent)}`;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  } catch {
    return "";
  }
}
