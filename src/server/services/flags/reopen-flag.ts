import type { ReopenFlagInput } from "@/lib/schemas/flags";
import type { PlannerCtx } from "@/server/auth/scope";
import { withTransaction } from "@/server/db/tx";
import { answerFlag } from "./answer-flag";

/** Takes an answer back: acknowledged, put off or dismissed flags are open again. */
export const reopenFlag = (ctx: PlannerCtx, input: ReopenFlagInput) =>
  withTransaction(ctx, (tx) =>
    answerFlag(tx, ctx, input.flagId, () => ({ change: { state: "open" }, what: "reopened" })),
  );
