import { and, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Instant } from "@/lib/dates/time-zone";
import type { NotificationChannel, NotificationDetails, NotificationKind } from "@/lib/domain/notification";
import { type AthleteId, type NotificationId, newId, type UserId } from "@/lib/ids";
import { users } from "../schema/auth";
import { notificationSettings, notifications } from "../schema/notification";
import { athletes } from "../schema/people";
import { planChanges } from "../schema/plan";
import type { Tx } from "../tx";

// About the person who asks: every statement names them, and row-level security holds the same line.

export interface Occasion {
  /** Absent for the athlete themself. */
  readonly to?: UserId;
  readonly athleteId: AthleteId;
  readonly kind: Exclude<NotificationKind, "flag">;
  /** Names the occasion: what is told again on the same one is one thing. */
  readonly key: string;
  readonly details: NotificationDetails;
}

/** Tells somebody who has to do with the athlete what the reader has just done. Nobody is told of their own deeds. */
export async function insertNotification(tx: Tx, at: Instant, occasion: Occasion): Promise<void> {
  const { to, athleteId, kind, key, details } = occasion;
  await tx.execute(sql`select tandem_notify(${newId()}::uuid, ${to ?? null}::uuid, ${athleteId}::uuid, ${kind}::text,
    ${key}::text, ${JSON.stringify(details)}::text::jsonb, ${at}::timestamptz)`);
}

type NewDecision = Pick<typeof notifications.$inferInsert, "athleteId" | "flagId" | "key">;

/** Notes what the reader has to decide, each once. */
export async function insertDecisions(
  tx: Tx,
  userId: UserId,
  at: Instant,
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  await tx
    .insert(notifications)
    .values(
      decisions.map((each) => ({ ...each, userId, id: newId<NotificationId>(), kind: "flag" as const, at })),
    )
    .onConflictDoNothing({ target: [notifications.userId, notifications.key] });
}

/** Which of these occasions the reader was told of. */
export async function listKnownKeys(
  tx: Tx,
  userId: UserId,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: notifications.key })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), inArray(notifications.key, [...keys])));
  return new Set(rows.map(({ key }) => key));
}

export type NotificationRow = Awaited<ReturnType<typeof listNotificationRows>>[number];

/** The newest first, each with the names of whom it is about and who did it. */
export async function listNotificationRows(tx: Tx, userId: UserId, most: number) {
  const actors = alias(users, "actor");
  return tx
    .select({
      id: notifications.id,
      kind: notifications.kind,
      at: notifications.at,
      readAt: notifications.readAt,
      flagId: notifications.flagId,
      details: notifications.details,
      athleteId: notifications.athleteId,
      slug: athletes.slug,
      name: users.name,
      athleteUserId: athletes.userId,
      actor: actors.name,
    })
    .from(notifications)
    .leftJoin(athletes, eq(athletes.id, notifications.athleteId))
    .leftJoin(users, eq(users.id, athletes.userId))
    .leftJoin(actors, eq(actors.id, notifications.actorUserId))
    .where(eq(notifications.userId, userId))
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(most);
}

/** Not of a kind that its reader has switched off for the app. */
const isShown = sql`not exists (select 1 from ${notificationSettings} s where s.user_id = ${notifications.userId}
  and s.kind = ${notifications.kind} and s.channel = 'app' and not s.wanted)`;

/** People and things that are new, not flags: several decisions about one athlete count once. */
export async function countUnread(tx: Tx, userId: UserId): Promise<number> {
  const [row] = await tx
    .select({
      count: sql<number>`count(distinct case when ${eq(notifications.kind, "flag")} then ${notifications.athleteId} else ${notifications.id} end)::int`,
    })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), isShown));
  return row?.count ?? 0;
}

/** What of these was new until now; `null` stands for everything. */
export async function updateRead(
  tx: Tx,
  userId: UserId,
  ids: readonly NotificationId[] | null,
  at: Instant,
): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt: at })
    .where(
      and(
        eq(notifications.userId, userId),
        isNull(notifications.readAt),
        ids === null ? undefined : inArray(notifications.id, [...ids]),
      ),
    );
}

export async function listNotificationSettings(tx: Tx, userId: UserId) {
  return tx
    .select({
      kind: notificationSettings.kind,
      channel: notificationSettings.channel,
      wanted: notificationSettings.wanted,
    })
    .from(notificationSettings)
    .where(eq(notificationSettings.userId, userId));
}

export async function upsertNotificationSetting(
  tx: Tx,
  userId: UserId,
  setting: {
    readonly kind: NotificationKind;
    readonly channel: NotificationChannel;
    readonly wanted: boolean;
  },
): Promise<void> {
  const { kind, channel, userId: owner } = notificationSettings;
  await tx
    .insert(notificationSettings)
    .values({ userId, ...setting })
    .onConflictDoUpdate({ target: [owner, kind, channel], set: { wanted: setting.wanted } });
}

/** When each of these plans was last changed by somebody. */
export async function listLastEdits(
  tx: Tx,
  athleteIds: readonly AthleteId[],
): Promise<ReadonlyMap<AthleteId, Instant>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .select({ athleteId: planChanges.athleteId, at: max(planChanges.at) })
    .from(planChanges)
    .where(inArray(planChanges.athleteId, [...athleteIds]))
    .groupBy(planChanges.athleteId);
  return new Map(rows.flatMap(({ athleteId, at }) => (at ? [[athleteId, at]] : [])));
}
