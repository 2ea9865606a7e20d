import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@/server/db/migrate";
import { summariseStored } from "@/server/db/unsummarised";
import { summariseStoredFile } from "@/server/services/imports/summarise-stored-file";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to update, or use "npm run migrate".');
  process.exit(2);
}
try {
  await migrateDatabase(url, fileURLToPath(new URL("../drizzle", import.meta.url)));
  const count = await summariseStored(url, summariseStoredFile);
  if (count > 0)
    console.log(`Summed up ${count} ${count === 1 ? "activity" : "activities"} of stored files.`);
  console.log("The database is up to date.");
} catch (error) {
  console.error(error instanceof Error ? (error.cause ?? error) : error);
  process.exit(1);
}
