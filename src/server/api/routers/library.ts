import { archiveExerciseInput, saveExerciseInput } from "@/lib/schemas/exercise";
import {
  applyPlanInput,
  archiveTemplateInput,
  createTemplateInput,
  deleteGroupInput,
  describeTemplateInput,
  duplicateTemplateInput,
  listTemplatesInput,
  placeTemplateInput,
  previewPlaceInput,
  replaceWithTemplateInput,
  restoreVersionInput,
  reviewPlanInput,
  saveGroupInput,
  saveTemplateInput,
  saveWeeksInput,
  templateInput,
  updateUsesInput,
} from "@/lib/schemas/library";
import { archiveExercise } from "@/server/services/library/archive-exercise";
import { archiveTemplate } from "@/server/services/library/archive-template";
import { askForPlans } from "@/server/services/library/ask-for-plans";
import { createTemplate } from "@/server/services/library/create-template";
import { describeTemplate } from "@/server/services/library/describe-template";
import { duplicateTemplate } from "@/server/services/library/duplicate-template";
import { getTemplate } from "@/server/services/library/get-template";
import { listApplications } from "@/server/services/library/list-applications";
import { listCatalogue } from "@/server/services/library/list-catalogue";
import { listOutdatedUses } from "@/server/services/library/list-outdated-uses";
import { listPeople } from "@/server/services/library/list-people";
import { listJobs } from "@/server/services/library/list-plan-jobs";
import { listPlanPeople } from "@/server/services/library/list-plan-people";
import { listTemplates } from "@/server/services/library/list-templates";
import { placeTemplate } from "@/server/services/library/place-template";
import { previewPlace } from "@/server/services/library/preview-place";
import { removeGroup } from "@/server/services/library/remove-group";
import { replaceWithTemplate } from "@/server/services/library/replace-with-template";
import { restoreVersion } from "@/server/services/library/restore-version";
import { reviewPlan } from "@/server/services/library/review-plan";
import { saveExercise } from "@/server/services/library/save-exercise";
import { saveGroup } from "@/server/services/library/save-group";
import { saveTemplate } from "@/server/services/library/save-template";
import { saveWeeks } from "@/server/services/library/save-weeks";
import { updateUses } from "@/server/services/library/update-uses";
import { coachProcedure, plannerOfProcedure, signedInProcedure } from "../procedures";
import { startPlanJobs } from "../start-plan-jobs";
import { trpc } from "../trpc";

/** Templates: what comes with the product and what each person made. Everybody has a library of their own. */
export const libraryRouter = trpc.router({
  list: signedInProcedure.input(listTemplatesInput).query(({ ctx, input }) => listTemplates(ctx, input)),
  get: signedInProcedure.input(templateInput).query(({ ctx, input }) => getTemplate(ctx, input)),
  people: signedInProcedure.query(({ ctx }) => listPeople(ctx)),
  exercises: signedInProcedure.query(({ ctx }) => listCatalogue(ctx)),
  saveExercise: signedInProcedure
    .input(saveExerciseInput)
    .mutation(({ ctx, input }) => saveExercise(ctx, input)),
  archiveExercise: signedInProcedure
    .input(archiveExerciseInput)
    .mutation(({ ctx, input }) => archiveExercise(ctx, input)),
  outdated: signedInProcedure.input(templateInput).query(({ ctx, input }) => listOutdatedUses(ctx, input)),
  create: signedInProcedure
    .input(createTemplateInput)
    .mutation(({ ctx, input }) => createTemplate(ctx, input)),
  duplicate: signedInProcedure
    .input(duplicateTemplateInput)
    .mutation(({ ctx, input }) => duplicateTemplate(ctx, input)),
  save: signedInProcedure.input(saveTemplateInput).mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  restoreVersion: signedInProcedure
    .input(restoreVersionInput)
    .mutation(({ ctx, input }) => restoreVersion(ctx, input)),
  describe: signedInProcedure
    .input(describeTemplateInput)
    .mutation(({ ctx, input }) => describeTemplate(ctx, input)),
  archive: signedInProcedure
    .input(archiveTemplateInput)
    .mutation(({ ctx, input }) => archiveTemplate(ctx, input)),
  /** Into one athlete's plan. */
  place: plannerOfProcedure.input(placeTemplateInput).mutation(({ ctx, input }) => placeTemplate(ctx, input)),
  previewPlace: plannerOfProcedure
    .input(previewPlaceInput)
    .query(({ ctx, input }) => previewPlace(ctx, input)),
  replace: plannerOfProcedure
    .input(replaceWithTemplateInput)
    .mutation(({ ctx, input }) => replaceWithTemplate(ctx, input)),
  updateUses: plannerOfProcedure.input(updateUsesInput).mutation(({ ctx, input }) => updateUses(ctx, input)),
  planPeople: signedInProcedure.query(({ ctx }) => listPlanPeople(ctx)),
  applications: signedInProcedure
    .input(templateInput)
    .query(({ ctx, input }) => listApplications(ctx, input)),
  reviewPlan: plannerOfProcedure.input(reviewPlanInput).query(({ ctx, input }) => reviewPlan(ctx, input)),
  applyPlan: signedInProcedure.input(applyPlanInput).mutation(async ({ ctx, input }) => {
    const asked = await askForPlans(ctx, input);
    if (asked.ok) startPlanJobs(ctx.user.id);
    return asked;
  }),
  /** How far it has come. Whatever waits is begun again by whoever looks. */
  planJobs: signedInProcedure.input(templateInput).query(async ({ ctx, input }) => {
    const jobs = await listJobs(ctx, input);
    if (jobs.some(({ state }) => state === "waiting")) startPlanJobs(ctx.user.id);
    return jobs;
  }),
  saveGroup: coachProcedure.input(saveGroupInput).mutation(({ ctx, input }) => saveGroup(ctx, input)),
  removeGroup: coachProcedure.input(deleteGroupInput).mutation(({ ctx, input }) => removeGroup(ctx, input)),
  saveWeeks: plannerOfProcedure.input(saveWeeksInput).mutation(({ ctx, input }) => saveWeeks(ctx, input)),
});
