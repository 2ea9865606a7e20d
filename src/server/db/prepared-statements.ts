import type postgres from "postgres";

/** What is written in bulk comes in every length, and each would stay with the connection. */
const mostValues = 60;

/**
 * Has statements of drizzle prepared once a connection. It sends them without a name, for which the server reads and
 * plans each anew, and the driver waits for its description before it sends the values: two ways instead of one.
 */
export function withPreparedStatements<Sql extends postgres.Sql>(sql: Sql): Sql {
  prepareStatementsOf(sql);
  const { begin } = sql;
  const beginPrepared = (work: (inner: postgres.TransactionSql) => unknown) =>
    begin((inner) => {
      prepareStatementsOf(inner);
      return work(inner);
    });
  sql.begin = beginPrepared as typeof begin;
  return sql;
}

function prepareStatementsOf(sql: Pick<postgres.Sql, "unsafe">): void {
  const { unsafe } = sql;
  sql.unsafe = (text, values = [], options) =>
    unsafe(text, values, { ...options, prepare: values.length <= mostValues });
}
