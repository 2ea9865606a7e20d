import { z } from "zod";
import { neededFields, type TableMapping, tableFields, tableKinds } from "@/lib/domain/table-mapping";
import type { CompletedSessionId, ImportedFileId } from "@/lib/ids";
import { distanceUnits } from "@/lib/units/distance";
import { massUnits } from "@/lib/units/mass";
import { localDateTimeSchema } from "./dates";
import { idSchema, writeRequestSchema } from "./request";

const column = z.int().min(0).max(199).optional();
const fields = [...new Set(Object.values(tableFields).flat())];

/** How to read the columns of a table, as the athlete said. */
export const tableMappingSchema = z
  .object({
    kind: z.enum(tableKinds),
    columns: z.strictObject(Object.fromEntries(fields.map((field) => [field, column]))),
    dayFirst: z.boolean(),
    clock: z.enum(["local", "utc"]),
    mass: z.enum(massUnits),
    distance: z.enum([...distanceUnits, "m"]),
    time: z.enum(["h", "min", "s"]),
  })
  .refine(
    ({ kind, columns }) =>
      neededFields[kind].every((any) => any.some((field) => columns[field] !== undefined)),
    { error: "Choose a column for everything that is needed." },
  ) satisfies z.ZodType<TableMapping, unknown>;

/** When a track without times was covered, as the athlete says. */
export const statedTimesSchema = z.object({
  start: localDateTimeSchema,
  durationSec: z.int().min(60, "A session lasts at least a minute.").max(259_200, "Keep it to three days."),
});
export type StatedTimes = z.output<typeof statedTimesSchema>;

/** Beside the bytes of an upload. */
export const importFileInput = writeRequestSchema.extend({
  fileId: idSchema<ImportedFileId>(),
  name: z.string().trim().min(1).max(255, "Keep the file's name to 255 characters."),
  mapping: tableMappingSchema.optional(),
  times: statedTimesSchema.optional(),
  /** A log whose recording it is to be, in place of the one it has. */
  replaces: idSchema<CompletedSessionId>().nullish(),
});
export type ImportFileInput = z.output<typeof importFileInput>;

export const recordingsInput = z.object({ sessionId: idSchema<CompletedSessionId>() });
export type RecordingsInput = z.output<typeof recordingsInput>;

/** Makes a further recording of a session into one of its own. */
export const separateRecordingInput = writeRequestSchema.extend({
  sessionId: idSchema<CompletedSessionId>(),
  fileId: idSchema<ImportedFileId>(),
  activityKey: z.string().min(1).max(500),
});
export type SeparateRecordingInput = z.output<typeof separateRecordingInput>;
