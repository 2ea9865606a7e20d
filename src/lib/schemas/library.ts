import { z } from "zod";
import { liftFocuses, phases, runFocuses } from "@/lib/domain/block";
import { existingChoices, planAlignments, planFits, planLevels } from "@/lib/domain/plan-settings";
import { slots } from "@/lib/domain/session";
import { type TemplateContent, templateKinds, templateSessionOf } from "@/lib/domain/template";
import type { GroupId, PlanApplicationId, PlannedSessionId, TemplateId } from "@/lib/ids";
import { calendarDateSchema } from "./dates";
import { previewedWeeksSchema, sessionContentSchema } from "./plan";
import { idSchema, ofAthleteSchema, onceEach, writeRequestSchema } from "./request";

const versionSchema = z.int().min(1);

/** A UUID, or the name of a template that comes with the product. */
const templateIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{3,60}$/, "This is not a template. Reload the library and choose one.")
  .transform((value) => value as TemplateId);

/** A session without a place, checked as one that stands somewhere. */
const templateSessionSchema = z.record(z.string(), z.unknown()).transform((value, context) => {
  const place = { date: "2000-01-03", slot: "am", startTime: null, locked: false };
  const parsed = sessionContentSchema.safeParse({ ...value, ...place });
  if (parsed.success) return templateSessionOf(parsed.data);
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

const placedSchema = z.object({
  part: z.string().min(1).max(60),
  day: z.int().min(0).max(6),
  slot: z.enum(slots),
  session: templateSessionSchema,
});
const sessionsSchema = z
  .array(placedSchema)
  .max(40, "A week has up to 40 sessions.")
  .refine((sessions) => new Set(sessions.map(({ part }) => part)).size === sessions.length, {
    error: "Two sessions of the week have the same name. Reload the page and try again.",
  });

/** Longest plan of the library, in weeks. */
export const mostPlanWeeks = 30;

const templateContentSchema: z.ZodType<TemplateContent, unknown> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("session"), session: templateSessionSchema }),
  z.object({ kind: z.literal("week"), sessions: sessionsSchema }),
  z.object({
    kind: z.literal("plan"),
    weeks: z
      .array(
        z.object({
          phase: z.enum(phases),
          focus: z.enum(runFocuses).optional(),
          liftFocus: z.enum(liftFocuses).optional(),
          sessions: sessionsSchema,
        }),
      )
      .min(1, "A plan has at least 1 week.")
      .max(mostPlanWeeks, `A plan has up to ${mostPlanWeeks} weeks.`),
  }),
]);

const detailsShape = {
  title: z.string().trim().min(1, "Give the template a title.").max(80, "Keep the title to 80 characters."),
  folder: z.string().trim().max(40, "Keep the folder's name to 40 characters."),
  tags: z
    .array(z.string().trim().min(1).max(30, "Keep each tag to 30 characters."))
    .max(12, "Up to 12 tags.")
    .transform((tags) => [...new Set(tags)]),
};
export const templateDetailsSchema = z.object(detailsShape);

export const listTemplatesInput = z.object({ kind: z.enum(templateKinds) });
export type ListTemplatesInput = z.output<typeof listTemplatesInput>;

export const templateInput = z.object({ templateId: templateIdSchema });
export type TemplateInput = z.output<typeof templateInput>;

const write = writeRequestSchema.extend({ templateId: templateIdSchema });

export const createTemplateInput = writeRequestSchema.extend({
  templateId: idSchema<TemplateId>(),
  ...detailsShape,
  content: templateContentSchema,
});
export type CreateTemplateInput = z.output<typeof createTemplateInput>;

export const duplicateTemplateInput = write.extend({ newId: idSchema<TemplateId>() });
export type DuplicateTemplateInput = z.output<typeof duplicateTemplateInput>;

export const saveTemplateInput = write.extend({ version: versionSchema, content: templateContentSchema });
export type SaveTemplateInput = z.output<typeof saveTemplateInput>;

export const describeTemplateInput = write.extend(detailsShape);
export type DescribeTemplateInput = z.output<typeof describeTemplateInput>;

export const archiveTemplateInput = write.extend({ archived: z.boolean() });
export type ArchiveTemplateInput = z.output<typeof archiveTemplateInput>;

export const restoreVersionInput = write.extend({ version: versionSchema, from: versionSchema });
export type RestoreVersionInput = z.output<typeof restoreVersionInput>;

const writeOf = write.extend(ofAthleteSchema.shape);

/** A session goes to a day and a slot, a week to the athlete's week that holds the day. */
export const placeTemplateInput = writeOf.extend({ date: calendarDateSchema, slot: z.enum(slots) });
export type PlaceTemplateInput = z.output<typeof placeTemplateInput>;

export const previewPlaceInput = previewedWeeksSchema.extend({ templateId: templateIdSchema });
export type PreviewPlaceInput = z.output<typeof previewPlaceInput>;

/** A session of a template in place of one that stands. */
export const replaceWithTemplateInput = writeOf.extend({
  sessionId: idSchema<PlannedSessionId>(),
  version: versionSchema,
});
export type ReplaceWithTemplateInput = z.output<typeof replaceWithTemplateInput>;

export const updateUsesInput = writeOf
  .extend({
    /** The version of the template that the person saw. */
    templateVersion: versionSchema,
    /** The same for every athlete whose plan is updated in one go. */
    operationId: idSchema<PlanApplicationId>(),
    /** What the person saw and ticked: nothing else is written over, moved or removed. */
    sessions: onceEach(
      z.array(z.object({ sessionId: idSchema<PlannedSessionId>(), version: versionSchema })).max(500),
      "A session",
      ({ sessionId }) => sessionId,
    ),
    /** Sessions that the plan has and the athlete's calendar has not. */
    additions: onceEach(
      z
        .array(z.object({ applicationId: idSchema<PlanApplicationId>(), part: z.string().min(1).max(60) }))
        .max(500),
      "A session",
      ({ applicationId, part }) => `${applicationId} ${part}`,
    ),
  })
  .refine(({ sessions, additions }) => sessions.length + additions.length > 0, {
    error: "Tick at least one change.",
  });
export type UpdateUsesInput = z.output<typeof updateUsesInput>;

/** Some weeks of the working plan as a template: one is a week, several are a plan. */
export const saveWeeksInput = writeRequestSchema.extend(ofAthleteSchema.shape).extend({
  templateId: idSchema<TemplateId>(),
  ...detailsShape,
  from: calendarDateSchema,
  weeks: z.int("Write the weeks as a whole number.").min(1, "At least 1 week.").max(30, "At most 30 weeks."),
});
export type SaveWeeksInput = z.output<typeof saveWeeksInput>;

export const planSettingsSchema = z.object({
  align: z.enum(planAlignments),
  date: calendarDateSchema,
  fit: z.enum(planFits),
  existing: z.enum(existingChoices),
  volume: z.enum(["own", "written"]),
  level: z.enum(planLevels).optional(),
  fix: z.boolean().optional(),
});

export const reviewPlanInput = ofAthleteSchema.extend({
  templateId: templateIdSchema,
  /** The newest where none is named. */
  version: versionSchema.optional(),
  settings: planSettingsSchema,
});
export type ReviewPlanInput = z.output<typeof reviewPlanInput>;

export const applyPlanInput = write.extend({
  /** The same for every athlete of one operation, and known when it is sent again. */
  applicationId: idSchema<PlanApplicationId>(),
  version: versionSchema.optional(),
  athletes: onceEach(
    z
      .array(
        ofAthleteSchema.extend({
          settings: planSettingsSchema,
          /** What was reviewed: where the plan or the athlete's calendar is another by then, nothing is written. */
          basis: z.string().max(100),
        }),
      )
      .min(1, "Choose at least one athlete.")
      .max(200, "Apply to up to 200 athletes at once."),
    "An athlete",
    ({ athleteId }) => athleteId,
  ),
});
export type ApplyPlanInput = z.output<typeof applyPlanInput>;

export const saveGroupInput = writeRequestSchema.extend({
  groupId: idSchema<GroupId>(),
  name: z.string().trim().min(1, "Give the group a name.").max(40, "Keep the name to 40 characters."),
  athleteIds: z.array(ofAthleteSchema.shape.athleteId).min(1, "Choose at least one athlete.").max(200),
});
export type SaveGroupInput = z.output<typeof saveGroupInput>;

export const deleteGroupInput = writeRequestSchema.extend({ groupId: idSchema<GroupId>() });
export type DeleteGroupInput = z.output<typeof deleteGroupInput>;
