import { randomBytes } from "node:crypto";
import { openConnection } from "../launch/connection.mjs";
import { systemBinaries } from "../launch/postgres-binaries.mjs";
import { say } from "../launch/progress.mjs";
import { startTestDatabase } from "../launch/test-database.mjs";
import { runVitest } from "./runners.mjs";

const OLDEST_SUPPORTED = 15;

/** The database tests on each kind of server that the product runs on. */
export async function runDatabaseTests() {
  const runs = [
    { name: "the embedded server", run: () => runVitest("db*", "database-embedded") },
    { name: "a server named by its address, with an ordinary login", run: onNamedServer },
  ];
  const binaries = systemBinaries(OLDEST_SUPPORTED);
  if (binaries) runs.push({ name: `PostgreSQL ${OLDEST_SUPPORTED}`, run: () => onOldest(binaries) });
  else
    say(
      `  There is no PostgreSQL ${OLDEST_SUPPORTED} on this machine, so the oldest supported one is left out.`,
    );

  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of runs) {
    say(`\n   on ${name}`);
    const counts = await run();
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  return total;
}

const again = (url) => ({ TEST_DATABASE_URL: url, TANDEM_TESTS_AGAIN: "1" });

async function onNamedServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return runVitest("db*", "database-named", again(given));
  const server = await startTestDatabase();
  try {
    return await runVitest("db*", "database-named", again(await ordinaryLogin(server)));
  } finally {
    await server.stop();
  }
}

// What an operator gives: a login that may create databases and roles, and is no superuser.
async function ordinaryLogin(server) {
  const password = randomBytes(12).toString("hex");
  const sql = openConnection(server.adminUrl);
  await sql.unsafe(`create role operator login createdb createrole password '${password}'`);
  await sql.end();
  const url = new URL(server.adminUrl);
  url.username = "operator";
  url.password = password;
  return url.href;
}

async function onOldest(binaries) {
  const server = await startTestDatabase({ binaries });
  try {
    return await runVitest("db*", "database-oldest", again(server.adminUrl));
  } finally {
    await server.stop();
  }
}
