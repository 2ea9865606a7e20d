import { existsSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { chromium } from "@playwright/test";
import { runToEnd } from "../launch/children.mjs";
import { Refusal, step, tailOf } from "../launch/progress.mjs";
import { logFile, root } from "../launch/state.mjs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * A Chromium that starts: what is named, what the machine has, what Playwright has or can fetch, and at last
 * what the system's packages bring.
 *
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const problem = await problemOf(named);
    if (problem === undefined) return named;
    throw new Refusal(`CHROMIUM_PATH is ${named}, which does not start as a Chromium: ${problem}.`);
  }
  const found = await firstThatStarts([...SYSTEM, chromium.executablePath()]);
  if (found.path) return found.path;

  const log = logFile("browser");
  const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
  await step("Fetching a browser", "Asked Playwright for a browser", () =>
    runToEnd(process.execPath, [playwright, "install", "chromium"], { log }),
  );
  const fetched = await firstThatStarts([chromium.executablePath()]);
  if (fetched.path) return fetched.path;

  const hasApt = existsSync("/usr/bin/apt-get");
  let installed = { problems: {} };
  if (isRoot() && hasApt) {
    await step("Installing Chromium", "Asked the system's packages for Chromium", () => installByApt(log));
    installed = await firstThatStarts(SYSTEM);
    if (installed.path) return installed.path;
  }
  const problems = { ...found.problems, ...fetched.problems, ...installed.problems };
  const ending = `The end of ${log}:\n\n${tailOf(log, 8)}`;
  throw new Refusal(`${withoutBrowser({ problems, root: isRoot(), hasApt })}\n\n${ending}`);
}

/**
 * What to do where no browser could be brought.
 *
 * @param {object} options
 * @param {Record<string, string>} options.problems why each Chromium that is there does not start
 * @param {boolean} options.root
 * @param {boolean} options.hasApt
 */
export function withoutBrowser({ problems, root: asRoot, hasApt }) {
  const broken = Object.entries(problems).map(([path, problem]) => `  ${path} does not start: ${problem}`);
  const install = hasApt ? `${asRoot ? "" : "sudo "}apt-get install chromium` : undefined;
  return [
    "The browser tests need a Chromium, and none that starts could be found or fetched.",
    ...broken,
    install
      ? `Install one and test again:\n\n  ${install}\n`
      : "Install one with your system's packages and test again.",
    "Or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test",
  ].join("\n");
}

async function installByApt(log) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runToEnd("apt-get", ["update"], { log, append: true, env });
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  await runToEnd("apt-get", install, { log, append: true, env });
}

/**
 * @param {string[]} candidates
 * @returns {Promise<{ path?: string, problems: Record<string, string> }>}
 */
async function firstThatStarts(candidates) {
  /** @type {Record<string, string>} */
  const problems = {};
  for (const path of candidates.filter((each) => existsSync(each))) {
    const problem = await problemOf(path);
    if (problem === undefined) return { path, problems };
    problems[path] = problem;
  }
  return { problems };
}

// A file that is there may be a placeholder of a package manager, or lack a library.
async function problemOf(path) {
  if (!existsSync(path)) return "there is no such file";
  const args = isRoot() ? ["--no-sandbox"] : [];
  try {
    const browser = await chromium.launch({ executablePath: path, args, timeout: 20_000 });
    await browser.close();
    return undefined;
  } catch (error) {
    return reasonOf(String(error.message));
  }
}

// Playwright's first line only says that it did not work; Chromium's own last words stand further down.
function reasonOf(message) {
  const text = stripVTControlCharacters(message);
  const telling = /error while loading shared libraries.*/.exec(text)?.[0] ?? text.split("\n")[0] ?? "";
  return telling.replace(/\.$/, "");
}

const isRoot = () => process.getuid?.() === 0;
