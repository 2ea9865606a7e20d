import {
  archiveTemplateInput,
  createTemplateInput,
  describeTemplateInput,
  duplicateTemplateInput,
  listTemplatesInput,
  placeTemplateInput,
  restoreVersionInput,
  saveTemplateInput,
  saveWeeksInput,
  templateInput,
  updateUsesInput,
} from "@/lib/schemas/library";
import { archiveTemplate } from "@/server/services/library/archive-template";
import { createTemplate } from "@/server/services/library/create-template";
import { describeTemplate } from "@/server/services/library/describe-template";
import { duplicateTemplate } from "@/server/services/library/duplicate-template";
import { getTemplate } from "@/server/services/library/get-template";
import { listCatalogue } from "@/server/services/library/list-catalogue";
import { listOutdatedUses } from "@/server/services/library/list-outdated-uses";
import { listPeople } from "@/server/services/library/list-people";
import { listTemplates } from "@/server/services/library/list-templates";
import { placeTemplate } from "@/server/services/library/place-template";
import { restoreVersion } from "@/server/services/library/restore-version";
import { saveTemplate } from "@/server/services/library/save-template";
import { saveWeeks } from "@/server/services/library/save-weeks";
import { updateUses } from "@/server/services/library/update-uses";
import { plannerOfProcedure, signedInProcedure } from "../procedures";
import { trpc } from "../trpc";

/** Templates: what comes with the product and what each person made. Everybody has a library of their own. */
export const libraryRouter = trpc.router({
  list: signedInProcedure.input(listTemplatesInput).query(({ ctx, input }) => listTemplates(ctx, input)),
  get: signedInProcedure.input(templateInput).query(({ ctx, input }) => getTemplate(ctx, input)),
  people: signedInProcedure.query(({ ctx }) => listPeople(ctx)),
  exercises: signedInProcedure.query(() => listCatalogue()),
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
  updateUses: plannerOfProcedure.input(updateUsesInput).mutation(({ ctx, input }) => updateUses(ctx, input)),
  saveWeeks: plannerOfProcedure.input(saveWeeksInput).mutation(({ ctx, input }) => saveWeeks(ctx, input)),
});
