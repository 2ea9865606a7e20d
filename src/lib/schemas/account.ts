import { z } from "zod";
import { experiences, priorities } from "@/lib/domain/athlete";
import type { AthleteId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { unitPreferencesSchema } from "./preferences";
import { idSchema, writeRequestSchema } from "./request";

export const personNameSchema = z
  .string()
  .trim()
  .min(1, "Write your name: it is what your coach and athletes read.")
  .max(80, "Use at most 80 characters.");

const roles = { coaches: z.boolean(), trains: z.boolean() };
const someRole = (value: { coaches: boolean; trains: boolean }) => value.coaches || value.trains;
const noRole = { error: "Choose at least one: I coach, I train.", path: ["trains"] };

export const trainingBasicsSchema = z.object({
  priority: z.enum(priorities),
  runExperience: z.enum(experiences),
  liftExperience: z.enum(experiences),
});

export const onboardInput = writeRequestSchema
  .extend({
    name: personNameSchema,
    preferences: unitPreferencesSchema,
    ...roles,
    /** Made by the client; used where the person trains and has no athlete yet. */
    athleteId: idSchema<AthleteId>(),
    training: trainingBasicsSchema,
  })
  .refine(someRole, noRole);
export type OnboardInput = z.output<typeof onboardInput>;

/** Settings save one thing at a time, so every part may be absent. */
export const updatePreferencesInput = writeRequestSchema.extend({
  name: personNameSchema.optional(),
  preferences: unitPreferencesSchema.partial().optional(),
});
export type UpdatePreferencesInput = z.output<typeof updatePreferencesInput>;

export const changeRolesInput = writeRequestSchema
  .extend({ ...roles, athleteId: idSchema<AthleteId>() })
  .refine(someRole, noRole);
export type ChangeRolesInput = z.output<typeof changeRolesInput>;

export const unlinkAccountInput = writeRequestSchema.extend({ provider: z.string().min(1).max(40) });
export type UnlinkAccountInput = z.output<typeof unlinkAccountInput>;

export const signOutEverywhereInput = writeRequestSchema;

/** The person's own e-mail address, or their name where there is none, so that nobody deletes by a slip of the hand. */
export const askDeletionInput = writeRequestSchema.extend({ confirmation: z.string().trim().max(320) });
export type AskDeletionInput = z.output<typeof askDeletionInput>;

export const comeBackInput = writeRequestSchema;

/** Who saw and changed what on the days before one; the newest where none is named. */
export const auditInput = z.object({ before: calendarDateSchema.nullable() });
export type AuditInput = z.output<typeof auditInput>;
