import { createTRPCUntypedClient, httpLink, TRPCClientError } from "@trpc/client";
import superjson from "superjson";
import type { UserId } from "@/lib/ids";
import type { QueuedInput, QueuedProcedure, Sent } from "@/lib/offline/queue";
import type { AppRouter } from "@/server/api/root";
import { noteWrite } from "./written";

const patienceMs = 20_000;

const client = createTRPCUntypedClient<AppRouter>({
  links: [
    httpLink({
      url: "/api/trpc",
      transformer: superjson,
      // Under the session of another person the server does not take it for theirs.
      headers: ({ op }) => ({ "x-tandem-user": String(op.context.owner) }),
      fetch: async (address, options) => {
        const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(patienceMs) });
        noteWrite(answer);
        return answer;
      },
    }),
  ],
});

/** Whether there was an answer at all: without one the line is cut, with one the server has trouble of its own. */
export type Transmitted = Sent & { readonly answered: boolean };

/** Sends one write of somebody, and says what came of it. */
export async function sendWrite(
  procedure: QueuedProcedure,
  input: QueuedInput,
  owner: UserId,
): Promise<Transmitted> {
  try {
    const answer = await client.mutation(procedure, input, { context: { owner } });
    const refused = refusalIn(answer);
    if (!refused) return { kind: "done", answer, answered: true };
    return { kind: "refused", refusal: { reason: refused.reason, message: "", answer }, answered: true };
  } catch (error) {
    return failure(error);
  }
}

/** What stands in the way is a value of the answer, not an error. */
function refusalIn(answer: unknown): { readonly reason: string } | null {
  const said = answer as { readonly ok?: boolean; readonly reason?: unknown } | null;
  return said?.ok === false ? { reason: String(said.reason) } : null;
}

function failure(error: unknown): Transmitted {
  const data = error instanceof TRPCClientError ? (error.data as ErrorData | null | undefined) : null;
  if (!data) return { kind: "unreachable", answered: false };
  if (data.reason === "signed-out") return { kind: "signed-out", answered: true };
  const { httpStatus } = data;
  if (httpStatus >= 500 || httpStatus === 408 || httpStatus === 429)
    return { kind: "unreachable", answered: true };
  const message = error instanceof Error ? error.message : "";
  return {
    kind: "refused",
    refusal: { reason: data.reason ?? "invalid", message, answer: data.issues ?? null },
    answered: true,
  };
}

interface ErrorData {
  readonly httpStatus: number;
  readonly reason: string | null;
  readonly issues?: unknown;
}
