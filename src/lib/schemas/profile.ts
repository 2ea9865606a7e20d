import { z } from "zod";
import {
  experiences,
  injuryStatuses,
  lastingMarks,
  priorities,
  raceKinds,
  racePriorities,
  sexes,
  type ThresholdKind,
  thresholdKinds,
  trainingMarkKinds,
} from "@/lib/domain/athlete";
import { slots } from "@/lib/domain/session";
import type { ProfileEntryId } from "@/lib/ids";
import { grams } from "@/lib/units/mass";
import { calendarDateSchema, clockTimeSchema } from "./dates";
import { gramsSchema } from "./quantities";
import { idSchema, writeRequestSchema } from "./request";

const entryId = idSchema<ProfileEntryId>();
const earliest = "1900-01-01";

const plausibleDate = calendarDateSchema.refine((date) => date >= earliest, "Choose a date after 1900.");

export const saveBasicsInput = writeRequestSchema.extend({
  priority: z.enum(priorities),
  runExperience: z.enum(experiences),
  liftExperience: z.enum(experiences),
  sex: z.enum(sexes).nullable(),
  birthDate: plausibleDate.nullable(),
  sleepNeedHours: z
    .number()
    .min(4, "Choose between 4 and 12 hours.")
    .max(12, "Choose between 4 and 12 hours.")
    .nullable(),
  slotTimes: z
    .object({ am: clockTimeSchema, pm: clockTimeSchema })
    .refine(({ am, pm }) => am < pm, "The morning session comes before the afternoon one."),
});
export type SaveBasicsInput = z.output<typeof saveBasicsInput>;

interface ThresholdBounds {
  readonly low: number;
  readonly high: number;
  readonly message: string;
}

/** What a threshold can be: heart rates in bpm, pace in seconds per kilometre. */
export const thresholdBounds: Readonly<Record<ThresholdKind, ThresholdBounds>> = {
  "resting-hr": { low: 25, high: 120, message: "Enter a resting heart rate between 25 and 120 bpm." },
  "max-hr": { low: 120, high: 240, message: "Enter a maximum heart rate between 120 and 240 bpm." },
  lthr: { low: 90, high: 220, message: "Enter a threshold heart rate between 90 and 220 bpm." },
  "threshold-pace": { low: 150, high: 720, message: "Enter a pace between 2:30 and 12:00 per kilometre." },
};

export const saveThresholdInput = writeRequestSchema
  .extend({ id: entryId, kind: z.enum(thresholdKinds), value: z.number(), validFrom: plausibleDate })
  .superRefine(({ kind, value }, context) => {
    const { low, high, message } = thresholdBounds[kind];
    if (value < low || value > high) context.addIssue({ code: "custom", path: ["value"], message });
  });
export type SaveThresholdInput = z.output<typeof saveThresholdInput>;

const liftable = gramsSchema.refine(
  (load) => load >= grams(1000) && load <= grams(600_000),
  "Enter a load between 1 and 600 kg.",
);

export const saveOneRmInput = writeRequestSchema.extend({
  id: entryId,
  exercise: z.string().trim().min(1, "Choose an exercise.").max(80, "Use at most 80 characters."),
  load: liftable,
  testedOn: plausibleDate,
});
export type SaveOneRmInput = z.output<typeof saveOneRmInput>;

export const saveBodyMassInput = writeRequestSchema.extend({
  id: entryId,
  measuredOn: plausibleDate,
  mass: gramsSchema.refine(
    (mass) => mass >= grams(20_000) && mass <= grams(400_000),
    "Enter a body weight between 20 and 400 kg.",
  ),
});
export type SaveBodyMassInput = z.output<typeof saveBodyMassInput>;

const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** The whole week at once: what is not in the list is available without limit. */
export const saveAvailabilityInput = writeRequestSchema.extend({
  entries: z
    .array(
      z.object({
        id: entryId,
        weekday,
        slot: z.enum(slots),
        maxMinutes: z.int().min(0, "Use 0 minutes or more.").max(1440, "A day has 1440 minutes."),
      }),
    )
    .max(14)
    .refine(
      (entries) => new Set(entries.map(({ weekday, slot }) => `${weekday} ${slot}`)).size === entries.length,
      "Each weekday and slot can be set once.",
    ),
});
export type SaveAvailabilityInput = z.output<typeof saveAvailabilityInput>;

export const saveInjuryInput = writeRequestSchema
  .extend({
    id: entryId,
    site: z
      .string()
      .trim()
      .min(1, "Say where it is, such as left calf.")
      .max(80, "Use at most 80 characters."),
    status: z.enum(injuryStatuses),
    startedOn: plausibleDate,
    endedOn: plausibleDate.nullable(),
    note: z.string().trim().max(1000, "Use at most 1,000 characters."),
    /** How it went, for an injury that comes back after it was removed; else it is kept as it stands. */
    course: z
      .array(z.object({ on: plausibleDate, status: z.enum(injuryStatuses) }))
      .max(400)
      .nullish(),
  })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    error: "The end comes after the start.",
    path: ["endedOn"],
  });
export type SaveInjuryInput = z.output<typeof saveInjuryInput>;

export const saveMarkInput = writeRequestSchema
  .extend({
    id: entryId,
    kind: z.enum(trainingMarkKinds),
    startsOn: plausibleDate,
    endsOn: plausibleDate.nullable(),
    note: z.string().trim().max(200, "Use at most 200 characters."),
  })
  .superRefine(({ kind, startsOn, endsOn }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["endsOn"], message });
    if (endsOn === null && !lastingMarks.has(kind)) refuse("Choose the last day.");
    if (endsOn !== null && endsOn < startsOn) refuse("The last day comes after the first.");
  });
export type SaveMarkInput = z.output<typeof saveMarkInput>;

export const saveRaceInput = writeRequestSchema.extend({
  id: entryId,
  name: z.string().trim().min(1, "Write the race's name.").max(80, "Use at most 80 characters."),
  date: plausibleDate,
  kind: z.enum(raceKinds),
  distanceMetres: z
    .int()
    .min(100, "Enter a distance of at least 100 m.")
    .max(1_000_000, "Enter a distance of at most 1,000 km.")
    .nullable(),
  priority: z.enum(racePriorities),
  goal: z.string().trim().max(200, "Use at most 200 characters."),
});
export type SaveRaceInput = z.output<typeof saveRaceInput>;

export const removeEntryInput = writeRequestSchema.extend({ id: entryId });
export type RemoveEntryInput = z.output<typeof removeEntryInput>;
