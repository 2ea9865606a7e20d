import { getProgressInput, recordsOfDayInput } from "@/lib/schemas/progress";
import { getProgress } from "@/server/services/progress/get-progress";
import { recordsOfDay } from "@/server/services/progress/records-of-day";
import { readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

export const progressRouter = trpc.router({
  get: readerOfProcedure.input(getProgressInput).query(({ ctx, input }) => getProgress(ctx, input)),
  recordsOf: readerOfProcedure.input(recordsOfDayInput).query(({ ctx, input }) => recordsOfDay(ctx, input)),
});
