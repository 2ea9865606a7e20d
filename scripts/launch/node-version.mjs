import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal } from "./progress.mjs";
import { root } from "./state.mjs";

const NEEDED = [22, 12];
const NEEDED_TO_INSTALL = [20, 12];
const binFolder = join(root, "node_modules", ".bin");

/** @param {string} version */
export function isNewEnough(version, [major, minor] = NEEDED) {
  const [thisMajor = 0, thisMinor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return thisMajor > major || (thisMajor === major && thisMinor >= minor);
}

export function refuseAncientNode() {
  if (isNewEnough(process.version, NEEDED_TO_INSTALL)) return;
  throw new Refusal(
    `Node ${NEEDED_TO_INSTALL.join(".")} or newer is needed to install Tandem, and this is ${process.version}. Install a newer Node from https://nodejs.org and start again.`,
  );
}

/**
 * Continues under the Node that the packages bring where this one is too old. Everything started from there
 * finds that Node first.
 *
 * @param {string} script
 * @returns {Promise<never> | undefined}
 */
export function continueOnNewerNode(script) {
  if (isNewEnough(process.version)) {
    process.env.PATH = [binFolder, process.env.PATH].join(delimiter);
    return undefined;
  }
  const newer = join(binFolder, "node");
  if (!existsSync(newer) || !isNewEnough(versionOf(newer))) {
    throw new Refusal(
      `Tandem needs Node ${NEEDED.join(".")} or newer. This is ${process.version}, and no newer one could be installed for ${process.platform} on ${process.arch}. Install Node 24 from https://nodejs.org and start again.`,
    );
  }
  return handOver(newer, script);
}

function versionOf(node) {
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.trim() || "v0";
}

// The channel between the two tells the new process when this one was killed.
function handOver(node, script) {
  return new Promise(() => {
    const env = { ...process.env, PATH: [binFolder, process.env.PATH].join(delimiter) };
    const child = spawn(node, [script, ...process.argv.slice(2)], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env,
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.removeAllListeners(signal);
      process.on(signal, () => child.kill(signal));
    }
    child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  });
}
