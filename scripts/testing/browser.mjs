import { existsSync } from "node:fs";
import { join } from "node:path";
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
  if (named && !(await starts(named)))
    throw new Refusal(`CHROMIUM_PATH is ${named}, which does not start as a Chromium.`);
  const candidates = named ? [named] : [...SYSTEM, chromium.executablePath()];
  const found = await firstThatStarts(candidates);
  if (found) return found;

  const log = logFile("browser");
  const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
  await step("Fetching a browser", "Asked Playwright for a browser", () =>
    runToEnd(process.execPath, [playwright, "install", "chromium"], { log }),
  );
  const fetched = await firstThatStarts([chromium.executablePath()]);
  if (fetched) return fetched;

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await step("Installing Chromium", "Asked the system's packages for Chromium", () => installByApt(log));
    const installed = await firstThatStarts(SYSTEM);
    if (installed) return installed;
  }
  throw new Refusal(
    `No Chromium could be found or installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test\nThe end of ${log}:\n\n${tailOf(log)}`,
  );
}

async function installByApt(log) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runToEnd("apt-get", ["update"], { log, append: true, env });
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  await runToEnd("apt-get", install, { log, append: true, env });
}

async function firstThatStarts(candidates) {
  for (const path of candidates) if (await starts(path)) return path;
  return undefined;
}

// A file that is there may be a placeholder of a package manager, or lack a library.
async function starts(path) {
  if (!existsSync(path)) return false;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  try {
    const browser = await chromium.launch({ executablePath: path, args, timeout: 20_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
