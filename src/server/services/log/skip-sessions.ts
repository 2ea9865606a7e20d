import type { CompletedSessionId } from "@/lib/ids";
import type { SkipSessionsInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { changeLog } from "./change-log";
import { writeSkip } from "./write-skip";

/** Says of all the sessions of some days that they are not done, and why. What is logged or gone by now stays as it is. */
export const skipSessions = (ctx: SelfCtx, { sessions, reason }: SkipSessionsInput) => {
  const ids = sessions.map(({ id }) => id);
  return changeLog<{ skipped: readonly CompletedSessionId[] }>(
    ctx,
    { action: "log.skip-days", details: { ids, reason } },
    async (tx) => {
      const skipped: CompletedSessionId[] = [];
      for (const each of sessions) {
        const refusal = await writeSkip(tx, ctx, { ...each, reason, note: "" });
        if (!refusal) skipped.push(each.id);
      }
      return { ok: true, value: { skipped } };
    },
  );
};
