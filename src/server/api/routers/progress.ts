import { loggedSessionInput } from "@/lib/schemas/log";
import { getProgressInput, recordsOfDayInput } from "@/lib/schemas/progress";
import { effortsOfSession } from "@/server/services/progress/efforts-of-session";
import { getProgress } from "@/server/services/progress/get-progress";
import { recordsOfDay } from "@/server/services/progress/records-of-day";
import { readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

export const progressRouter = trpc.router({
  effortsOf: readerOfProcedure
    .input(loggedSessionInput)
    .query(({ ctx, input }) => effortsOfSession(ctx, input)),
  get: readerOfProcedure.input(getProgressInput).query(({ ctx, input }) => getProgress(ctx, input)),
  recordsOf: readerOfProcedure.input(recordsOfDayInput).query(({ ctx, input }) => recordsOfDay(ctx, input)),
});
