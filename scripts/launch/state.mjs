import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
export const stateFolder = join(root, ".tandem");
const logFolder = join(stateFolder, "log");

/** Everything that a run keeps between starts lies in one folder that only its owner can read. */
export function prepareState() {
  mkdirSync(logFolder, { recursive: true, mode: 0o700 });
  chmodSync(stateFolder, 0o700);
}

/** @param {string} name */
export const logFile = (name) => join(logFolder, `${name}.log`);

/**
 * Writes whole or not at all, readable by the owner alone.
 *
 * @param {string} file
 * @param {string} content
 */
export function writePrivateFile(file, content) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * @param {string} name
 * @param {() => string} make
 */
export function keptSecret(name, make) {
  const file = join(stateFolder, name);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const secret = make();
  writePrivateFile(file, `${secret}\n`);
  return secret;
}

const marksFile = join(stateFolder, "marks.json");

/**
 * What has been done already, and for which input: "install" for a lockfile, "build" for sources.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function readMark(name) {
  return existsSync(marksFile) ? JSON.parse(readFileSync(marksFile, "utf8"))[name] : undefined;
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeMark(name, value) {
  const marks = existsSync(marksFile) ? JSON.parse(readFileSync(marksFile, "utf8")) : {};
  writePrivateFile(marksFile, `${JSON.stringify({ ...marks, [name]: value }, null, 2)}\n`);
}

const runningFile = join(stateFolder, "running.json");

/**
 * How other commands of this clone find a running instance's database.
 *
 * @typedef {{ pid: number, url: string, databaseUrl: string }} Running
 * @param {Running} running
 */
export function announceRunning(running) {
  writePrivateFile(runningFile, `${JSON.stringify(running, null, 2)}\n`);
}

export function withdrawRunning() {
  rmSync(runningFile, { force: true });
}

/** @returns {Running | undefined} */
export function readRunning() {
  return existsSync(runningFile) ? JSON.parse(readFileSync(runningFile, "utf8")) : undefined;
}
