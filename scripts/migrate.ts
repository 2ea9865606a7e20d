import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

// The migrator takes no lock of its own, and two instances may start at once. Any number does, as long as
// nobody else uses it.
const LOCK = 7_263_364;

const migrationsFolder = fileURLToPath(new URL("../drizzle", import.meta.url));

async function applyMigrations(url: string) {
  if (!existsSync(`${migrationsFolder}/meta/_journal.json`)) {
    throw new Error(`There are no migrations in ${migrationsFolder}.`);
  }
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder });
    await sql`select pg_advisory_unlock(${LOCK})`;
  } finally {
    await sql.end();
  }
}

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to update, or use "npm run migrate".');
  process.exit(2);
}
try {
  await applyMigrations(url);
  console.log("The database is up to date.");
} catch (error) {
  console.error(error);
  process.exit(1);
}
