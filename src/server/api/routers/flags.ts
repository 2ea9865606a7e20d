import {
  acknowledgeFlagInput,
  applyFixInput,
  dismissFlagInput,
  getFlagInput,
  listFlagsInput,
  reopenFlagInput,
  snoozeFlagInput,
} from "@/lib/schemas/flags";
import { acknowledgeFlag } from "@/server/services/flags/acknowledge-flag";
import { applyFix } from "@/server/services/flags/apply-fix";
import { dismissFlag } from "@/server/services/flags/dismiss-flag";
import { getFlag } from "@/server/services/flags/get-flag";
import { listFlags } from "@/server/services/flags/list-flags";
import { listMuted } from "@/server/services/flags/list-muted";
import { reopenFlag } from "@/server/services/flags/reopen-flag";
import { snoozeFlag } from "@/server/services/flags/snooze-flag";
import { plannerOfProcedure, readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

/** Flags are read by athlete and coach, and answered by whoever writes the plan. */
export const flagsRouter = trpc.router({
  list: readerOfProcedure.input(listFlagsInput).query(({ ctx, input }) => listFlags(ctx, input)),
  muted: readerOfProcedure.query(({ ctx }) => listMuted(ctx)),
  get: readerOfProcedure.input(getFlagInput).query(({ ctx, input }) => getFlag(ctx, input)),
  applyFix: plannerOfProcedure.input(applyFixInput).mutation(({ ctx, input }) => applyFix(ctx, input)),
  acknowledge: plannerOfProcedure
    .input(acknowledgeFlagInput)
    .mutation(({ ctx, input }) => acknowledgeFlag(ctx, input)),
  snooze: plannerOfProcedure.input(snoozeFlagInput).mutation(({ ctx, input }) => snoozeFlag(ctx, input)),
  dismiss: plannerOfProcedure.input(dismissFlagInput).mutation(({ ctx, input }) => dismissFlag(ctx, input)),
  reopen: plannerOfProcedure.input(reopenFlagInput).mutation(({ ctx, input }) => reopenFlag(ctx, input)),
});
