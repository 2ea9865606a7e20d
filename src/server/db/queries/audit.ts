import { and, eq, gt, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import { type AthleteId, newId, type UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
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

/** How often something was done to an athlete's data since a moment. */
export async function countAudits(
  tx: Tx,
  scope: AthleteScope,
  action: string,
  since: Instant,
): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.athleteId, scope.athleteId),
        eq(auditEntries.action, action),
        gt(auditEntries.at, sql`${since}::timestamptz`),
      ),
    );
  return row?.count ?? 0;
}
