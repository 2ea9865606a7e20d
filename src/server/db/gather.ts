import { Column, is } from "drizzle-orm";
import type postgres from "postgres";

type Client = Pick<postgres.TransactionSql, "unsafe">;
type Rows = readonly (readonly unknown[])[];

interface Field {
  readonly field: unknown;
}

/** The part of the query builder's session through which every statement of a transaction goes. */
interface Session {
  readonly client: Client;
  prepareQuery(
    query: { readonly sql: string; readonly params: readonly unknown[] },
    fields: readonly Field[] | undefined,
    ...rest: unknown[]
  ): { client: unknown };
}

interface Asked {
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly fields: readonly Column[];
  readonly resolve: (rows: Rows | Promise<Rows>) => void;
}

/**
 * Sends what a transaction asks for together as one statement. A statement without a name takes the database two
 * answers and the app four messages, whatever it asks for, and a week is put together from some thirty of them. Only
 * plain readings of columns are gathered; before anything else is sent, they are.
 */
export function gatherReadings(transaction: object): void {
  const { session } = transaction as { readonly session: Session };
  const { client } = session;
  let asked: Asked[] = [];

  const send = () => {
    const together = asked;
    asked = [];
    const [first, ...others] = together;
    if (!first) return;
    if (others.length === 0) first.resolve(sendAlone(client, first));
    else sendTogether(client, together);
  };
  const sendInTurn: Client = {
    unsafe: ((...statement: Parameters<Client["unsafe"]>) => {
      send();
      return client.unsafe(...statement);
    }) as Client["unsafe"],
  };

  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, fields, ...rest) => {
    const prepared = prepare(query, fields, ...rest);
    const columns = columnsOf(fields);
    prepared.client =
      columns && isReading(query.sql)
        ? {
            unsafe: (text: string, parameters: readonly unknown[]) => ({
              values: () =>
                new Promise<Rows>((resolve) => {
                  // Once everything that can be asked for has been: what waits for no answer runs before this.
                  if (asked.length === 0) process.nextTick(send);
                  asked.push({ text, parameters, fields: columns, resolve });
                }),
            }),
          }
        : sendInTurn;
    return prepared;
  };
}

const isReading = (text: string) =>
  text.startsWith("select ") && !/ for (no key )?(update|share|key share)/.test(text);

/** The columns of a reading; null where something of it is computed or binary, of which JSON would tell another way. */
function columnsOf(fields: readonly Field[] | undefined): readonly Column[] | null {
  const columns = fields?.map(({ field }) => field) ?? [];
  const areColumns = columns.every(
    (each): each is Column => is(each, Column) && each.getSQLType() !== "bytea",
  );
  return columns.length > 0 && areColumns ? (columns as readonly Column[]) : null;
}

const sendAlone = (client: Client, { text, parameters }: Asked): Promise<Rows> =>
  client.unsafe(text, [...parameters] as never[]).values() as unknown as Promise<Rows>;

/** One row with a column of JSON for each reading: its rows as arrays, in their order. */
function sendTogether(client: Client, together: readonly Asked[]): void {
  const parameters: unknown[] = [];
  const columns = together.map((each) => {
    const before = parameters.length;
    parameters.push(...each.parameters);
    const text = each.text.replace(/\$(\d+)/g, (_, index) => `$${Number(index) + before}`);
    const names = each.fields.map((_, index) => `c${index}`);
    const values = each.fields.map((field, index) =>
      // As the driver would give it, not as JSON writes it.
      field.getSQLType().startsWith("timestamp") ? `c${index}::text` : `c${index}`,
    );
    return `(select coalesce(json_agg(json_build_array(${values.join(", ")})), '[]') from (${text}) as reading (${names.join(", ")}))`;
  });
  const answered = client
    .unsafe(`select ${columns.join(", ")}`, parameters as never[])
    .values() as unknown as Promise<readonly (readonly Rows[])[]>;
  for (const [index, { resolve }] of together.entries())
    resolve(answered.then(([row]) => row?.[index] ?? []));
}
