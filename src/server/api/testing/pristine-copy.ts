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
  const isMark = (name: string) => name.endsWith("_revision") || name.endsWith("_news");
  const marks = rows.map(({ name }) => name).filter(isMark);
  const contents = rows.filter(({ name }) => !isMark(name));
  const tables = contents.map(({ name }) => name);
  const difference = (name: string) =>
    `((table public."${name}" except table pristine."${name}") union all (table pristine."${name}" except table public."${name}"))`;
  const differing = tables.map((name) => `select '${name}' where exists ${difference(name)}`);
  await sql.unsafe(
    [
      "create schema pristine",
      ...rows.map(({ name }) => `create table pristine."${name}" as table public."${name}"`),
      // Asked after every call. A function is planned once.
      `create function pristine.differing() returns setof text language plpgsql as $$ begin
        return query ${differing.join(" union all ")}; end $$`,
    ].join(";"),
  );
  const changed = async () => {
    const found = await sql<{ name: string }[]>`select pristine.differing() as name`;
    return found.map(({ name }) => name);
  };
  const touchedIn = new Map([
    ...contents
      .filter(({ name, hasAthlete }) => hasAthlete && name !== "audit_entry")
      .map(
        ({ name }) => [name, `select athlete_id::text as id from ${difference(name)} as "${name}"`] as const,
      ),
    ["athlete", `select id::text from ${difference("athlete")} as "athlete"`] as const,
  ]);
  return {
    restore: async () => {
      const found = await changed();
      if (found.length === 0) return;
      const restoring = [...found, ...marks].flatMap((name) => [
        `delete from public."${name}"`,
        `insert into public."${name}" table pristine."${name}"`,
      ]);
      // What is put back as it was asks for no trigger, and what points at it still does.
      await sql.begin((transaction) =>
        transaction.unsafe(["set local session_replication_role = replica", ...restoring].join(";")),
      );
    },
    changedTables: async () => (await changed()).filter((name) => name !== "request_key"),
    touchedAthletes: async () => {
      const asked = (await changed()).flatMap((name) => touchedIn.get(name) ?? []);
      if (asked.length === 0) return [];
      return (await sql.unsafe(asked.join(" union "))).map(({ id }) => id as string);
    },
  };
}
