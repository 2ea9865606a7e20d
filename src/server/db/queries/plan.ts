import { and, asc, between, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { DateRange } from "@/lib/dates/date-range";
import type { Instant } from "@/lib/dates/time-zone";
import type { PlannedSession, PublishedSession } from "@/lib/domain/session";
import { contentFields, contentOf, hasSameContent } from "@/lib/domain/session-content";
import type { PlannedSessionId, UserId } from "@/lib/ids";
import type { AthleteScope } from "@/server/auth/scope";
import { completedSessions } from "../schema/log";
import { plannedSessions, publishedSessions } from "../schema/plan";
import type { Tx } from "../tx";

type PlannedRow = typeof plannedSessions.$inferSelect;
type PublishedRow = typeof publishedSessions.$inferSelect;

/** One session of the working plan beside what the athlete was sent. `planned` is null once it is deleted. */
export interface PlannedPair {
  readonly id: PlannedSessionId;
  readonly version: number;
  readonly planned: PlannedSession | null;
  readonly published: PublishedSession | null;
}

const pairColumns = { planned: plannedSessions, published: publishedSessions };
const samePair = and(
  eq(publishedSessions.athleteId, plannedSessions.athleteId),
  eq(publishedSessions.id, plannedSessions.id),
);

/** What can differ between the plan and what was sent: the columns of both tables under the same names. */
export const comparedFields = [...contentFields, "position"] as const;
const rowOf = (table: typeof plannedSessions | typeof publishedSessions) =>
  sql`(${sql.join(
    comparedFields.map((field) => table[field]),
    sql`, `,
  )})`;
const differs = sql`${rowOf(plannedSessions)} is distinct from ${rowOf(publishedSessions)}`;

/** The working plan of some days, in the order of the day. */
export async function listPlannedSessions(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly PlannedSession[]> {
  const rows = await tx
    .select(pairColumns)
    .from(plannedSessions)
    .leftJoin(publishedSessions, samePair)
    .where(
      and(
        eq(plannedSessions.athleteId, scope.athleteId),
        between(plannedSessions.date, range.from, range.to),
        isNull(plannedSessions.deletedAt),
      ),
    )
    .orderBy(asc(plannedSessions.date), asc(plannedSessions.slot), asc(plannedSessions.position));
  return rows.map((row) => plannedOf(row.planned, row.published));
}

/** The plan as the athlete was sent it. */
export async function listPublishedSessions(
  tx: Tx,
  scope: AthleteScope,
  range: DateRange,
): Promise<readonly PublishedSession[]> {
  const rows = await tx
    .select()
    .from(publishedSessions)
    .where(
      and(
        eq(publishedSessions.athleteId, scope.athleteId),
        between(publishedSessions.date, range.from, range.to),
      ),
    )
    .orderBy(asc(publishedSessions.date), asc(publishedSessions.slot), asc(publishedSessions.position));
  return rows.map(publishedOf);
}

export async function findPublishedSession(
  tx: Tx,
  scope: AthleteScope,
  id: PlannedSessionId,
): Promise<PublishedSession | null> {
  const [row] = await tx
    .select()
    .from(publishedSessions)
    .where(and(eq(publishedSessions.athleteId, scope.athleteId), eq(publishedSessions.id, id)));
  return row ? publishedOf(row) : null;
}

/** Sessions of the working plan by id, deleted ones too: an undo brings them back. */
export async function listPairs(
  tx: Tx,
  scope: AthleteScope,
  ids: readonly PlannedSessionId[],
): Promise<readonly PlannedPair[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(pairColumns)
    .from(plannedSessions)
    .leftJoin(publishedSessions, samePair)
    .where(and(eq(plannedSessions.athleteId, scope.athleteId), inArray(plannedSessions.id, [...ids])));
  return rows.map(pairOf);
}

/** Every session that differs from what the athlete was sent, earliest first. */
export async function listDrafts(tx: Tx, scope: AthleteScope): Promise<readonly PlannedPair[]> {
  const rows = await tx
    .select(pairColumns)
    .from(plannedSessions)
    .leftJoin(publishedSessions, samePair)
    .where(
      and(
        eq(plannedSessions.athleteId, scope.athleteId),
        or(
          and(isNull(plannedSessions.deletedAt), isNull(publishedSessions.id)),
          and(isNotNull(plannedSessions.deletedAt), isNotNull(publishedSessions.id)),
          // Long before its publication nothing differs; a request that began shortly before can have written after.
          sql`${plannedSessions.updatedAt} >= ${publishedSessions.publishedAt} - interval '1 day' and ${differs}`,
        ),
      ),
    )
    .orderBy(asc(plannedSessions.date), asc(plannedSessions.slot), asc(plannedSessions.position));
  return rows.map(pairOf).filter((pair) => draftOf(pair) !== null);
}

/** Which of these sessions are logged or skipped: edits of the plan leave them alone. */
export async function listAnsweredIds(
  tx: Tx,
  scope: AthleteScope,
  ids: readonly PlannedSessionId[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ plannedId: completedSessions.plannedId })
    .from(completedSessions)
    .where(
      and(
        eq(completedSessions.athleteId, scope.athleteId),
        isNull(completedSessions.deletedAt),
        inArray(completedSessions.plannedId, [...ids]),
      ),
    );
  return new Set(rows.flatMap((row) => row.plannedId ?? []));
}

export async function insertPlannedSession(tx: Tx, session: PlannedSession, at: Instant): Promise<void> {
  await tx.insert(plannedSessions).values({
    ...contentOf(session),
    athleteId: session.athleteId,
    id: session.id,
    position: session.position,
    version: session.version,
    createdAt: at,
    updatedAt: at,
  });
}

/** Writes a session over the version that was read. False where somebody was faster. */
export async function updatePlannedSession(
  tx: Tx,
  scope: AthleteScope,
  args: {
    readonly session: PlannedSession;
    readonly readVersion: number;
    readonly at: Instant;
    readonly deleted: boolean;
  },
): Promise<boolean> {
  const { session, readVersion, at, deleted } = args;
  const rows = await tx
    .update(plannedSessions)
    .set({
      ...contentOf(session),
      position: session.position,
      version: readVersion + 1,
      updatedAt: at,
      deletedAt: deleted ? at : null,
    })
    .where(
      and(
        eq(plannedSessions.athleteId, scope.athleteId),
        eq(plannedSessions.id, session.id),
        eq(plannedSessions.version, readVersion),
      ),
    )
    .returning({ id: plannedSessions.id });
  return rows.length > 0;
}

/** Sends sessions to the athlete as they stand; those deleted from the plan are taken back. */
export async function publishPairs(
  tx: Tx,
  scope: AthleteScope,
  pairs: readonly PlannedPair[],
  by: { readonly userId: UserId; readonly at: Instant },
): Promise<void> {
  const gone = pairs.filter(({ planned }) => !planned).map(({ id }) => id);
  if (gone.length > 0)
    await tx
      .delete(publishedSessions)
      .where(and(eq(publishedSessions.athleteId, scope.athleteId), inArray(publishedSessions.id, gone)));

  const sent = pairs.flatMap(({ id, planned }) =>
    planned ? [{ athleteId: scope.athleteId, id, ...contentOf(planned), position: planned.position }] : [],
  );
  if (sent.length === 0) return;
  await tx
    .insert(publishedSessions)
    .values(sent.map((each) => ({ ...each, publishedAt: by.at, publishedBy: by.userId })))
    .onConflictDoUpdate({
      target: [publishedSessions.athleteId, publishedSessions.id],
      set: {
        ...asWritten,
        firstSentFor: sql`coalesce(${publishedSessions.firstSentFor}, ${publishedSessions.date})`,
      },
    });
}

/** Of several rows in one statement, each with what it was to be written with. */
const asWritten = Object.fromEntries(
  ([...comparedFields, "publishedAt", "publishedBy"] as const).map((field) => {
    const { name } = publishedSessions[field];
    return [field, sql`excluded.${sql.identifier(name)}`];
  }),
);

function pairOf(row: { planned: PlannedRow; published: PublishedRow | null }): PlannedPair {
  return {
    id: row.planned.id,
    version: row.planned.version,
    planned: row.planned.deletedAt ? null : plannedOf(row.planned, row.published),
    published: row.published ? publishedOf(row.published) : null,
  };
}

/** How a session differs from what the athlete was sent. */
export function draftOf(pair: Pick<PlannedPair, "planned" | "published">): PlannedSession["draft"] {
  if (!pair.planned) return pair.published ? "removed" : null;
  if (!pair.published) return "new";
  const same =
    hasSameContent(pair.planned, pair.published) && pair.planned.position === pair.published.position;
  return same ? null : "changed";
}

function plannedOf(row: PlannedRow, published: PublishedRow | null): PlannedSession {
  const session = {
    ...contentOf(row),
    id: row.id,
    athleteId: row.athleteId,
    position: row.position,
    version: row.version,
    draft: null,
  };
  return {
    ...session,
    draft: draftOf({ planned: session, published: published ? publishedOf(published) : null }),
  };
}

const publishedOf = (row: PublishedRow): PublishedSession => ({
  ...contentOf(row),
  id: row.id,
  athleteId: row.athleteId,
  position: row.position,
  publishedAt: row.publishedAt,
});
