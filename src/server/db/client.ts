import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/server/env";

export type Database = PostgresJsDatabase;

interface Pool {
  readonly sql: postgres.Sql;
  readonly db: Database;
}

// One pool a process: development evaluates modules again on every change.
const shared = globalThis as { tandemPool?: Pool };

function openPool(): Pool {
  const sql = postgres(env().DATABASE_URL, {
    max: 10,
    idle_timeout: 60,
    connect_timeout: 5,
    max_lifetime: 60 * 30,
    // Behind a transaction pooler, named statements of one connection are unknown to the next.
    prepare: false,
    onnotice: () => {},
    connection: {
      application_name: "tandem",
      TimeZone: "UTC",
      // The app owns nothing and bypasses nothing, whoever logged in: row-level security holds from here on.
      role: "tandem_app",
      statement_timeout: 8_000,
      // Compiling pays for statements of seconds, of which there are none.
      jit: false,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  return { sql, db: drizzle(sql) };
}

/** The connections in use. Opened on first use, so that a build needs none. */
export function currentPool(): Pool {
  shared.tandemPool ??= openPool();
  return shared.tandemPool;
}

/** The database as the app may use it. */
export const database = (): Database => currentPool().db;

/**
 * Starts over with fresh connections where `stuck` is still in use. postgres.js leaves queries without an answer
 * when its server dies; whoever ran into the deadline calls this. Others may be in the middle of something, and
 * a slow database is no dead one, so that they have until their own deadline.
 */
export function replacePool(stuck: Pool): void {
  if (shared.tandemPool !== stuck) return;
  delete shared.tandemPool;
  stuck.sql.end({ timeout: 10 }).catch(() => {});
}

/** Closes the pool in an orderly way, for scripts and tests. */
export async function closePool(): Promise<void> {
  const pool = shared.tandemPool;
  delete shared.tandemPool;
  await pool?.sql.end({ timeout: 2 });
}
