import { z } from "zod";
import { stepModes, stepZones } from "@/lib/domain/session";
import { type Grams, mostGrams } from "@/lib/units/mass";
import { gramsSchema, metresSchema, rirSchema, secondsSchema, setRpeSchema } from "./quantities";

// What was stored before a field existed stays as it is: an absent field is never filled in.

const line = z.string().max(400, "Keep each line to 400 characters.");
const lines = z.array(line).max(60, "At most 60 lines without a step in a row.");
/** Lines of the text that are no steps stay with the step below them, the last ones with the last. */
const linesAround = { above: lines.optional(), below: lines.optional() };

/** One step of a run. */
export const runStepSchema = z
  .object({
    kind: z.enum(["work", "rest"]),
    seconds: secondsSchema.nullable(),
    metres: metresSchema.nullable(),
    repeat: z.int("Write how often as a whole number.").min(1, "At least once.").max(99, "At most 99 times."),
    mode: z.enum(stepModes),
    zone: z.enum(stepZones).nullable(),
    target: z.string().trim().max(80, "Keep the target to 80 characters."),
    sets: z.int().min(2).max(99, "At most 99 times.").optional(),
    starts: z.enum(["group", "sets"]).optional(),
    note: z.string().trim().min(1).max(200, "Keep the note to 200 characters.").optional(),
    ...linesAround,
  })
  .refine((step) => (step.seconds === null) !== (step.metres === null), {
    error: "Give this step a time or a distance.",
    path: ["seconds"],
  })
  .refine((step) => step.seconds !== 0 && step.metres !== 0, {
    error: "A step is longer than 0. Give it a time or a distance, or remove it.",
    path: ["seconds"],
  });

const shareOf1Rm = z
  .number()
  .min(0.05, "Percent of 1RM goes from 5 to 120.")
  .max(1.2, "Percent of 1RM goes from 5 to 120.");
const signedGrams = z
  .int("Give the weight in whole grams.")
  .min(-mostGrams, "A weight goes up to 1000 kg.")
  .max(mostGrams, "A weight goes up to 1000 kg.") as unknown as z.ZodType<Grams, number>;

const loadTargetSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pct-1rm"), fraction: shareOf1Rm, to: shareOf1Rm.optional() }),
  z.object({ kind: z.literal("mass"), mass: gramsSchema }),
  z.object({ kind: z.literal("rpe"), rpe: setRpeSchema, to: setRpeSchema.optional() }),
  z.object({ kind: z.literal("rir"), rir: rirSchema }),
  z.object({ kind: z.literal("bodyweight"), plus: signedGrams.optional() }),
  z.object({ kind: z.literal("last"), plus: signedGrams }),
  z.object({ kind: z.literal("open") }),
]);

/** One line of a lift. */
export const exerciseSchema = z.object({
  exercise: z.string().trim().min(1, "Name the exercise.").max(80, "Keep the name to 80 characters."),
  sets: z.int("Write the sets as a whole number.").min(1, "At least 1 set.").max(30, "At most 30 sets."),
  reps: z.int("Write the reps as a whole number.").min(1, "At least 1 rep.").max(200, "At most 200 reps."),
  load: loadTargetSchema,
  toFailure: z.boolean(),
  restSeconds: secondsSchema.nullable(),
  note: z.string().trim().max(200, "Keep the note to 200 characters."),
  repsTo: z.int("Write the reps as a whole number.").min(2).max(200, "At most 200 reps.").optional(),
  amrap: z.boolean().optional(),
  seconds: secondsSchema.optional(),
  metres: metresSchema.optional(),
  perSide: z.boolean().optional(),
  label: z
    .string()
    .regex(/^[A-H]\d?$/, "A label is a letter from A to H, with a number for a superset: B1.")
    .optional(),
  tempo: z
    .string()
    .regex(/^[\dX](-[\dX]){2,3}$/, "A tempo is written 3-1-X-0.")
    .optional(),
  warmUp: z.boolean().optional(),
  rpeCap: setRpeSchema.optional(),
  ...linesAround,
});
