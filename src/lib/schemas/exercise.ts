import { z } from "zod";
import { bodyRegions, eccentricLoads, exerciseLoads, movementPatterns } from "@/lib/domain/exercise";
import type { ExerciseId } from "@/lib/ids";
import { idSchema, writeRequestSchema } from "./request";

const nameSchema = z
  .string()
  .trim()
  .min(2, "Give the exercise a name of at least 2 letters.")
  .max(60, "Keep the name to 60 characters.")
  .refine((name) => /\p{L}/u.test(name), "A name has letters.");

/** What somebody says of an exercise of their own. */
export const exerciseFactsSchema = z.object({
  name: nameSchema,
  pattern: z.enum(movementPatterns),
  region: z.enum(bodyRegions),
  eccentric: z.enum(eccentricLoads),
  unilateral: z.boolean(),
  loadType: z.enum(exerciseLoads),
  aliases: z
    .array(z.string().trim().min(2, "Keep other names to 2 letters or more.").max(60))
    .max(20, "Up to 20 other names."),
});

/** Exercises as the engine's input has them. */
export const knownExercisesSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(80),
      pattern: z.enum(movementPatterns),
      region: z.enum(bodyRegions),
      eccentric: z.enum(eccentricLoads),
      unilateral: z.boolean(),
      loadType: z.enum(exerciseLoads),
      aliases: z.array(z.string().min(1).max(80)).max(50),
    }),
  )
  .max(2000)
  .describe("Exercises that the athlete's coaches added to those that the rules know, by name.");

export const saveExerciseInput = writeRequestSchema.extend({
  exerciseId: idSchema<ExerciseId>(),
  /** The version that was edited; 0 for a new one. */
  version: z.int().min(0),
  facts: exerciseFactsSchema,
});
export type SaveExerciseInput = z.output<typeof saveExerciseInput>;

export const archiveExerciseInput = writeRequestSchema.extend({
  exerciseId: idSchema<ExerciseId>(),
  version: z.int().min(1),
  archived: z.boolean(),
});
export type ArchiveExerciseInput = z.output<typeof archiveExerciseInput>;
