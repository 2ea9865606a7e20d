import { z } from "zod";
import { effortDistances } from "@/lib/domain/best-effort";
import { calendarDateSchema, timeZoneSchema, weekStartSchema } from "./dates";
import { createTemplateInput, planSettingsSchema } from "./library";
import { sessionContentSchema } from "./plan";
import { exerciseSchema, runStepSchema } from "./prescription";
import { checkInInput } from "./wellness";

export const archiveFormat = "tandem-archive";
/** Rises when an archive of before can no longer be read as it stands (`docs/archive.md`). */
export const archiveVersion = 1;

const row = z.record(z.string(), z.unknown());

/** What an archive says of itself, in `manifest.json`. */
export const archiveManifestSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  /** Names this archive: brought in a second time, it is recognised. */
  archiveId: z.uuid(),
  madeAt: z.iso.datetime(),
  /** Whether it holds the working plan, which somebody whose coach writes it does not see. */
  plan: z.boolean(),
  athlete: row.and(z.object({ time_zone: timeZoneSchema, week_start: weekStartSchema })),
  person: row.and(z.object({ time_zone: timeZoneSchema, week_start: weekStartSchema })),
  /** Rows by the name of their table. */
  rows: z.record(z.string(), z.int().min(0)),
  files: z.int().min(0),
});
export type ArchiveManifest = z.output<typeof archiveManifestSchema>;

const some = z.looseObject({});
const bestEffort = z.object({ seconds: z.number().positive(), from: z.number().min(0) });
const block = z.looseObject({ id: z.uuid(), startDate: calendarDateSchema, weeks: z.int() });
const planned = z.looseObject({ type: z.string(), title: z.string(), date: calendarDateSchema });
const finding = z.looseObject({
  fingerprint: z.string(),
  ruleId: z.string(),
  subjects: z.array(some),
  message: some,
  measured: some,
  threshold: some,
  evidence: some,
  fixes: z.array(some),
  facts: z.array(some),
});
const session = { steps: z.array(runStepSchema), lifts: z.array(exerciseSchema) };

/** What columns of JSON may hold, by table and column. What people see of them is drawn as it stands there. */
export const archivedJson: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  planned_session: session,
  published_session: session,
  published_season: {
    blocks: z.array(block),
    weeks: z.array(z.looseObject({ startDate: calendarDateSchema })),
  },
  plan_change: {
    changes: z.array(
      z.looseObject({ sessionId: z.uuid(), before: planned.nullable(), after: planned.nullable() }),
    ),
    season: z.array(z.looseObject({ kind: z.enum(["block", "week"]), id: z.string() })),
    time_off: z.array(z.looseObject({ id: z.uuid() })),
  },
  template_use: { content: sessionContentSchema },
  plan_application: { settings: planSettingsSchema },
  library_template: { tags: z.array(z.string()) },
  library_template_version: { content: createTemplateInput.shape.content },
  coach_exercise: { aliases: z.array(z.string()) },
  check_in: {
    symptoms: checkInInput.shape.symptoms,
    pain: checkInInput.shape.pain,
    tags: checkInInput.shape.tags,
  },
  completed_session: {
    zone_minutes: z.tuple([z.number(), z.number(), z.number()]).nullable(),
    stream_summary: some.nullable(),
    best_efforts: z.partialRecord(z.enum(effortDistances), bestEffort).nullable(),
    deviations: z.array(some),
  },
  injury: { course: z.array(some) },
  log_change: { before: some, after: some, replaced: z.array(z.unknown()), made: z.array(z.unknown()) },
  flag: { finding, published_finding: finding.nullable() },
};
