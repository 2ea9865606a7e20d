import { isDeepStrictEqual } from "node:util";
import { TRPCError } from "@trpc/server";
import superjson from "superjson";
import { AppError } from "@/lib/app-error";

interface Answer {
  readonly kind: "answer";
  readonly value: unknown;
}
interface Refusal {
  readonly kind: "refusal";
  readonly code: string;
  readonly message: string;
  readonly reason: unknown;
  readonly details: unknown;
}
export type Outcome = Answer | Refusal;

/** What a call came to, and what it asked of the database on the way. */
export interface Tried {
  readonly outcome: Outcome;
  readonly statements: readonly string[];
}

/** What a call came to, without what is not the same each time. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: "answer", value: await call };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const cause = error.cause instanceof AppError ? error.cause : null;
    return {
      kind: "refusal",
      code: error.code,
      message: error.message,
      reason: cause?.code ?? null,
      details: cause?.details ?? null,
    };
  }
}

export const text = (outcome: Outcome) => superjson.stringify(outcome);
export const brief = (outcome: Outcome) => text(outcome).slice(0, 300);
export const isRefused = (outcome: Outcome) =>
  outcome.kind === "refusal" || (outcome.value as { ok?: boolean } | null)?.ok === false;

/** A refusal that asks more or less of the database than one about nothing tells by its time that there is something. */
export function otherWork(cell: string, tried: Tried, missing: Tried): string[] {
  if (!isRefused(tried.outcome) || isDeepStrictEqual(tried.statements, missing.statements)) return [];
  const [here, there] = [tried.statements, missing.statements];
  const at = here.findIndex((statement, index) => statement !== there[index]);
  const odd = (here[at] ?? there[here.length] ?? "").slice(0, 200);
  return [
    `${cell}: ${here.length} statements, where what does not exist takes ${there.length}; the first other one: ${odd}`,
  ];
}

/** The same refusal, or in both cases an answer: creating takes any id. Ids that were sent may come back. */
export function isAnsweredAlike(outcome: Outcome, missing: Outcome): boolean {
  if (outcome.kind === "refusal" || missing.kind === "refusal") return isDeepStrictEqual(outcome, missing);
  const verdict = ({ value }: Answer) => {
    const { ok, reason } = (value ?? {}) as { ok?: boolean; reason?: string };
    return { ok, reason };
  };
  return isDeepStrictEqual(verdict(outcome), verdict(missing));
}
