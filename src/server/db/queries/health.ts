import { sql } from "drizzle-orm";
import type { Tx } from "../tx";

export async function pingDatabase(tx: Tx): Promise<void> {
  await tx.execute(sql`select 1`);
}
