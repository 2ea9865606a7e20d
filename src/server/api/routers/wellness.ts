import { askCycleInput, checkInDayInput, checkInInput, listCheckInsInput } from "@/lib/schemas/wellness";
import { askCycle } from "@/server/services/wellness/ask-cycle";
import { checkIn } from "@/server/services/wellness/check-in";
import { getCheckIn } from "@/server/services/wellness/get-check-in";
import { listAnswers } from "@/server/services/wellness/list-answers";
import { readerOfProcedure, selfProcedure } from "../procedures";
import { trpc } from "../trpc";

/** How the athlete is: written by the athlete, read by a coach as far as it is shared. */
export const wellnessRouter = trpc.router({
  day: selfProcedure.input(checkInDayInput).query(({ ctx, input }) => getCheckIn(ctx, input)),
  list: readerOfProcedure.input(listCheckInsInput).query(({ ctx, input }) => listAnswers(ctx, input)),
  askCycle: selfProcedure.input(askCycleInput).mutation(({ ctx, input }) => askCycle(ctx, input)),
  checkIn: selfProcedure.input(checkInInput).mutation(({ ctx, input }) => checkIn(ctx, input)),
});
