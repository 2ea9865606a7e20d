import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * One owner at a time. The lock names its owner by process id and by the moment that process began, because
 * ids are used again. A lock whose owner is gone is taken over; a living owner keeps it however busy it is.
 *
 * @typedef {{ pid: number, began: string | undefined, what: string }} Owner
 * @param {string} file
 * @param {string} what
 * @returns {{ taken: true, release: () => void } | { taken: false, owner: Owner }}
 */
export function takeLock(file, what) {
  const mine = JSON.stringify({ pid: process.pid, began: processBegan(process.pid), what });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (;;) {
      // A link appears with its content or fails, so no reader ever sees a half-written lock.
      if (linked(draft, file)) return { taken: true, release: () => releaseLock(file, mine) };
      const held = readLock(file);
      if (held === undefined) continue;
      if (isAlive(held.owner)) return { taken: false, owner: held.owner };
      putAside(file, held.content);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Owner | undefined} the living owner
 */
export function lockOwner(file) {
  const held = readLock(file);
  return held && isAlive(held.owner) ? held.owner : undefined;
}

function releaseLock(file, mine) {
  if (readLock(file)?.content === mine) rmSync(file, { force: true });
}

function linked(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

// Two processes may find the same stale lock; the slower one must not move away the faster one's new lock.
function putAside(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}

/** @returns {{ content: string, owner: Owner } | undefined} */
function readLock(file) {
  try {
    const content = readFileSync(file, "utf8");
    return { content, owner: JSON.parse(content) };
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    if (error instanceof SyntaxError)
      return { content: readFileSync(file, "utf8"), owner: { pid: -1, began: "", what: "" } };
    throw error;
  }
}

/** @param {Owner} owner */
function isAlive(owner) {
  if (owner.pid <= 0) return false;
  const began = processBegan(owner.pid);
  return began !== undefined && (owner.began === undefined || owner.began === began);
}

/**
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function processBegan(pid) {
  try {
    if (process.platform !== "linux") {
      return (
        execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
      );
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name is in parentheses and may hold spaces; state and start time come after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
