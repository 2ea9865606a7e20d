import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runToEnd, startChild } from "./children.mjs";
import { openConnection } from "./connection.mjs";
import { processBegan } from "./lock.mjs";
import { anyFreePort } from "./ports.mjs";
import { Refusal, tailOf } from "./progress.mjs";
import { writePrivateFile } from "./state.mjs";

export const SUPERUSER = "tandem";
const READY_WITHIN = 30_000;

/**
 * @typedef {object} Cluster
 * @property {import("./postgres-binaries.mjs").Binaries} binaries
 * @property {string} folder the data directory
 * @property {string} password of the superuser
 * @property {string} log
 * @property {string[]} [settings] as `name=value`
 */

/**
 * Creates the data directory where there is none: whole or not at all.
 *
 * @param {Cluster} cluster
 */
export async function ensureCluster({ binaries, folder, password, log }) {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  removeDrafts(folder);
  const draft = `${folder}.${process.pid}.new`;
  const passwordFile = `${folder}.${process.pid}.password`;
  writePrivateFile(passwordFile, `${password}\n`);
  const args = [
    "-D",
    draft,
    "-U",
    SUPERUSER,
    "-E",
    "UTF8",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
  ];
  try {
    const initdb = join(binaries.folder, "initdb");
    const code = await runToEnd(initdb, [...args, ...binaries.localeArgs], { log, wrap: binaries.wrap });
    if (code !== 0) throw new Refusal(`The embedded PostgreSQL could not be set up:\n\n${tailOf(log)}`);
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Starts the server on loopback and waits until it answers.
 *
 * @param {Cluster} cluster
 * @param {{ port?: number }} [options]
 * @returns {Promise<import("./services.mjs").Service & { port: number, url: (database: string) => string }>}
 */
export async function startPostgres(cluster, { port } = {}) {
  await clearWay(cluster.folder);
  await handOver(cluster);
  const chosen = port ?? (await anyFreePort());
  const child = spawnPostgres(cluster, chosen);
  const url = (database) => `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${chosen}/${database}`;
  await untilReady(child, url("postgres"), cluster.log);
  return { ...child, port: chosen, url };
}

// A container that forbids namespaces may find data that was made where they are allowed, or the other way round.
async function handOver({ binaries: { owner }, folder, log }) {
  if (owner === undefined || statSync(folder).uid === owner) return;
  const code = await runToEnd("chown", ["-R", `${owner}:${owner}`, folder], { log, append: true });
  if (code !== 0) throw new Refusal(`${folder} could not be given to PostgreSQL:\n\n${tailOf(log)}`);
}

function spawnPostgres({ binaries, folder, log, settings = [] }, port) {
  const args = ["-D", folder, "-p", String(port), "-h", "127.0.0.1", "-k", ""];
  for (const setting of ["timezone=UTC", "log_timezone=UTC", ...settings]) args.push("-c", setting);
  return startChild(join(binaries.folder, "postgres"), args, {
    log,
    append: true,
    wrap: binaries.wrap,
    deathSignal: "SIGINT",
    stopSignals: ["SIGINT", "SIGQUIT", "SIGKILL"],
    patience: 10_000,
  });
}

async function untilReady(child, url, log) {
  let over = false;
  child.ended.then(() => {
    over = true;
  });
  const deadline = performance.now() + READY_WITHIN;
  while (!over && performance.now() < deadline) {
    const sql = openConnection(url);
    try {
      await sql`select 1`;
      return;
    } catch {
      await sleep(25);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  await child.stop();
  throw new Refusal(`The embedded PostgreSQL did not start. The end of ${log}:\n\n${tailOf(log)}`);
}

// The lock of the clone is ours, so a server that still runs on this data was left behind by a run that was
// killed, and is shutting down. A pid file whose process is something else only looks like a running server.
async function clearWay(folder) {
  const pidFile = join(folder, "postmaster.pid");
  const deadline = performance.now() + 15_000;
  for (;;) {
    const pid = leftPid(pidFile);
    if (pid === undefined) return;
    if (!isPostgres(pid)) return rmSync(pidFile, { force: true });
    if (performance.now() > deadline) {
      throw new Refusal(`Another PostgreSQL (process ${pid}) uses ${folder}. Stop it and start again.`);
    }
    try {
      process.kill(pid, "SIGINT");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    await sleep(100);
  }
}

function leftPid(pidFile) {
  if (!existsSync(pidFile)) return undefined;
  return Number(readFileSync(pidFile, "utf8").split("\n")[0]) || undefined;
}

function isPostgres(pid) {
  if (processBegan(pid) === undefined) return false;
  if (process.platform !== "linux") return true;
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
}

function removeDrafts(folder) {
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.`))
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function sleep(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
