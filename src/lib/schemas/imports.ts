import { z } from "zod";
import type { ImportedFileId } from "@/lib/ids";
import { idSchema, writeRequestSchema } from "./request";

/** Beside the bytes of an upload. */
export const importFileInput = writeRequestSchema.extend({
  fileId: idSchema<ImportedFileId>(),
  name: z.string().trim().min(1).max(255, "Keep the file's name to 255 characters."),
});
export type ImportFileInput = z.output<typeof importFileInput>;
