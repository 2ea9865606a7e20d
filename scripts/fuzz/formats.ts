import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { listZip } from "@/lib/archive/list-zip";
import { readZipEntry } from "@/lib/archive/read-zip-entry";
import { zipFile } from "@/lib/archive/testing/zip-file";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import { complaints } from "@/server/import/testing/complaints";
import { type chance, mutateBytes, mutateFit, mutateText } from "@/server/import/testing/mutate";
import { fitNotesTable, hevyTable, morningTables } from "@/server/import/testing/tables";
import { readActivities } from "@/server/services/imports/read-activities";

/** What became of one mutant: whether anything was read, and what is wrong with the answer. */
export interface Outcome {
  readonly isRead: boolean;
  readonly found: readonly string[];
}

export interface FuzzFormat {
  /** Mutants of a long run. */
  readonly count: number;
  readonly seeds: () => readonly Uint8Array[];
  readonly mutate: (seed: Uint8Array, random: ReturnType<typeof chance>) => Uint8Array;
  readonly read: (mutant: Uint8Array) => Outcome | Promise<Outcome>;
}

const samples = fileURLToPath(new URL("../../src/server/import/samples/", import.meta.url));

/** Sample files by their names, the first bytes of each up to a whole line: short mutants are many mutants. */
const sampleFiles = (pattern: RegExp, most: number, end: number | null = null) =>
  readdirSync(samples)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(samples, name)))
    .map((bytes) => bytes.subarray(0, end === null ? most : bytes.lastIndexOf(end, most) + 1));

const lineEnd = 10;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function parsed(mutant: Uint8Array, name: string): Outcome {
  const result = parseActivityFile(mutant, name);
  return { isRead: result.ok, found: complaints(result) };
}

const text = (seeds: FuzzFormat["seeds"], kind: "table" | "markup", name: string): FuzzFormat => ({
  count: 100_000,
  seeds,
  mutate: (seed, random) => bytesOf(mutateText(textOf(seed), random, kind)),
  read: (mutant) => parsed(mutant, name),
});

export const fuzzFormats: Readonly<Record<string, FuzzFormat>> = {
  fit: {
    count: 1_000_000,
    seeds: () => sampleFiles(/\.fit$/i, 30_000),
    mutate: mutateFit,
    read: (mutant) => parsed(mutant, "mutant.fit"),
  },
  gpx: text(() => sampleFiles(/\.gpx$/, 6_000), "markup", "mutant.gpx"),
  tcx: text(() => sampleFiles(/\.tcx$/, 6_000), "markup", "mutant.tcx"),
  "strong-csv": text(() => sampleFiles(/strong\.csv$/, 4_000, lineEnd), "table", "mutant.csv"),
  "hevy-csv": text(() => [bytesOf(hevyTable("weight_kg"))], "table", "mutant.csv"),
  "fitnotes-csv": text(() => [bytesOf(fitNotesTable)], "table", "mutant.csv"),
  "liftosaur-csv": text(() => sampleFiles(/liftosaur.*\.csv$/, 3_000, lineEnd), "table", "mutant.csv"),
  "strava-csv": text(() => sampleFiles(/strava.*\.csv$/, 3_000, lineEnd), "table", "mutant.csv"),
  "garmin-csv": text(() => sampleFiles(/Activities\.csv$/, 4_000, lineEnd), "table", "mutant.csv"),
  "days-csv": text(() => Object.values(morningTables).map(bytesOf), "table", "mutant.csv"),
  gzip: {
    count: 100_000,
    seeds: () => sampleFiles(/example\.|fenix-5-run\.fit$/, 30_000).map((bytes) => gzipSync(bytes)),
    mutate: mutateBytes,
    read: (mutant) => {
      const result = readActivities(mutant, "mutant.gz");
      return { isRead: result.ok, found: complaints(result) };
    },
  },
  zip: {
    count: 100_000,
    seeds: () => [
      zipFile({
        "a.fit": sampleFiles(/fenix-5-run\.fit$/, 6_000)[0] ?? bytesOf(""),
        "b/c.txt": bytesOf("c"),
      }),
      zipFile({ "a.gpx": sampleFiles(/example\.gpx$/, 2_000)[0] ?? bytesOf("") }),
    ],
    mutate: mutateBytes,
    read: readArchive,
  },
};

const mostUnpacked = 1024 * 1024;

async function readArchive(mutant: Uint8Array): Promise<Outcome> {
  const archive = new Blob([new Uint8Array(mutant)]);
  const listed = await listZip(archive);
  if (!listed.ok) return { isRead: false, found: [] };
  const found: string[] = [];
  for (const entry of listed.value) {
    const read = await readZipEntry(archive, entry, mostUnpacked);
    if (read.ok && read.value.length > mostUnpacked) found.push(`${read.value.length} bytes let through`);
  }
  return { isRead: listed.value.length > 0, found };
}
