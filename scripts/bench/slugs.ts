import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { AthleteId } from "@/lib/ids";
import { athletes } from "@/server/db/schema/people";

/** What each athlete is called in addresses. */
export async function slugsOf(databaseUrl: string): Promise<ReadonlyMap<AthleteId, string>> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = await drizzle(sql).select({ id: athletes.id, slug: athletes.slug }).from(athletes);
    return new Map(rows.map(({ id, slug }) => [id, slug]));
  } finally {
    await sql.end();
  }
}
