import type { SelfCtx } from "@/server/auth/scope";
import { listCheckInsAfter, listSessionsAfter, listSetsAfter } from "@/server/db/queries/export";
import { type Tx, withTransaction } from "@/server/db/tx";
import { checkInTable, sessionTable, setTable } from "@/server/export/csv/tables";

export const exportedTables = ["sessions", "sets", "check-ins"] as const;
export type ExportedTable = (typeof exportedTables)[number];

/** What the athlete logged as a table, some hundred lines at a time: a history of years is never in memory. */
export async function* exportTable(ctx: SelfCtx, name: ExportedTable): AsyncGenerator<string> {
  // Spreadsheets read a file without this mark in the encoding of their country.
  yield "\ufeff";
  switch (name) {
    case "sessions":
      yield sessionTable.header;
      yield* lines(ctx, (tx, after) => listSessionsAfter(tx, ctx.scope, after), sessionTable.line);
      return;
    case "sets":
      yield setTable.header;
      yield* lines(
        ctx,
        async (tx, after) =>
          (await listSetsAfter(tx, ctx.scope, after)).map(({ set, ...session }) => ({ ...session, ...set })),
        setTable.line,
      );
      return;
    case "check-ins":
      yield checkInTable.header;
      yield* lines(
        ctx,
        (tx, after) => listCheckInsAfter(tx, ctx.scope, after?.date ?? null),
        checkInTable.line,
      );
  }
}

/** Page after page, each in a transaction of its own: a slow reader holds none open. */
async function* lines<Row>(
  ctx: SelfCtx,
  read: (tx: Tx, after: Row | null) => Promise<readonly Row[]>,
  line: (row: Row) => string,
): AsyncGenerator<string> {
  for (let after: Row | null = null; ; ) {
    const last: Row | null = after;
    const rows: readonly Row[] = await withTransaction(ctx, (tx) => read(tx, last));
    if (rows.length === 0) return;
    yield rows.map(line).join("");
    after = rows.at(-1) ?? null;
  }
}
