import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@/server/db/migrate";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to update, or use "npm run migrate".');
  process.exit(2);
}
try {
  await migrateDatabase(url, fileURLToPath(new URL("../drizzle", import.meta.url)));
  console.log("The database is up to date.");
} catch (error) {
  console.error(error instanceof Error ? (error.cause ?? error) : error);
  process.exit(1);
}
