import type { Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile } from "@/server/import/activity";
import { type ImportOptions, parseActivityFile } from "@/server/import/parse-activity-file";
import { unpacked } from "./unpacked";

/** `parseActivityFile` for a file as it was uploaded, compressed or not. */
export function readActivities(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Result<ImportedActivityFile, ImportError> {
  const file = unpacked(bytes, name);
  return file.ok ? parseActivityFile(file.value.bytes, file.value.name, options) : file;
}
