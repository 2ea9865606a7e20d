import { AppError } from "@/lib/app-error";
import {
  acceptInvitationInput,
  athleteBySlugInput,
  endCoachingInput,
  findInvitationInput,
  inviteAthleteInput,
  revokeInvitationInput,
} from "@/lib/schemas/roster";
import { readerOf } from "@/server/auth/access";
import { acceptInvitation } from "@/server/services/roster/accept-invitation";
import { endCoaching } from "@/server/services/roster/end-coaching";
import { findAthleteId } from "@/server/services/roster/find-athlete-id";
import { findInvitation } from "@/server/services/roster/find-invitation";
import { getAthleteSpace } from "@/server/services/roster/get-athlete-space";
import { inviteAthlete } from "@/server/services/roster/invite-athlete";
import { listAthletes } from "@/server/services/roster/list-athletes";
import { listInvitations } from "@/server/services/roster/list-invitations";
import { revokeInvitation } from "@/server/services/roster/revoke-invitation";
import { coachProcedure, publicProcedure, readerOfProcedure, signedInProcedure } from "../procedures";
import { trpc } from "../trpc";

export const rosterRouter = trpc.router({
  list: coachProcedure.query(({ ctx }) => listAthletes(ctx)),
  invitations: coachProcedure.query(({ ctx }) => listInvitations(ctx)),
  invite: coachProcedure.input(inviteAthleteInput).mutation(({ ctx, input }) => inviteAthlete(ctx, input)),
  revokeInvitation: coachProcedure
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  findInvitation: publicProcedure.input(findInvitationInput).query(async ({ ctx, input }) => {
    const { now, address } = ctx;
    return findInvitation({ user: await ctx.user(), now, address }, input);
  }),
  acceptInvitation: signedInProcedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  endCoaching: readerOfProcedure
    .input(endCoachingInput)
    .mutation(({ ctx, input }) => endCoaching(ctx, input)),
  /** Whose space an address names. Somebody else's looks like nobody's. */
  athleteBySlug: signedInProcedure.input(athleteBySlugInput).query(async ({ ctx, input }) => {
    const athleteId = await findAthleteId(ctx, input);
    if (!athleteId) throw new AppError("not-found", "There is nothing here that you can see.");
    return getAthleteSpace({ ...ctx, scope: await readerOf(ctx, athleteId) });
  }),
});
