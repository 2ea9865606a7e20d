import { existsSync, readFileSync } from "node:fs";

/** A start that cannot go on for a reason that the person can change. Shown without a stack. */
export class Refusal extends Error {}

/**
 * @param {number} milliseconds
 * @returns {string}
 */
export function elapsed(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

const SECONDS_BETWEEN_SIGNS = 20;

/**
 * Runs one step and shows that it runs, then how long it took. On a terminal the line is rewritten in place;
 * elsewhere a long step says now and then that it is still at work.
 *
 * @template T
 * @param {string} doing
 * @param {string} done
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(doing, done, work) {
  const began = performance.now();
  const live = process.stdout.isTTY === true;
  const since = () => elapsed(performance.now() - began);
  if (live) process.stdout.write(`  ${doing} …`);
  const sign = setInterval(
    () => (live ? process.stdout.write(`\r\x1b[2K  ${doing} … ${since()}`) : say(`  ${doing} … ${since()}`)),
    live ? 1000 : SECONDS_BETWEEN_SIGNS * 1000,
  );
  sign.unref();
  const clear = live ? "\r\x1b[2K" : "";
  try {
    const result = await work();
    process.stdout.write(`${clear}  ${done.padEnd(44)} ${since().padStart(9)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${clear}  ${doing}: stopped after ${since()}\n`);
    throw error;
  } finally {
    clearInterval(sign);
  }
}

/**
 * @param {string} file
 * @param {number} lines
 */
export function tailOf(file, lines = 25) {
  if (!existsSync(file)) return "";
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

/**
 * Ends the process with what went wrong: a refusal in its own words, anything else with its stack.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  const text =
    error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`\n${text}\n`);
}
