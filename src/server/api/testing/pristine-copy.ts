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
  const contents = rows.filter(({ name }) => !/_(?:revision|news)$/.test(name));
  const tables = contents.map(({ name }) => name);
  const difference = (name: string) =>
    `((table public."${name}" except table pristine."${name}") union all (table pristine."${name}" except table public."${name}"))`;
  const differing = tables.map((name) => `select '${name}' where exists ${difference(name)}`);
  await sql.unsafe(
    [
      "create schema pristine",
      ...tables.map((name) => `create table pristine."${name}" as table public."${name}"`),
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
  const references = await referencesOf(sql);
  const inOrder = byReference(references, tables);

  return {
    restore: async () => {
      // What triggers write while rows go and come is taken back after them.
      for (let time = 0; time < 3; time += 1) {
        const gone = withDependents(references, await changed());
        const parts = inOrder.filter((name) => gone.has(name));
        if (parts.length === 0) return;
        const restoring = [
          ...parts.toReversed().map((name) => `delete from public."${name}"`),
          ...parts.map((name) => `insert into public."${name}" table pristine."${name}"`),
        ];
        await sql.begin((transaction) => transaction.unsafe(restoring.join(";")));
      }
      const left = await changed();
      if (left.length > 0) throw new Error(`Restoring changes ${left.join(", ")} again and again`);
    },
    changedTables: async () => (await changed()).filter((name) => name !== "request_key"),
    touchedAthletes: async () => {
      const asked = (await changed()).flatMap((name) => touchedIn.get(name) ?? []);
      if (asked.length === 0) return [];
      return (await sql.unsafe(asked.join(" union "))).map(({ id }) => id as string);
    },
  };
}

type Reference = { readonly from: string; readonly to: string };

async function referencesOf(sql: postgres.Sql): Promise<readonly Reference[]> {
  const references = await sql<Reference[]>`
    select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;
  const bare = (name: string) => name.replaceAll('"', "");
  return references.map(({ from, to }) => ({ from: bare(from), to: bare(to) }));
}

/** Some tables, and all whose rows point at theirs, however far away: they go with them. */
function withDependents(references: readonly Reference[], names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  // A set is walked through with what is added to it meanwhile.
  for (const name of found) for (const { from, to } of references) if (to === name) found.add(from);
  return found;
}

/** Tables with those that others point at first. */
function byReference(references: readonly Reference[], tables: readonly string[]): string[] {
  const needs = (name: string) => references.filter(({ from }) => from === name).map(({ to }) => to);
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
