import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Instant } from "@/lib/dates/time-zone";
import type { Message, ThreadInBrief } from "@/lib/domain/message";
import type { AthleteId, MessageId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { users } from "../schema/auth";
import { messages, threadReads } from "../schema/message";
import type { Tx } from "../tx";

/** Said by somebody else, and neither the whole thread nor what was said of that session was read since. */
const isUnreadBy = (userId: UserId): SQL<boolean> => sql<boolean>`(
  message.author_user_id is distinct from ${userId}::uuid and not exists (
    select 1 from thread_read r where r.athlete_id = message.athlete_id and r.user_id = ${userId}::uuid
      and r.lane in (message.athlete_id, message.session_id) and r.read_at >= message.at))`;

interface Wanted {
  readonly reader: UserId;
  readonly sessionId: string | null;
  readonly most: number;
}

/** The newest messages of a thread, newest first. What was said before a coach came is not theirs to read. */
export async function listMessages(
  tx: Tx,
  scope: AthleteScope,
  { reader, sessionId, most }: Wanted,
): Promise<readonly Omit<Message, "session">[]> {
  const rows = await tx
    .select({
      id: messages.id,
      sessionId: messages.sessionId,
      authorId: messages.authorUserId,
      author: users.name,
      body: messages.body,
      at: messages.at,
      isUnread: isUnreadBy(reader),
    })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorUserId))
    .where(
      and(
        eq(messages.athleteId, scope.athleteId),
        sessionId === null ? undefined : eq(messages.sessionId, sessionId),
      ),
    )
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(most);
  return rows.map(({ authorId, ...row }) => ({ ...row, isMine: authorId === reader }));
}

export async function findMessage(
  tx: Tx,
  scope: AthleteScope,
  id: MessageId,
): Promise<{ readonly authorUserId: UserId | null; readonly at: Instant } | null> {
  const [row] = await tx
    .select({ authorUserId: messages.authorUserId, at: messages.at })
    .from(messages)
    .where(and(eq(messages.athleteId, scope.athleteId), eq(messages.id, id)));
  return row ?? null;
}

interface NewMessage {
  readonly id: MessageId;
  readonly sessionId: string | null;
  readonly authorUserId: UserId;
  readonly body: string;
  readonly at: Instant;
}

export async function insertMessage(tx: Tx, scope: AthleteScope, message: NewMessage): Promise<void> {
  await tx.insert(messages).values({ ...message, athleteId: scope.athleteId });
}

/** False where there was none to delete. */
export async function deleteMessage(tx: Tx, scope: AthleteScope, id: MessageId): Promise<boolean> {
  const rows = await tx
    .delete(messages)
    .where(and(eq(messages.athleteId, scope.athleteId), eq(messages.id, id)))
    .returning({ id: messages.id });
  return rows.length > 0;
}

interface Read {
  readonly userId: UserId;
  /** The athlete's id, or a session's. */
  readonly lane: string;
  readonly readAt: Instant;
}

/** Reading an old page does not make unread what was read since. */
export async function upsertThreadRead(tx: Tx, scope: AthleteScope, read: Read): Promise<void> {
  await tx
    .insert(threadReads)
    .values({ ...read, athleteId: scope.athleteId })
    .onConflictDoUpdate({
      target: [threadReads.athleteId, threadReads.userId, threadReads.lane],
      set: { readAt: sql`greatest(thread_read.read_at, excluded.read_at)` },
    });
}

/** The last message in the thread of each athlete that the reader may read, as far as there is one. */
export async function listLastMessages(
  tx: Tx,
  reader: UserId,
  athleteIds: readonly AthleteId[],
): Promise<ReadonlyMap<AthleteId, NonNullable<ThreadInBrief["last"]>>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([messages.athleteId], {
      athleteId: messages.athleteId,
      authorId: messages.authorUserId,
      author: users.name,
      body: messages.body,
      at: messages.at,
    })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorUserId))
    .where(inArray(messages.athleteId, [...athleteIds]))
    .orderBy(messages.athleteId, desc(messages.at), desc(messages.id));
  return new Map(
    rows.map(({ athleteId, authorId, ...last }) => [athleteId, { ...last, isMine: authorId === reader }]),
  );
}

/** How many messages wait for a reader, by athlete; who waits for nobody is not in it. */
export async function countUnreadMessages(
  tx: Tx,
  reader: UserId,
  athleteIds: readonly AthleteId[],
): Promise<ReadonlyMap<AthleteId, number>> {
  if (athleteIds.length === 0) return new Map();
  const rows = await tx
    .select({ athleteId: messages.athleteId, unread: sql<number>`count(*)::int` })
    .from(messages)
    .leftJoin(
      threadReads,
      and(
        eq(threadReads.athleteId, messages.athleteId),
        eq(threadReads.userId, reader),
        sql`thread_read.lane = message.athlete_id`,
      ),
    )
    .where(
      and(
        inArray(messages.athleteId, [...athleteIds]),
        // The index ends what is counted at what was read last.
        sql`message.at > coalesce(thread_read.read_at, '-infinity')`,
        isUnreadBy(reader),
      ),
    )
    .groupBy(messages.athleteId);
  return new Map(rows.map(({ athleteId, unread }) => [athleteId, unread]));
}
