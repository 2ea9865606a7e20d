import type { Thread } from "@/lib/domain/message";
import type { ReadThreadInput } from "@/lib/schemas/messages";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listMessages } from "@/server/db/queries/messages";
import { listCoachNames } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
import { sessionsSpokenOf } from "./spoken-of";

/** The newest of an athlete's thread, or of what was said of one of their sessions. */
export const readThread = (ctx: ScopedCtx, { sessionId, most }: ReadThreadInput): Promise<Thread> =>
  withTransaction(ctx, async (tx) => {
    const found = await listMessages(tx, ctx.scope, { reader: ctx.user.id, sessionId, most: most + 1 });
    const shown = found.slice(0, most).toReversed();
    const named = new Set(shown.flatMap((message) => message.sessionId ?? []));
    const sessions = await sessionsSpokenOf(tx, ctx, [...named]);
    return {
      messages: shown.map((message) => ({
        ...message,
        session: message.sessionId ? (sessions.get(message.sessionId) ?? null) : null,
      })),
      hasEarlier: found.length > most,
      others:
        ctx.scope.kind === "self"
          ? await listCoachNames(tx, ctx.scope)
          : [(await getAthlete(tx, ctx.scope)).name],
    };
  });
