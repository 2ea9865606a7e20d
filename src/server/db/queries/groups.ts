import { and, asc, eq } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { AthleteId, GroupId, UserId } from "@/lib/ids";
import { groupMembers, groups } from "../schema/library";
import type { Tx } from "../tx";

// A group is its coach's own: every question names the coach, and row-level security holds the same line.

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly athleteIds: readonly AthleteId[];
}

/** A coach's groups by name. Members whom the coach does not coach any more are left out. */
export async function listGroups(tx: Tx, coachUserId: UserId): Promise<readonly Group[]> {
  const rows = await tx
    .select({ id: groups.id, name: groups.name, athleteId: groupMembers.athleteId })
    .from(groups)
    .leftJoin(
      groupMembers,
      and(eq(groupMembers.coachUserId, groups.coachUserId), eq(groupMembers.groupId, groups.id)),
    )
    .where(eq(groups.coachUserId, coachUserId))
    .orderBy(asc(groups.name), asc(groups.id));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, members]) => ({
    id,
    name: members[0]?.name ?? "",
    athleteIds: members.flatMap(({ athleteId }) => athleteId ?? []),
  }));
}

/** Writes a group as it is now: its name and all of its members. */
export async function upsertGroup(tx: Tx, coachUserId: UserId, group: Group, at: Instant): Promise<void> {
  const { id, name, athleteIds } = group;
  await tx
    .insert(groups)
    .values({ coachUserId, id, name, createdAt: at })
    .onConflictDoUpdate({ target: [groups.coachUserId, groups.id], set: { name } });
  await tx
    .delete(groupMembers)
    .where(and(eq(groupMembers.coachUserId, coachUserId), eq(groupMembers.groupId, id)));
  if (athleteIds.length === 0) return;
  await tx
    .insert(groupMembers)
    .values([...new Set(athleteIds)].map((athleteId) => ({ coachUserId, groupId: id, athleteId })));
}

export async function deleteGroup(tx: Tx, coachUserId: UserId, id: GroupId): Promise<void> {
  await tx.delete(groups).where(and(eq(groups.coachUserId, coachUserId), eq(groups.id, id)));
}
