import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "../launch/children.mjs";
import { Refusal } from "../launch/progress.mjs";
import { root } from "../launch/state.mjs";

const results = join(root, "test-results");

/**
 * @param {"unit" | "db*"} project
 * @param {string} name of the file with the results
 * @param {Record<string, string>} [env]
 */
export async function runVitest(project, name, env = {}) {
  const file = reportFile(name);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runToEnd(process.execPath, [vitest, "run", "--project", project, ...reporters], {
    env: testEnv(env),
  });
  const report = readReport(file, "vitest", code);
  return agreeing(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** @param {string} browser */
export async function runBrowserTests(browser) {
  const file = reportFile("browser");
  const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
  const args = [playwright, "test", "--config", "e2e/playwright.config.ts"];
  const code = await runToEnd(process.execPath, args, { env: testEnv({ CHROMIUM_PATH: browser }) });
  const { stats } = readReport(file, "playwright", code);
  return agreeing(code, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  });
}

function reportFile(name) {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file, runner, code) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  throw new Refusal(`${runner} ended with ${code} and left no report.`);
}

// A runner may fail beyond its tests, in a set-up or an unhandled rejection.
function agreeing(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

// Tests mean the same on every machine: what a person has configured for running the app is not theirs.
function testEnv(extra) {
  const env = Object.entries(process.env).filter(
    ([name]) => !/^(AUTH_|TANDEM_|DATABASE_URL$|TEST_DATABASE_URL$|PORT$|NODE_ENV$)/.test(name),
  );
  return { ...Object.fromEntries(env), ...extra };
}
