import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { closePool } from "../client";

export interface TestDatabase {
  /** The schema's owner: sets up worlds past row-level security. Never what the code under test uses. */
  readonly owner: PostgresJsDatabase;
  readonly sql: postgres.Sql;
  readonly url: string;
}

/**
 * A database of its own for a test file, copied from the migrated template. The app's code connects to it by itself.
 * Files that one process runs one after the other find it under the same name: the app reads its address once.
 */
export function testDatabase(): TestDatabase {
  const adminUrl = inject("adminUrl");
  const name = `tandem_test_${process.pid}`;
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  const sql = postgres(url, { max: 4, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  const world = { owner: drizzle(sql), sql, url };

  beforeAll(async () => {
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
    await admin.unsafe(`create database ${name} template ${inject("templateName")}`);
    await admin.end();
    process.env.DATABASE_URL = url;
    process.env.AUTH_SECRET ??= "a secret for tests only";
  });

  afterAll(async () => {
    await closePool();
    await sql.end({ timeout: 2 });
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  });

  return world;
}
