import { getProgressInput } from "@/lib/schemas/progress";
import { getProgress } from "@/server/services/progress/get-progress";
import { readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

export const progressRouter = trpc.router({
  get: readerOfProcedure.input(getProgressInput).query(({ ctx, input }) => getProgress(ctx, input)),
});
