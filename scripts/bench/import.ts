import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type ImportedFileId, newId, type RequestId } from "@/lib/ids";
import { ctxOf, insertAthlete } from "@/server/db/testing/factories";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import { fitFile, fitMessage } from "@/server/import/testing/fit-writer";
import { startTestDatabase } from "../launch/test-database.mjs";
import { measured } from "./measure";
import { newDatabase } from "./new-database";
import { type Figure, report } from "./results";

const samples = new URL("../../src/server/import/samples/", import.meta.url);
/** As a watch writes them: a second apart, an hour long, five a week. */
const filesOfYear = 260;
const secondsOfRun = 3_600;
/** Of the largest sample, 99,998 records in 2.4 MB. */
const mostParseMs = 1_000;
/** A year of files, one after the other, each with everything that follows from it. */
const mostMsAFile = 500;
const mostMegabytes = 256;

/** Measures how long reading files takes: the largest recording alone, and a year of runs into a log. */
export async function benchImport(rounds: number): Promise<boolean> {
  const largest = gunzipSync(readFileSync(new URL("muktihari__big_activity.fit.gz", samples)));
  const parse = () => {
    const result = parseActivityFile(largest, "largest.fit");
    if (!result.ok) throw new Error(result.reason.message);
    return result.value.activities[0]?.records.count;
  };
  const times = (await measured([{ name: "parse", times: 1, run: parse }], rounds)).get("parse");
  const figures: Figure[] = [
    {
      name: `read ${parse()} records of ${(largest.length / 1e6).toFixed(1)} MB`,
      milliseconds: times?.median ?? Number.NaN,
      least: times?.least ?? Number.NaN,
      bar: mostParseMs,
    },
    ...(await year()),
  ];
  return report("import", figures);
}

async function year(): Promise<Figure[]> {
  const server = await startTestDatabase({ durable: true });
  process.env.AUTH_SECRET = "only for measuring";
  process.env.TANDEM_NOW = "2026-03-17T13:00:00.000Z";
  const url = await newDatabase(server);
  process.env.DATABASE_URL = url;
  // The app reads its configuration when it is loaded.
  const { importFile } = await import("@/server/services/imports/import-file");
  const { selfOf } = await import("@/server/auth/access");
  const { closePool } = await import("@/server/db/client");
  const owner = postgres(url, { max: 2, onnotice: () => {} });
  try {
    const { user } = await insertAthlete(drizzle(owner));
    const ctx = () => ctxOf(user, { procedure: "imports.file" });
    const began = performance.now();
    let most = 0;
    for (let at = 0; at < filesOfYear; at += 1) {
      const asked = ctx();
      const input = { requestId: newId<RequestId>(), fileId: newId<ImportedFileId>(), name: `run ${at}.fit` };
      const result = await importFile({ ...asked, scope: await selfOf(asked) }, input, run(at));
      if (!result.ok || result.outcomes[0]?.outcome !== "imported")
        throw new Error(`File ${at} was not imported`);
      most = Math.max(most, process.memoryUsage().rss);
    }
    const milliseconds = performance.now() - began;
    return [
      { name: `a year of ${filesOfYear} runs into a log`, milliseconds },
      { name: "each of them", milliseconds: milliseconds / filesOfYear, bar: mostMsAFile },
      {
        name: "memory of the process at most, with its database's",
        megabytes: most / 1e6,
        note: `a parse has ${mostMegabytes} MiB`,
      },
    ];
  } finally {
    await owner.end();
    await closePool();
    await server.stop();
  }
}

/** The `at`-th run of the year before the day on which this is measured, in the seconds of the FIT format. */
function run(at: number): Uint8Array {
  const start = 1_110_000_000 + Math.floor((at * 365) / filesOfYear) * 86_400;
  return fitFile([
    fitMessage.fileId({ type: 4 }),
    ...Array.from({ length: secondsOfRun }, (_, sec) =>
      fitMessage.record({
        time: start + sec,
        hr: 130 + (sec % 30),
        distanceM: sec * 3,
        speedMps: 3,
        altitudeM: 200 + (sec % 50),
      }),
    ),
    fitMessage.session({
      start,
      elapsedSec: secondsOfRun,
      timerSec: secondsOfRun,
      distanceM: secondsOfRun * 3,
      sport: 1,
    }),
  ]);
}
