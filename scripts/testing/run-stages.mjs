import { existsSync, readFileSync } from "node:fs";
import { stopAllChildren } from "../launch/children.mjs";
import { elapsed, Refusal, reportFailure, say } from "../launch/progress.mjs";
import { logFile } from "../launch/state.mjs";
import { stages } from "./stages.mjs";

// A test that never ends is a failure that somebody must be told about.
const LONGEST_STAGE = 10 * 60_000;

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{
 *   name: string,
 *   needs: string[],
 *   beside?: string,
 *   run: (output?: { log: string }) => Promise<Counts | undefined>,
 * }} Stage
 * A stage resolves with the tests that it counted, or with nothing where it is one check; it throws where
 * the check failed. One that may run `beside` another writes into a log there, which is shown once both are over.
 * @typedef {{ name: string, state: "passed" | "failed" | "not run", time: number, counts?: Counts, error?: unknown }} Outcome
 */

/**
 * Runs the named stages, or all, with what they need before them. Goes on after a failure as far as it can,
 * so that one run tells everything.
 *
 * @param {string[]} asked
 * @returns {Promise<number>} the exit code
 */
export async function runStages(asked) {
  const chosen = withNeeds(asked);
  const isBeside = (stage) => stage.beside !== undefined && chosen.has(stage.beside);
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const stage of stages.filter((each) => chosen.has(each.name) && !isBeside(each))) {
    const missing = stage.needs.filter((need) =>
      outcomes.some((each) => each.name === need && each.state !== "passed"),
    );
    if (missing.length > 0) {
      say(`\n── ${stage.name}: not run, because ${missing.join(" and ")} did not pass`);
      outcomes.push({ name: stage.name, state: "not run", time: 0 });
    } else {
      const others = stages.filter((each) => chosen.has(each.name) && each.beside === stage.name);
      outcomes.push(...(await runSideBySide(stage, others)));
    }
  }
  summarise(outcomes);
  return outcomes.every((each) => each.state === "passed") ? 0 : 1;
}

function withNeeds(asked) {
  const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no stage "${unknown.join('", "')}". The stages are: ${stages.map((stage) => stage.name).join(", ")}.`,
    );
  }
  const chosen = new Set(asked.length > 0 ? asked : stages.map((stage) => stage.name));
  for (const stage of stages.toReversed()) {
    if (chosen.has(stage.name)) for (const need of stage.needs) chosen.add(need);
  }
  return chosen;
}

/**
 * Runs a stage where everybody sees it, and others one after the other beside it.
 *
 * @param {Stage} stage
 * @param {Stage[]} others
 * @returns {Promise<Outcome[]>}
 */
async function runSideBySide(stage, others) {
  say(`\n── ${[stage, ...others].map(({ name }) => name).join(", beside it ")}`);
  const beside = runInTurn(others);
  const outcome = await runStage(stage);
  if (outcome.error) reportFailure(outcome.error);
  const told = await beside;
  for (const { name, state, time, error } of told) {
    say(`\n── ${name} ${state} (${elapsed(time)})`);
    const log = logOf(name);
    if (existsSync(log)) process.stdout.write(readFileSync(log, "utf8"));
    if (error) reportFailure(error);
  }
  return [...told, outcome];
}

/** @param {Stage[]} others */
async function runInTurn(others) {
  const outcomes = [];
  for (const other of others) outcomes.push(await runStage(other, { log: logOf(other.name) }));
  return outcomes;
}

/** @param {string} name */
const logOf = (name) => logFile(`check-${name}`);

/**
 * @param {Stage} stage
 * @param {{ log: string }} [output]
 * @returns {Promise<Outcome>}
 */
async function runStage(stage, output) {
  const began = performance.now();
  const { name } = stage;
  const tooLong = setTimeout(() => {
    say(`\n${name} did not end within ${elapsed(LONGEST_STAGE)} and is stopped.`);
    stopAllChildren();
  }, LONGEST_STAGE);
  try {
    const counts = await stage.run(output);
    const state = counts && counts.failed > 0 ? "failed" : "passed";
    return { name, state, time: performance.now() - began, counts };
  } catch (error) {
    return { name, state: "failed", time: performance.now() - began, error };
  } finally {
    clearTimeout(tooLong);
  }
}

/** @param {Outcome[]} outcomes */
function summarise(outcomes) {
  const row = (...cells) =>
    say(cells.map((cell, at) => (at < 2 ? cell.padEnd(14) : cell.padStart(at < 5 ? 10 : 13))).join(""));
  say("");
  row("stage", "result", "passed", "failed", "skipped", "time");
  for (const { name, state, time, counts } of outcomes) {
    const numbers = counts ? [counts.passed, counts.failed, counts.skipped].map(String) : ["–", "–", "–"];
    row(name, state, ...numbers, elapsed(time));
  }
  say(`\nIn all ${elapsed(Date.now() - Number(process.env.TANDEM_BEGAN))}`);
  // A failed check that counts no tests of its own is one failure, so that "0 failed" always means success.
  const failures = outcomes.filter((each) => each.state === "failed");
  const failed = failures.reduce((sum, each) => sum + Math.max(each.counts?.failed ?? 0, 1), 0);
  const passed = outcomes.reduce((sum, each) => sum + (each.counts?.passed ?? 0), 0);
  if (failures.length > 0) say(`Failed: ${failures.map((each) => each.name).join(", ")}`);
  say(`${passed} passed, ${failed} failed`);
}
