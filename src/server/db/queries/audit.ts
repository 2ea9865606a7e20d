import type { Instant } from "@/lib/dates/time-zone";
import { type AthleteId, newId, type UserId } from "@/lib/ids";
import { auditEntries } from "../schema/audit";
import type { Tx } from "../tx";

/** Notes who did what to whose data, in the transaction of the deed. */
export async function insertAudit(
  tx: Tx,
  by: { readonly user: { readonly id: UserId }; readonly now: Instant },
  entry: { readonly athleteId: AthleteId | null; readonly action: string; readonly details: unknown },
): Promise<void> {
  await tx.insert(auditEntries).values({ id: newId(), at: by.now, actorUserId: by.user.id, ...entry });
}
