import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { root } from "./state.mjs";
import { stopWatching, watchOver } from "./watchdog.mjs";

const LARGEST_LOG = 5 * 1024 * 1024;

/** @type {Set<{ child: import("node:child_process").ChildProcess, stop: () => Promise<void> }>} */
const running = new Set();

/**
 * @typedef {object} SpawnOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {string} [log] a file for all output; without it the output is shown
 * @property {string[]} [wrap] a command that must come first, such as a user namespace
 * @property {NodeJS.Signals} [deathSignal] what the child gets when this process is killed
 * @property {NodeJS.Signals[]} [stopSignals] what it gets when it is stopped, from polite to final
 * @property {number} [patience] milliseconds between two of those
 * @property {boolean} [append] keep what the log holds
 */

/**
 * Starts a child that does not outlive this process, whatever ends it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions} [options]
 */
export function startChild(command, args, options = {}) {
  const {
    log,
    wrap = [],
    deathSignal = "SIGKILL",
    stopSignals = ["SIGTERM", "SIGKILL"],
    patience = 3000,
  } = options;
  const tied = canTie() ? ["setpriv", "--pdeathsig", deathSignal.replace("SIG", "")] : [];
  const [first = command, ...rest] = [...wrap, ...tied, command, ...args];
  const output = log ? openLog(log, options.append === true) : undefined;
  const child = spawn(first, rest, {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: ["ignore", output ?? "inherit", output ?? "inherit"],
    // In a group of its own, so that Ctrl-C reaches this process alone and the order of stopping is ours.
    detached: true,
  });
  if (output !== undefined) closeSync(output);
  if (!canTie() && child.pid) watchOver(child.pid, deathSignal);

  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, signal: null, error }));
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  const entry = { child, stop: () => stopChild(child, ended, stopSignals, patience) };
  running.add(entry);
  ended.then(() => {
    running.delete(entry);
    if (child.pid) stopWatching(child.pid);
  });
  return { child, ended, stop: entry.stop };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 127 where the command could not be started
 */
export async function runToEnd(command, args, options = {}) {
  const { code, error } = await startChild(command, args, options).ended;
  return error ? 127 : (code ?? 1);
}

/** Stops every child, the last started first. */
export async function stopAllChildren() {
  for (const entry of [...running].reverse()) await entry.stop();
}

async function stopChild(child, ended, signals, patience) {
  for (const signal of signals) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    signalGroup(child.pid, signal);
    await Promise.race([ended, sleep(patience)]);
  }
  await Promise.race([ended, sleep(patience)]);
}

// A polite signal goes to the child, which knows its own children; the final one to all that are left.
function signalGroup(pid, signal) {
  try {
    process.kill(signal === "SIGKILL" ? -pid : pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function sleep(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function openLog(file, append) {
  if (append && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG)
    renameSync(file, `${file}.1`);
  return openSync(file, append ? "a" : "w", 0o600);
}

/** @type {boolean | undefined} */
let tieable;

function canTie() {
  tieable ??=
    process.platform === "linux" && spawnSync("setpriv", ["--pdeathsig", "KILL", "true"]).status === 0;
  return tieable;
}
