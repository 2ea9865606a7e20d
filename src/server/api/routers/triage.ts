import { listTriage } from "@/server/services/triage/list-triage";
import { coachProcedure } from "../procedures";
import { trpc } from "../trpc";

export const triageRouter = trpc.router({
  list: coachProcedure.query(({ ctx }) => listTriage(ctx)),
});
