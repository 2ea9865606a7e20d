import { pingDatabase } from "@/server/db/queries/health";
import { withAnonymousTransaction } from "@/server/db/tx";

/** True when a query is answered. What the health address reports. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await withAnonymousTransaction(pingDatabase);
    return true;
  } catch {
    return false;
  }
}
