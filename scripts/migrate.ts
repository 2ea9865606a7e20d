import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@/server/db/migrate";

const migrations = fileURLToPath(new URL("../drizzle", import.meta.url));
const url = process.env.DATABASE_URL;

if (!url) {
  console.error('Set DATABASE_URL to the database to update, or use "npm run migrate".');
  process.exit(2);
}
if (!existsSync(`${migrations}/meta/_journal.json`)) {
  console.error(`There are no migrations in ${migrations}.`);
  process.exit(1);
}
try {
  await migrateDatabase(url, migrations);
  console.log("The database is up to date.");
} catch (error) {
  console.error(error);
  process.exit(1);
}
