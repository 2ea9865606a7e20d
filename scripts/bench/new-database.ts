import postgres from "postgres";
import { migrateDatabase } from "@/server/db/migrate";
import type { startTestDatabase } from "../launch/test-database.mjs";

/** The address of an empty database of its own, up to date. */
export async function newDatabase(server: Awaited<ReturnType<typeof startTestDatabase>>): Promise<string> {
  const name = `tandem_bench_${process.pid}`;
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  await migrateDatabase(server.url(name));
  return server.url(name);
}
