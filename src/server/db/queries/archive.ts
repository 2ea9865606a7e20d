import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { AthleteScope } from "@/server/auth/scope";
import type { ArchiveTable } from "../archive-tables";
import { auditEntries } from "../schema/audit";
import { users } from "../schema/auth";
import { flags } from "../schema/flags";
import { importedFiles } from "../schema/log";
import { athletes } from "../schema/people";
import type { Tx } from "../tx";

/** A row under the names of its columns. */
export type ArchiveRow = Readonly<Record<string, unknown>>;

/** Whose archive it is: rows belong to the athlete, or to the person. */
export interface ArchiveOwner {
  readonly scope: AthleteScope;
  readonly userId: string;
}

const ownerId = ({ owner }: ArchiveTable, { scope, userId }: ArchiveOwner) =>
  owner === "athlete_id" ? scope.athleteId : userId;
const columns = (names: readonly string[], of: string) =>
  sql.join(
    names.map((name) => sql`${sql.identifier(of)}.${sql.identifier(name)}`),
    sql`, `,
  );

/** How many rows are read at once: an archive of years is never in memory. */
const rowsAtOnce = 500;

/**
 * Rows of a table in the order of its key, those after one of them, as PostgreSQL writes them as JSON. `published`
 * gives of flags what somebody sees whose coach writes the plan.
 */
export async function listArchiveRows(
  tx: Tx,
  owner: ArchiveOwner,
  table: ArchiveTable,
  { after, published }: { readonly after: ArchiveRow | null; readonly published: boolean },
): Promise<readonly ArchiveRow[]> {
  const name = sql.identifier(table.name);
  const source = table.bytes ? await withoutBytes(tx, table, table.bytes) : name;
  const later =
    after && table.key.length > 0
      ? sql`and (${columns(table.key, "t")}) > (select ${columns(table.key, "a")}
          from jsonb_populate_record(null::${name}, ${JSON.stringify(after)}::jsonb) a)`
      : after
        ? sql`and false`
        : sql``;
  const order = table.key.length > 0 ? sql`order by ${columns(table.key, "t")}` : sql``;
  const seen = published ? publishedFlags(table.name) : null;
  const rows = await tx.execute<{ row: ArchiveRow }>(sql`
    select ${seen?.row ?? sql`to_jsonb(t)`} - ${table.owner}::text as row from ${source} t
    where t.${sql.identifier(table.owner)} = ${ownerId(table, owner)} ${seen?.where ?? sql``} ${later}
    ${order} limit ${rowsAtOnce}`);
  return [...rows].map(({ row }) => row);
}

/** The table without what would be megabytes a row. */
async function withoutBytes(tx: Tx, table: ArchiveTable, bytes: readonly string[]): Promise<SQL> {
  const names = [...(await listColumns(tx, table.name))].filter((each) => !bytes.includes(each));
  return sql`(select ${columns(names, "s")} from ${sql.identifier(table.name)} s)`;
}

/** A coach's draft gives rise to flags, and to other numbers, that its athlete does not see. */
function publishedFlags(table: string): { readonly row: SQL; readonly where: SQL } | null {
  const isSent = sql`in_published`;
  if (table === "flag")
    return {
      row: sql`(to_jsonb(t) || jsonb_build_object('finding', coalesce(t.published_finding, t.finding),
        'published_finding', null, 'in_plan', true))`,
      where: sql`and t.${isSent}`,
    };
  if (table === "flag_event")
    return {
      row: sql`to_jsonb(t)`,
      where: sql`and exists (select 1 from flag f where f.athlete_id = t.athlete_id and f.id = t.flag_id and f.${isSent})`,
    };
  return null;
}

/** The columns that a table has here. */
export async function listColumns(tx: Tx, table: string): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ name: string }>(sql`
    select attname as name from pg_attribute
    where attrelid = format('%I', ${table}::text)::regclass and attnum > 0 and not attisdropped`);
  return new Set([...rows].map(({ name }) => name));
}

/** Writes rows that are not there yet and gives how many. What is there stays as it is. `bytes` come with a single row. */
export async function insertArchiveRows(
  tx: Tx,
  owner: ArchiveOwner,
  table: ArchiveTable,
  rows: readonly ArchiveRow[],
  bytes: Uint8Array | null = null,
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const name = sql.identifier(table.name);
  const people = Object.fromEntries((table.people ?? []).map((column) => [column, owner.userId]));
  const owned = rows.map((row) => ({
    ...row,
    ...Object.fromEntries(Object.entries(people).filter(([column]) => row[column] !== null)),
    [table.owner]: ownerId(table, owner),
  }));
  const written = Object.keys({ ...first, [table.owner]: null });
  const names = sql.join(
    [...written, ...(bytes ? (table.bytes ?? []) : [])].map((column) => sql.identifier(column)),
    sql`, `,
  );
  const inserted = await tx.execute(sql`
    insert into ${name} (${names}) select ${columns(written, "r")}${bytes ? sql`, ${bytes}::bytea` : sql``}
    from jsonb_populate_recordset(null::${name}, ${JSON.stringify(owned)}::jsonb) r
    on conflict do nothing returning 1`);
  return inserted.length;
}

/**
 * Takes away the flags that were raised here for what flags of an archive tell under other ids: somebody looked at
 * what was there before all of it was.
 */
export async function deleteFlagsToldBy(
  tx: Tx,
  scope: AthleteScope,
  archived: readonly ArchiveRow[],
): Promise<void> {
  await tx.execute(sql`
    delete from ${flags} t using jsonb_populate_recordset(null::${flags}, ${JSON.stringify(archived)}::jsonb) r
    where t.athlete_id = ${scope.athleteId} and t.fingerprint = r.fingerprint and t.id <> r.id`);
}

/** The files that were kept, without their bytes. */
export async function listFileNames(tx: Tx, scope: AthleteScope) {
  return tx
    .select({ id: importedFiles.id, name: importedFiles.name })
    .from(importedFiles)
    .where(eq(importedFiles.athleteId, scope.athleteId))
    .orderBy(importedFiles.id);
}

/** The athlete's and the person's own settings, under the names of their columns. */
export async function getArchiveSettings(tx: Tx, { scope, userId }: ArchiveOwner) {
  const [row] = await tx.execute<{ athlete: ArchiveRow; person: ArchiveRow }>(sql`
    select to_jsonb(a) - 'id' - 'user_id' - 'slug' - 'created_at' as athlete,
      jsonb_build_object('name', u.name, 'time_zone', u.time_zone, 'distance_unit', u.distance_unit,
        'mass_unit', u.mass_unit, 'hour_cycle', u.hour_cycle, 'week_start', u.week_start, 'locale', u.locale) as person
    from ${athletes} a join ${users} u on u.id = a.user_id
    where a.id = ${scope.athleteId} and u.id = ${userId}`);
  return row ?? null;
}

/** What an archive tells of an athlete and a person and an account takes over: nothing of who somebody is here. */
const ownOfAthlete = new Set(["id", "user_id", "slug", "created_at"]);
const takenOfPerson = new Set([
  "time_zone",
  "distance_unit",
  "mass_unit",
  "hour_cycle",
  "week_start",
  "locale",
]);

/** Takes the settings of an archive over, of columns that there are; name and address of the account stay. */
export async function updateArchiveSettings(
  tx: Tx,
  { scope, userId }: ArchiveOwner,
  { athlete, person }: { readonly athlete: ArchiveRow; readonly person: ArchiveRow },
): Promise<void> {
  const update = async (
    table: "athlete" | "user",
    row: ArchiveRow,
    id: string,
    isTaken: (column: string) => boolean,
  ) => {
    const known = await listColumns(tx, table);
    const taken = Object.keys(row).filter((column) => known.has(column) && isTaken(column));
    if (taken.length === 0) return;
    const set = taken.map((column) => sql`${sql.identifier(column)} = r.${sql.identifier(column)}`);
    const name = sql.identifier(table);
    await tx.execute(sql`update ${name} t set ${sql.join(set, sql`, `)}
      from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb) r where t.id = ${id}`);
  };
  await update("athlete", athlete, scope.athleteId, (column) => !ownOfAthlete.has(column));
  await update("user", person, userId, (column) => takenOfPerson.has(column));
}

/** Tables in which an account that somebody trains with has rows. */
const tablesOfTraining = ["completed_session", "planned_session", "check_in", "imported_file", "block"];

/** Whether anything was planned, logged or imported. */
export async function hasTraining(tx: Tx, scope: AthleteScope): Promise<boolean> {
  const found = sql.join(
    tablesOfTraining.map(
      (name) => sql`exists (select 1 from ${sql.identifier(name)} where athlete_id = ${scope.athleteId})`,
    ),
    sql` or `,
  );
  const [row] = await tx.execute<{ found: boolean }>(sql`select ${found} as found`);
  return row?.found === true;
}

/** What became of an archive that was brought in, as it was noted: null where it never was. */
export async function findArchiveImport(
  tx: Tx,
  scope: AthleteScope,
  archiveId: string,
): Promise<{ readonly finished: { readonly rows: number; readonly files: number } | null } | null> {
  const rows = await tx
    .select({ action: auditEntries.action, details: auditEntries.details })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.athleteId, scope.athleteId),
        inArray(auditEntries.action, ["archive.begin", "archive.import"]),
        sql`${auditEntries.details} ->> 'archiveId' = ${archiveId}`,
      ),
    );
  if (rows.length === 0) return null;
  const finished = rows.find(({ action }) => action === "archive.import")?.details;
  return { finished: (finished ?? null) as { rows: number; files: number } | null };
}
