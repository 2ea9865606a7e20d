import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { AppError, type AppErrorCode } from "@/lib/app-error";
import { logger } from "@/server/logger";
import type { ApiContext } from "./context";
import { transformer } from "./transformer";

/** Who may call a procedure. Declared by each, and tried for each by the access matrix. */
export type Access = "public" | "leaving" | "signed-in" | "coach" | "self" | "reader-of" | "planner-of";

const httpCode: Record<AppErrorCode, TRPCError["code"]> = {
  "signed-out": "UNAUTHORIZED",
  "not-found": "NOT_FOUND",
  "not-allowed": "FORBIDDEN",
  invalid: "BAD_REQUEST",
  "changed-elsewhere": "CONFLICT",
  "key-reused": "CONFLICT",
  expired: "PRECONDITION_FAILED",
  "too-large": "PAYLOAD_TOO_LARGE",
  "too-many": "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** An error as the outside may see it. Bugs are logged whole and shown as a sentence with the request's id. */
export function publicError(error: unknown, requestId: string): TRPCError {
  if (error instanceof TRPCError && error.cause instanceof AppError)
    return publicError(error.cause, requestId);
  if (error instanceof AppError)
    return Object.assign(
      new TRPCError({ code: httpCode[error.code], message: error.message, cause: error }),
      {
        digest: error.digest,
      },
    );
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  logger.error("A request failed", error instanceof TRPCError ? (error.cause ?? error) : error, {
    requestId,
  });
  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: `Something went wrong on our side. Try again; if it stays, send us this reference: ${requestId}`,
  });
}

export const trpc = initTRPC
  .context<ApiContext>()
  .meta<{ access: Access }>()
  .create({
    transformer,
    isDev: false,
    sse: {
      // A stream ends by itself and the browser comes back: who was signed out meanwhile is not followed for long.
      maxDurationMs: 5 * 60_000,
      ping: { enabled: true, intervalMs: 10_000 },
      client: { reconnectAfterInactivityMs: 25_000 },
    },
    errorFormatter({ shape, error }) {
      const { cause } = error;
      return {
        ...shape,
        data: {
          ...shape.data,
          reason: cause instanceof AppError ? cause.code : null,
          details: cause instanceof AppError ? (cause.details ?? null) : null,
          issues:
            cause instanceof ZodError
              ? cause.issues.map((issue) => ({
                  path: issue.path.map(String).join("."),
                  message: issue.message,
                }))
              : [],
        },
      };
    },
  });
