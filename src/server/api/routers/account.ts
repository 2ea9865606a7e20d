import {
  askDeletionInput,
  auditInput,
  changeRolesInput,
  comeBackInput,
  onboardInput,
  signOutEverywhereInput,
  unlinkAccountInput,
  updatePreferencesInput,
} from "@/lib/schemas/account";
import { changeConsentInput } from "@/lib/schemas/roster";
import { selfIfTraining } from "@/server/auth/access";
import { askDeletion } from "@/server/services/account/ask-deletion";
import { changeConsent } from "@/server/services/account/change-consent";
import { changeRoles } from "@/server/services/account/change-roles";
import { comeBack } from "@/server/services/account/come-back";
import { getAccount } from "@/server/services/account/get-account";
import { getShell } from "@/server/services/account/get-shell";
import { listAudit } from "@/server/services/account/list-audit";
import { listCoaches } from "@/server/services/account/list-coaches";
import { listSignInProviders } from "@/server/services/account/list-sign-in-providers";
import { onboard } from "@/server/services/account/onboard";
import { signOutEverywhere } from "@/server/services/account/sign-out-everywhere";
import { unlinkAccount } from "@/server/services/account/unlink-account";
import { updatePreferences } from "@/server/services/account/update-preferences";
import { leavingProcedure, publicProcedure, selfProcedure, signedInProcedure } from "../procedures";
import { trpc } from "../trpc";

export const accountRouter = trpc.router({
  signInProviders: publicProcedure.query(() => listSignInProviders()),
  shell: signedInProcedure.query(({ ctx }) => getShell(ctx)),
  get: signedInProcedure.query(({ ctx }) => getAccount(ctx)),
  onboard: signedInProcedure.input(onboardInput).mutation(({ ctx, input }) => onboard(ctx, input)),
  updatePreferences: signedInProcedure
    .input(updatePreferencesInput)
    .mutation(async ({ ctx, input }) => updatePreferences(ctx, input, await selfIfTraining(ctx))),
  changeRoles: signedInProcedure
    .input(changeRolesInput)
    .mutation(({ ctx, input }) => changeRoles(ctx, input)),
  unlink: signedInProcedure.input(unlinkAccountInput).mutation(({ ctx, input }) => unlinkAccount(ctx, input)),
  askDeletion: signedInProcedure
    .input(askDeletionInput)
    .mutation(async ({ ctx, input }) => askDeletion(ctx, input, await selfIfTraining(ctx))),
  comeBack: leavingProcedure
    .input(comeBackInput)
    .mutation(async ({ ctx }) => comeBack(ctx, await selfIfTraining(ctx))),
  signOutEverywhere: signedInProcedure
    .input(signOutEverywhereInput)
    .mutation(({ ctx }) => signOutEverywhere(ctx)),
  audit: signedInProcedure
    .input(auditInput)
    .query(async ({ ctx, input }) => listAudit(ctx, input, await selfIfTraining(ctx))),
  coaches: selfProcedure.query(({ ctx }) => listCoaches(ctx)),
  changeConsent: selfProcedure
    .input(changeConsentInput)
    .mutation(({ ctx, input }) => changeConsent(ctx, input)),
});
