import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { ImportedActivity, ImportedActivityFile } from "@/server/import/activity";
import { importLimits } from "@/server/import/limits";
import { readActivities } from "@/server/services/imports/read-activities";

const usage = `Usage: npm run -s import -- inspect FILE [--pounds]

Prints as JSON what a file holds: FIT, TCX, GPX, any of them compressed with gzip, or a table (CSV).
--pounds reads weights as pounds where the file does not name their unit.`;

function main(args: readonly string[]): number {
  const names = args.filter((arg) => !arg.startsWith("--"));
  const options = args.filter((arg) => arg.startsWith("--"));
  if (options.includes("--help")) {
    console.log(usage);
    return 0;
  }
  const [command, file] = names;
  const unknown = options.find((option) => option !== "--pounds");
  if (command !== "inspect" || !file || names.length > 2 || unknown) {
    console.error(unknown ? `Unknown option ${unknown}.\n\n${usage}` : usage);
    return 2;
  }
  // npm runs scripts in the project's folder; a relative path means the one the person stands in.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const bytes = readBytes(path);
  if (typeof bytes === "string") {
    console.error(bytes);
    return 2;
  }
  const massUnit = options.includes("--pounds") ? "lb" : undefined;
  const result = readActivities(bytes, basename(path), { massUnit });
  if (!result.ok) {
    console.error(`${basename(path)}: ${result.reason.message}`);
    return 2;
  }
  console.log(JSON.stringify(report(result.value), null, 2));
  return 0;
}

/** The file's bytes, or why they cannot be had. */
function readBytes(path: string): Uint8Array | string {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return `${path} is a folder. Name a file.`;
    // One byte more than allowed is enough for the parser to refuse it with its own words.
    if (stats.size > importLimits.maxBytes) return new Uint8Array(importLimits.maxBytes + 1);
    return readFileSync(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return `${path} does not exist. Check the path.`;
    if (code === "EACCES" || code === "EPERM") return `${path} cannot be read. Check its permissions.`;
    return `${path} cannot be read: ${(cause as Error).message}`;
  }
}

/** Everything but the samples: they would be megabytes. */
function report(file: ImportedActivityFile) {
  return {
    format: file.format,
    activities: file.activities.map(withoutStream),
    ...(file.days ? { days: file.days } : {}),
    warnings: [
      ...file.warnings,
      ...file.activities.flatMap((activity, index) =>
        activity.warnings.map((warning) => ({ ...warning, activity: index })),
      ),
    ],
  };
}

function withoutStream({ stream: _stream, warnings: _warnings, ...activity }: ImportedActivity) {
  return activity;
}

// A reader such as head may close the pipe early; that is not an error.
process.stdout.on("error", () => process.exit(0));
process.exitCode = main(process.argv.slice(2));
