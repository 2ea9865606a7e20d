import type postgres from "postgres";

/**
 * A copy of every table, beside the tables themselves, so that a test can say exactly what a call changed and
 * take it back.
 */
export interface PristineCopy {
  /** Brings every table back to the moment of the copy. */
  readonly restore: () => Promise<void>;
  /** Tables that are not what they were. Request keys are left out: a refusal that is a value is remembered. */
  readonly changedTables: () => Promise<string[]>;
  /** Athletes of whom a row came, went or changed. */
  readonly touchedAthletes: () => Promise<string[]>;
}

export async function copyOf(sql: postgres.Sql): Promise<PristineCopy> {
  const rows = await sql<{ name: string; hasAthlete: boolean }[]>`
    select c.relname as name, exists (
      select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'athlete_id') as "hasAthlete"
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  // That something changed is known from what did.
  const contents = rows.filter(({ name }) => !name.endsWith("_revision"));
  const tables = contents.map(({ name }) => name);
  await sql.unsafe(
    [
      "create schema pristine",
      ...tables.map((name) => `create table pristine."${name}" as table public."${name}"`),
    ].join(";"),
  );

  const difference = (name: string) =>
    `((table public."${name}" except table pristine."${name}") union all (table pristine."${name}" except table public."${name}"))`;
  const ofAthletes = contents.filter(({ name, hasAthlete }) => hasAthlete && name !== "audit_entry");

  const inOrder = await byReference(sql, tables);
  const restoring = [
    ...inOrder.toReversed().map((name) => `delete from public."${name}"`),
    ...inOrder.map((name) => `insert into public."${name}" table pristine."${name}"`),
  ].join(";");
  const changed = tables
    .filter((name) => name !== "request_key")
    .map((name) => `select '${name}' as name where exists ${difference(name)}`)
    .join(" union all ");
  const touched = [
    ...ofAthletes.map(({ name }) => `select athlete_id::text as id from ${difference(name)} as "${name}"`),
    `select id::text from ${difference("athlete")} as "athlete"`,
  ].join(" union ");

  return {
    restore: async () => {
      await sql.begin((transaction) => transaction.unsafe(restoring));
    },
    changedTables: async () => (await sql.unsafe(changed)).map(({ name }) => name as string),
    touchedAthletes: async () => (await sql.unsafe(touched)).map(({ id }) => id as string),
  };
}

/** Tables with those that others point at first. */
async function byReference(sql: postgres.Sql, tables: readonly string[]): Promise<string[]> {
  const references = await sql<{ from: string; to: string }[]>`
    select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;
  const bare = (name: string) => name.replaceAll('"', "");
  const needs = (name: string) =>
    references.filter(({ from }) => bare(from) === name).map(({ to }) => bare(to));
  const placed: string[] = [];
  while (placed.length < tables.length) {
    const next = tables.filter(
      (name) => !placed.includes(name) && needs(name).every((to) => placed.includes(to)),
    );
    if (next.length === 0) throw new Error("Tables point at each other in a circle");
    placed.push(...next);
  }
  return placed;
}
