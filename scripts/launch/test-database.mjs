import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureCluster, startPostgres } from "./embedded-postgres.mjs";
import { processBegan } from "./lock.mjs";
import { embeddedBinaries } from "./postgres-binaries.mjs";

const PREFIX = "tandem-test-database-";

// Losing the data of a test to a power cut costs nothing, and waiting for the disk is most of a test's time.
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * @typedef {object} TestDatabase
 * @property {string} adminUrl may create databases and roles
 * @property {(database: string) => string} url the same server's other databases
 * @property {() => Promise<void>} stop ends the server and removes its data
 * @property {(() => Promise<void>) | undefined} kill ends the server without warning, as a crash would
 * @property {(() => Promise<void>) | undefined} restart brings it back on the same port with the same data
 */

/**
 * A throwaway server: the one that TEST_DATABASE_URL names (which cannot be killed), else the embedded one.
 *
 * @param {object} [options]
 * @param {boolean} [options.durable] with the settings of a real server, for tests about losing nothing
 * @param {import("./postgres-binaries.mjs").Binaries} [options.binaries] of another version
 * @returns {Promise<TestDatabase>}
 */
export async function startTestDatabase({ durable = false, binaries } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given && !durable && !binaries) {
    return {
      adminUrl: given,
      url: otherDatabase(given),
      stop: async () => {},
      kill: undefined,
      restart: undefined,
    };
  }
  removeLeftovers();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const cluster = {
    binaries: binaries ?? embeddedBinaries(),
    folder: join(home, "data"),
    password: randomBytes(12).toString("hex"),
    log: join(home, "postgres.log"),
    settings: durable ? [] : CARELESS,
  };
  await ensureCluster(cluster);
  let server = await startPostgres(cluster);
  const { port, url } = server;

  return {
    adminUrl: url("postgres"),
    url,
    async stop() {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
    async kill() {
      server.child.kill("SIGKILL");
      await server.ended;
    },
    async restart() {
      server = await startPostgres(cluster, { port });
    },
  };
}

function otherDatabase(given) {
  return (database) => {
    const url = new URL(given);
    url.pathname = `/${database}`;
    return url.href;
  };
}

// A run that was killed could not remove its data.
function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const pid = Number(name.slice(PREFIX.length).split("-")[0]);
    if (processBegan(pid) === undefined) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
