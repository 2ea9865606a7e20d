import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./children.mjs";
import { Refusal, step, tailOf } from "./progress.mjs";
import { logFile, readMark, root, writeMark } from "./state.mjs";

/** Installs what the lockfile says, once per lockfile. */
export async function ensureInstalled() {
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  const mark = createHash("sha256").update(lockfile).digest("hex");
  const record = join(root, "node_modules", ".package-lock.json");
  if (existsSync(record) && readMark("install") === mark) return;
  if (!existsSync(record) || !matches(JSON.parse(lockfile), JSON.parse(readFileSync(record, "utf8")))) {
    await step("Installing packages", "Packages installed", install);
  }
  writeMark("install", mark);
}

/**
 * Whether somebody installed this lockfile by hand already. npm writes its record last, so a record that is
 * there is a whole one. Optional packages differ by platform and are asked for where they are needed.
 */
function matches(wanted, record) {
  return Object.entries(wanted.packages).every(
    ([path, { version, optional, link }]) =>
      path === "" || optional || link || record.packages[path]?.version === version,
  );
}

async function install() {
  const log = logFile("install");
  const { command, before } = npmCommand();
  // NODE_ENV=production would leave out what the build needs.
  const args = [...before, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const code = await runToEnd(command, args, { log });
  if (code === 0) return;
  throw new Refusal(
    `The packages could not be installed ("npm ci" ended with ${code}). The end of ${log}:\n\n${tailOf(log)}`,
  );
}

/** How to run npm: the one that runs this, else the one on the path. */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm ? { command: process.execPath, before: [npm] } : { command: "npm", before: [] };
}
