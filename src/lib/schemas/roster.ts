import { z } from "zod";
import { type ConsentItem, consentItems } from "@/lib/domain/consent";
import type { AthleteId, CoachingId, InvitationId } from "@/lib/ids";
import { idSchema, writeRequestSchema } from "./request";

/** 256 random bits as base64url: 43 characters. The link carries it; the server keeps its hash alone. */
export const invitationSecretSchema = z
  .string()
  .regex(/^[\w-]{43}$/, "This link is incomplete. Ask your coach to send it again.");

export const inviteAthleteInput = writeRequestSchema.extend({
  id: idSchema<InvitationId>(),
  secret: invitationSecretSchema,
  athleteName: z
    .string()
    .trim()
    .min(1, "Write a name, so that you know whose link this is.")
    .max(80, "Use at most 80 characters."),
});
export type InviteAthleteInput = z.output<typeof inviteAthleteInput>;

export const revokeInvitationInput = writeRequestSchema.extend({ id: idSchema<InvitationId>() });
export type RevokeInvitationInput = z.output<typeof revokeInvitationInput>;

/** Any text may stand in an address: what is no secret is answered like an unknown one. */
export const findInvitationInput = z.object({ secret: z.string().max(200) });
export type FindInvitationInput = z.output<typeof findInvitationInput>;

const consentsSchema = z.record(z.enum(consentItems), z.boolean()) as z.ZodType<Record<ConsentItem, boolean>>;

export const acceptInvitationInput = writeRequestSchema.extend({
  secret: invitationSecretSchema,
  /** Made by the client; used where the person does not train here yet. */
  athleteId: idSchema<AthleteId>(),
  coachingId: idSchema<CoachingId>(),
  consents: consentsSchema,
});
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const endCoachingInput = writeRequestSchema.extend({ coachingId: idSchema<CoachingId>() });
export type EndCoachingInput = z.output<typeof endCoachingInput>;

export const changeConsentInput = writeRequestSchema.extend({
  coachingId: idSchema<CoachingId>(),
  item: z.enum(consentItems),
  allowed: z.boolean(),
});
export type ChangeConsentInput = z.output<typeof changeConsentInput>;

export const athleteBySlugInput = z.object({ slug: z.string().max(120) });
export type AthleteBySlugInput = z.output<typeof athleteBySlugInput>;
