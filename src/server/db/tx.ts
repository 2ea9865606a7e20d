import { and, eq, sql } from "drizzle-orm";
import superjson from "superjson";
import { AppError } from "@/lib/app-error";
import type { Instant } from "@/lib/dates/time-zone";
import type { RequestId, UserId } from "@/lib/ids";
import { database } from "./client";
import { withDeadline } from "./deadline";
import { requestKeys } from "./schema/audit";

type Transaction = Parameters<Parameters<ReturnType<typeof database>["transaction"]>[0]>[0];

declare const open: unique symbol;

/** An open transaction that runs as its reader. Queries take nothing else. */
export type Tx = Transaction & { readonly [open]: true };

interface Asker {
  readonly user: { readonly id: UserId };
  readonly now: Instant;
  readonly request: { readonly id: RequestId; readonly procedure: string; readonly inputHash: string } | null;
}

/**
 * Runs `work` in one transaction as the person who asks. A write that was sent before gets its first answer
 * again, and its work does not run: the key is claimed in the same transaction that does the work, so two
 * clients that send it at once cannot both do it.
 */
export function withTransaction<Value>(ctx: Asker, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return withDeadline(() =>
    database().transaction(async (transaction) => {
      const tx = transaction as Tx;
      // With its value in it, a statement needs one answer instead of two.
      await tx.execute(sql`select set_config('tandem.reader', ${ctx.user.id}, true)`.inlineParams());
      if (!ctx.request) return work(tx);

      const answered = await claimRequest(tx, ctx, ctx.request);
      if (answered) return superjson.deserialize(answered.response as never) as Value;

      const value = await work(tx);
      await tx
        .update(requestKeys)
        .set({ response: superjson.serialize(value) })
        .where(and(eq(requestKeys.userId, ctx.user.id), eq(requestKeys.id, ctx.request.id)));
      return value;
    }),
  );
}

/** Runs one statement as nobody, which is a transaction by itself: half the way for what every request asks first. */
export function withAnonymousStatement<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return withDeadline(() => work(database() as unknown as Tx));
}

/** Runs `work` in one transaction as nobody: what a person without an account may read. */
export function withAnonymousTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return withDeadline(() => database().transaction((transaction) => work(transaction as Tx)));
}

async function claimRequest(tx: Tx, ctx: Asker, request: NonNullable<Asker["request"]>) {
  const claimed = await tx
    .insert(requestKeys)
    .values({ userId: ctx.user.id, ...request, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: requestKeys.id });
  if (claimed.length > 0) return null;

  const [earlier] = await tx
    .select()
    .from(requestKeys)
    .where(and(eq(requestKeys.userId, ctx.user.id), eq(requestKeys.id, request.id)));
  if (!earlier || earlier.inputHash !== request.inputHash || earlier.procedure !== request.procedure) {
    throw new AppError(
      "key-reused",
      "This request was sent before with other content. Reload the page and try again.",
    );
  }
  return earlier;
}
