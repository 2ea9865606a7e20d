import { sql } from "drizzle-orm";
import type { AthleteId, UserId } from "@/lib/ids";
import type { Tx } from "../tx";

/** How things stand with those about whom a person may be told something. */
export interface NewsState {
  /** The oldest transaction that was still open: what changes from it on is not in this answer for certain. */
  readonly upTo: bigint;
  /** Each athlete that they may read now, and the person themself: in which transaction something last changed. */
  readonly changes: ReadonlyMap<AthleteId | UserId, bigint | null>;
}

/** In which transactions something changed of whom the person may read, in one look: who may is decided by the database. */
export async function findNewsState(tx: Tx, userId: UserId): Promise<NewsState> {
  const rows = await tx.execute<{
    up_to: string;
    about: AthleteId | UserId | null;
    changed_in: string | null;
  }>(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as up_to, told.about, told.changed_in::text
    from (values (1)) as always left join (
      select readable.id as about, news.changed_in
      from tandem_readable_athletes() as readable (id) left join athlete_news news on news.athlete_id = readable.id
      union all
      select ${userId}::uuid, (select changed_in from person_news where user_id = ${userId}::uuid)
    ) as told on true`);
  const changes = new Map<AthleteId | UserId, bigint | null>();
  for (const { about, changed_in } of rows)
    if (about) changes.set(about, changed_in === null ? null : BigInt(changed_in));
  return { upTo: BigInt(rows[0]?.up_to ?? "0"), changes };
}
