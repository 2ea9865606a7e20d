import { err, type Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile, StatedTimes } from "./activity";
import { type DetectedFormat, detectFormat } from "./detect";
import { type ImportLimits, importLimits } from "./limits";
import { parseFit } from "./parsers/fit";
import { parseGpx } from "./parsers/gpx";
import { parseStrongCsv } from "./parsers/strong-csv";
import { parseTable, type TableOptions } from "./parsers/table";
import { parseTcx } from "./parsers/tcx";

/** `massUnit` and `distanceUnit` are those of a file that names none; kilograms and kilometres when absent. */
export interface ImportOptions extends TableOptions {
  readonly limits?: ImportLimits;
  /** When a track without times was covered. Files that tell their times are not asked. */
  readonly times?: StatedTimes | undefined;
}

/**
 * Reads a file that an athlete chose: recognises its format by content, then by name, and gives its activities or
 * why it was refused, in a sentence that says what to do. Pure and bounded: time grows with the file's size alone.
 * Compressed files come here unpacked.
 */
export function parseActivityFile(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions = {},
): Result<ImportedActivityFile, ImportError> {
  const limits = options.limits ?? importLimits;
  const format = detectFormat(bytes, fileName);
  const refusal = refusals[format];
  if (refusal) return err(refusal);
  const most = format === "fit" ? limits.maxBytes : isXml(format) ? limits.maxXmlBytes : limits.maxTextBytes;
  if (bytes.length > most) return err(tooLarge(most));
  switch (format) {
    case "fit":
      return parseFit(bytes, limits);
    case "gpx":
      return parseGpx(bytes, limits, options.times);
    case "tcx":
      return parseTcx(bytes, limits);
    case "strong-csv":
      if (!options.mapping) return parseStrongCsv(bytes, limits, options.massUnit ?? null);
      return parseTable(bytes, format, limits, options);
    case "hevy-csv":
    case "fitnotes-csv":
    case "liftosaur-csv":
    case "strava-csv":
    case "garmin-csv":
    case "csv":
      return parseTable(bytes, format, limits, options);
    default:
      throw new Error(`Nothing reads ${format}, and nothing refuses it`);
  }
}

const isXml = (format: DetectedFormat) => format === "gpx" || format === "tcx";

const tooLarge = (most: number): ImportError => ({
  code: "too-large",
  message: `This file is larger than ${most / 1024 / 1024} MiB, more than any single recording. Choose the file of one activity, or split the export by year.`,
});

const what = "Choose a FIT, TCX or GPX file from your watch, or a table (CSV) that another app exported.";
const unknown = (message: string): ImportError => ({ code: "unknown-format", message });

const refusals: Readonly<Partial<Record<DetectedFormat, ImportError>>> = {
  empty: { code: "empty-file", message: `This file is empty. ${what}` },
  zip: {
    code: "not-supported",
    message: "This archive could not be opened here. Unpack it and choose the files inside.",
  },
  gzip: {
    code: "damaged",
    message: "This compressed file holds another compressed file. Unpack it and choose the file inside.",
  },
  json: unknown(`This is a JSON file, which holds no activity that is known here. ${what}`),
  text: unknown(`This is a text file without an activity. ${what}`),
  binary: unknown(`This file is of no kind that is known here. ${what}`),
};
