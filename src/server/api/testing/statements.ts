import { AsyncLocalStorage } from "node:async_hooks";
import { PostgresJsSession } from "drizzle-orm/postgres-js";

const recording = new AsyncLocalStorage<string[]>();

// Every statement of the app passes here, on whichever connection: the library makes one of these for each.
const { prepareQuery, transaction } = PostgresJsSession.prototype;
PostgresJsSession.prototype.prepareQuery = function (query, ...rest) {
  recording.getStore()?.push(query.sql);
  return prepareQuery.call(this, query, ...rest) as never;
};
PostgresJsSession.prototype.transaction = function (...input) {
  recording.getStore()?.push("begin");
  return transaction.apply(this, input) as never;
};

/** What some work asked of the database, in order and without its parameters. Several may be recorded at once. */
export async function recordStatements<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const value = await recording.run(statements, work);
  return { value, statements };
}
