import type { DismissFlagInput } from "@/lib/schemas/flags";
import type { PlannerCtx } from "@/server/auth/scope";
import { withTransaction } from "@/server/db/tx";
import { answerFlag } from "./answer-flag";

/** Of no use, and why. It does not come back for the same sessions unless it gets more severe. */
export const dismissFlag = (ctx: PlannerCtx, { flagId, reason, note }: DismissFlagInput) =>
  withTransaction(ctx, (tx) =>
    answerFlag(tx, ctx, flagId, () => ({
      change: { state: "dismissed", dismissReason: reason, note },
      what: "dismissed",
      note: note ? `${reason}: ${note}` : reason,
    })),
  );
