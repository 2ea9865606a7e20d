import { join } from "node:path";
import { ensureBuilt, isBuilt } from "../launch/build.mjs";
import { runToEnd } from "../launch/children.mjs";
import { npmCommand } from "../launch/install.mjs";
import { lockOwner } from "../launch/lock.mjs";
import { Refusal, say } from "../launch/progress.mjs";
import { stateFolder } from "../launch/state.mjs";
import { findBrowser } from "./browser.mjs";
import { runDatabaseTests } from "./database-tests.mjs";
import { runBrowserTests, runVitest } from "./runners.mjs";

/**
 * Every check of the project, in the order in which a failure is cheapest to learn of. Types and architecture have work
 * for one processor, and so has much of the unit tests: they run side by side.
 */
export const stages = /** @type {import("./run-stages.mjs").Stage[]} */ ([
  { name: "lint", needs: [], run: () => npmRun("lint") },
  { name: "types", needs: [], beside: "unit", run: (output) => npmRun("typecheck", output) },
  { name: "architecture", needs: [], beside: "unit", run: (output) => npmRun("check:architecture", output) },
  { name: "unit", needs: [], run: () => runVitest("unit", "unit") },
  { name: "database", needs: [], run: runDatabaseTests },
  { name: "build", needs: [], run: build },
  { name: "browser", needs: ["build"], run: browse },
]);

/**
 * @param {string} script
 * @param {{ log?: string }} [output]
 */
async function npmRun(script, output) {
  const { command, before } = npmCommand();
  const code = await runToEnd(command, [...before, "run", "-s", script], output);
  if (code !== 0) throw new Refusal(`"npm run ${script}" ended with ${code}.`);
}

async function build() {
  const owner = lockOwner(join(stateFolder, "lock"));
  if (owner && !isBuilt()) {
    throw new Refusal(
      `"${owner.what}" (process ${owner.pid}) runs from this folder, and building would change the files under it. Stop it and test again.`,
    );
  }
  await ensureBuilt();
}

async function browse() {
  const browser = await findBrowser();
  say(`  Browser: ${browser}\n`);
  return runBrowserTests(browser);
}
