import { Refusal, say, tailOf } from "./progress.mjs";

/**
 * @typedef {object} Service
 * @property {import("node:child_process").ChildProcess} child
 * @property {Promise<{ code: number | null, signal: string | null, error?: Error }>} ended
 * @property {() => Promise<void>} stop
 */

const MOST_RESTARTS = 5;
const WITHIN = 60_000;

/**
 * Waits until a service answers with success over HTTP.
 *
 * @param {Service} service
 * @param {string} url
 * @param {{ name: string, log?: string, within?: number }} options
 */
export async function untilAnswering(service, url, { name, log, within = 60_000 }) {
  let over = false;
  service.ended.then(() => {
    over = true;
  });
  const deadline = performance.now() + within;
  let last = "no answer";
  while (!over && performance.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(30_000), redirect: "manual" });
      const body = await response.text();
      if (response.ok) return;
      last = `${response.status} ${body.slice(0, 300)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  await service.stop();
  const ending = log ? ` The end of ${log}:\n\n${tailOf(log)}` : "";
  throw new Refusal(`${name} did not become ready (${over ? "it ended" : last}).${ending}`);
}

/**
 * Starts a service again when it ends by itself, unless it keeps ending.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {Service} options.service
 * @param {() => Service | Promise<Service>} options.restart
 * @param {() => boolean} options.isStopping
 * @param {(reason: string) => void} options.giveUp
 */
export async function keepRunning({ name, service, restart, isStopping, giveUp }) {
  /** @type {number[]} */
  let restarts = [];
  let current = service;
  for (;;) {
    const { code, signal } = await current.ended;
    if (isStopping()) return;
    const now = performance.now();
    restarts = [...restarts.filter((at) => now - at < WITHIN), now];
    const how = signal ?? `code ${code}`;
    if (restarts.length > MOST_RESTARTS) return giveUp(`${name} ended again and again (${how}).`);
    say(`  ${name} ended (${how}); starting it again`);
    try {
      current = await restart();
    } catch (error) {
      return giveUp(error.message);
    }
  }
}
