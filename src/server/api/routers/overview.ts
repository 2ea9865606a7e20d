import { getOverview } from "@/server/services/overview/get-overview";
import { readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

export const overviewRouter = trpc.router({
  get: readerOfProcedure.query(({ ctx }) => getOverview(ctx)),
});
