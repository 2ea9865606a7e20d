import {
  removeEntryInput,
  saveAvailabilityInput,
  saveBasicsInput,
  saveBodyMassInput,
  saveInjuryInput,
  saveMarkInput,
  saveOneRmInput,
  saveRaceInput,
  saveThresholdInput,
} from "@/lib/schemas/profile";
import { getProfile } from "@/server/services/profile/get-profile";
import { removeEntry } from "@/server/services/profile/remove-entry";
import { saveAvailability } from "@/server/services/profile/save-availability";
import { saveBasics } from "@/server/services/profile/save-basics";
import { saveBodyMass } from "@/server/services/profile/save-body-mass";
import { saveInjury } from "@/server/services/profile/save-injury";
import { saveMark } from "@/server/services/profile/save-mark";
import { saveOneRm } from "@/server/services/profile/save-one-rm";
import { saveRace } from "@/server/services/profile/save-race";
import { saveThreshold } from "@/server/services/profile/save-threshold";
import { readerOfProcedure } from "../procedures";
import { trpc } from "../trpc";

const removing = (kind: Parameters<typeof removeEntry>[1]) =>
  readerOfProcedure.input(removeEntryInput).mutation(({ ctx, input }) => removeEntry(ctx, kind, input));

/** The athlete's facts. Athlete and coach both keep them; what a coach may not see, they cannot keep either. */
export const profileRouter = trpc.router({
  get: readerOfProcedure.query(({ ctx }) => getProfile(ctx)),
  saveBasics: readerOfProcedure.input(saveBasicsInput).mutation(({ ctx, input }) => saveBasics(ctx, input)),
  saveThreshold: readerOfProcedure
    .input(saveThresholdInput)
    .mutation(({ ctx, input }) => saveThreshold(ctx, input)),
  removeThreshold: removing("threshold"),
  saveOneRm: readerOfProcedure.input(saveOneRmInput).mutation(({ ctx, input }) => saveOneRm(ctx, input)),
  removeOneRm: removing("one-rm"),
  saveBodyMass: readerOfProcedure
    .input(saveBodyMassInput)
    .mutation(({ ctx, input }) => saveBodyMass(ctx, input)),
  removeBodyMass: removing("body-mass"),
  saveAvailability: readerOfProcedure
    .input(saveAvailabilityInput)
    .mutation(({ ctx, input }) => saveAvailability(ctx, input)),
  saveInjury: readerOfProcedure.input(saveInjuryInput).mutation(({ ctx, input }) => saveInjury(ctx, input)),
  removeInjury: removing("injury"),
  saveRace: readerOfProcedure.input(saveRaceInput).mutation(({ ctx, input }) => saveRace(ctx, input)),
  removeRace: removing("race"),
  saveMark: readerOfProcedure.input(saveMarkInput).mutation(({ ctx, input }) => saveMark(ctx, input)),
  removeMark: removing("mark"),
});
