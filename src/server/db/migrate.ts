import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationLock = 7_263_310;

/**
 * Brings a database to the newest schema, as the role that owns it. Safe to run by several processes at once:
 * the migrator takes no lock of its own, so an advisory one stands around it. `folder` holds the migrations.
 */
export async function migrateDatabase(url: string, folder = "drizzle"): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
    await sql`select pg_advisory_unlock(${migrationLock})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
