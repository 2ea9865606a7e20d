import { err, type Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile } from "./activity";
import { type DetectedFormat, detectFormat } from "./detect";
import { type ImportLimits, importLimits } from "./limits";
import { parseFit } from "./parsers/fit";
import { parseStrongCsv } from "./parsers/strong-csv";

export interface ImportOptions {
  /** Unit of weights in a file that does not name one; kilograms when absent. */
  readonly massUnit?: "kg" | "lb";
  readonly limits?: ImportLimits;
}

/**
 * Reads a file that an athlete chose: recognises its format by content, then by name, and gives its activities or
 * why it was refused, in a sentence that says what to do. Pure and bounded: time grows with the file's size alone.
 */
export function parseActivityFile(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions = {},
): Result<ImportedActivityFile, ImportError> {
  const limits = options.limits ?? importLimits;
  if (bytes.length > limits.maxBytes) return err(tooLarge(limits.maxBytes));
  const format = detectFormat(bytes, fileName);
  if (format === "fit") return parseFit(bytes, limits);
  if (format === "strong-csv") {
    if (bytes.length > limits.maxTextBytes) return err(tooLarge(limits.maxTextBytes));
    return parseStrongCsv(bytes, limits, options.massUnit ?? null);
  }
  return err(refusals[format]);
}

const tooLarge = (most: number): ImportError => ({
  code: "too-large",
  message: `This file is larger than ${most / 1024 / 1024} MiB, more than any single recording. Choose the file of one activity, or split the export by year.`,
});

const what = "Choose a FIT file from your watch or a CSV export of the Strong app.";
const notSupported = (message: string): ImportError => ({ code: "not-supported", message });
const unknown = (message: string): ImportError => ({ code: "unknown-format", message });
const fitInstead =
  "Choose the original FIT file of the same activity: most watch apps offer it under “Export original”.";

const refusals: Readonly<Record<Exclude<DetectedFormat, "fit" | "strong-csv">, ImportError>> = {
  empty: { code: "empty-file", message: `This file is empty. ${what}` },
  gpx: notSupported(`GPX files are not supported yet by this version. ${fitInstead}`),
  tcx: notSupported(`TCX files are not supported yet by this version. ${fitInstead}`),
  zip: notSupported(
    `This is a ZIP archive, which is not supported yet by this version. Unpack it and choose one file.`,
  ),
  gzip: notSupported(
    "This file is compressed (gzip), which is not supported yet by this version. Unpack it and choose the file inside.",
  ),
  json: notSupported(`JSON files are not supported yet by this version. ${what}`),
  "liftosaur-csv": notSupported(
    "This is a Liftosaur export, which is not supported yet by this version. Log the sessions by hand, or choose a CSV export of the Strong app.",
  ),
  "garmin-csv": notSupported(
    "This is a list of activities from Garmin Connect, which is not supported yet by this version. Choose the original FIT file of each activity.",
  ),
  "strava-csv": notSupported(
    "This is the activity list of a Strava archive, which is not supported yet by this version. Choose the FIT files in the archive's activities folder.",
  ),
  csv: unknown(
    "This CSV file has no columns that are known here. Choose a CSV export of the Strong app, with columns such as Date, Workout Name, Exercise Name and Set Order.",
  ),
  text: unknown(`This is a text file without an activity. ${what}`),
  binary: unknown(`This file is of no kind that is known here. ${what}`),
};
