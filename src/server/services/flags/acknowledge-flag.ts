import type { AcknowledgeFlagInput } from "@/lib/schemas/flags";
import type { PlannerCtx } from "@/server/auth/scope";
import { withTransaction } from "@/server/db/tx";
import { answerFlag } from "./answer-flag";

/** Seen, and nothing is changed. It stays in the list, muted, and opens again when it gets more severe. */
export const acknowledgeFlag = (ctx: PlannerCtx, input: AcknowledgeFlagInput) =>
  withTransaction(ctx, (tx) =>
    answerFlag(tx, ctx, input.flagId, () => ({ change: { state: "acknowledged" }, what: "acknowledged" })),
  );
