import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./children.mjs";
import { openConnection } from "./connection.mjs";
import { ensureCluster, startPostgres } from "./embedded-postgres.mjs";
import { embeddedBinaries } from "./postgres-binaries.mjs";
import { Refusal, say, step, tailOf } from "./progress.mjs";
import { keptSecret, logFile, readMark, root, stateFolder, writeMark } from "./state.mjs";

const DATABASE = "tandem";
const OLDEST_VERSION = 15;

/** The clone's own server, with its data kept in the state folder. */
export async function startEmbeddedDatabase() {
  const cluster = {
    binaries: embeddedBinaries(),
    folder: join(stateFolder, "postgres"),
    password: keptSecret("postgres-password", () => randomBytes(24).toString("base64url")),
    log: logFile("postgres"),
  };
  await ensureCluster(cluster);
  const server = await startPostgres(cluster);
  await ensureDatabase(server.url("postgres"));
  return { server, cluster, url: server.url(DATABASE) };
}

async function ensureDatabase(adminUrl) {
  const sql = openConnection(adminUrl);
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end();
  }
}

/**
 * Refuses a database that cannot be reached or is too old, before anything else relies on it.
 *
 * @param {string} url
 */
export async function checkDatabase(url) {
  const place = describe(url);
  const sql = openConnection(url);
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as number, version()`;
    if (row && row.number >= OLDEST_VERSION * 10_000) return;
    const version = /PostgreSQL [\d.]+/.exec(row?.version ?? "")?.[0] ?? "another database";
    throw new Refusal(`Tandem needs PostgreSQL ${OLDEST_VERSION} or newer, and ${place} is ${version}.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error.message || error.code;
    throw new Refusal(`PostgreSQL at ${place} cannot be used: ${reason}. Check DATABASE_URL.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

// Never the password.
function describe(url) {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new TypeError("not a PostgreSQL address");
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    throw new Refusal("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  }
}

/**
 * Applies the migrations that this database has not seen.
 *
 * @param {string} url
 */
export async function ensureMigrated(url) {
  if (await isMigrated(url)) return;
  await step("Updating the database", "Database up to date", () => runScript("migrate", url));
}

// The same comparison as the migrator's own, without the half second that loading it takes.
async function isMigrated(url) {
  const journal = join(root, "drizzle", "meta", "_journal.json");
  if (!existsSync(journal)) return false;
  const { entries } = JSON.parse(readFileSync(journal, "utf8"));
  const sql = openConnection(url);
  try {
    const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
    if (!table?.name) return false;
    const [last] = await sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
    return Number(last?.at) >= Math.max(...entries.map((entry) => entry.when));
  } finally {
    await sql.end();
  }
}

/**
 * Creates the demo club, once in the life of a database: who removes it does not get it back.
 *
 * @param {string} url
 */
export async function ensureSeeded(url) {
  const identity = await identityOf(url);
  if (readMark("seed") === identity) return;
  try {
    await step("Creating the demo club", "Demo club created", () => runScript("seed", url));
    writeMark("seed", identity);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`\n${error.message}\n\nTandem starts without it; the next start tries again.\n`);
  }
}

async function identityOf(url) {
  const sql = openConnection(url);
  try {
    const [row] = await sql`select system_identifier::text as id from pg_control_system()`;
    return row?.id;
  } finally {
    await sql.end();
  }
}

async function runScript(name, url) {
  const log = logFile(name);
  const env = { ...process.env, DATABASE_URL: url };
  const code = await runToEnd(process.execPath, ["--import", "tsx", join(root, "scripts", `${name}.ts`)], {
    log,
    env,
  });
  if (code !== 0) {
    throw new Refusal(`"npm run ${name}" ended with ${code}. The end of ${log}:\n\n${tailOf(log)}`);
  }
}
