import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import { complaints } from "@/server/import/testing/complaints";
import { chance, mutateFit, mutateText } from "@/server/import/testing/mutate";

/** The long run of the parsers' fuzz test: damaged files by the million, none of which may throw, hang or lie. */
const usage = `Usage: npm run fuzz -- [fit|strong-csv] [--count N] [--seed N]

Without a format both run: 1,000,000 FIT files and 100,000 Strong exports.`;

const formats = { fit: 1_000_000, "strong-csv": 100_000 } as const;
type Format = keyof typeof formats;

interface Job {
  readonly format: Format;
  readonly count: number;
  readonly seed: number;
}

/** Heap of the thread and time for one file: what the service allows, and less. */
const heapMb = 256;
const hangMs = 5_000;
const samples = fileURLToPath(new URL("../src/server/import/samples/", import.meta.url));

function seedsOf(format: Format): Buffer[] {
  const pattern = format === "fit" ? /\.fit$/i : /strong\.csv$/;
  return readdirSync(samples)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(samples, name)))
    .map((bytes) =>
      format === "fit" ? bytes.subarray(0, 30_000) : bytes.subarray(0, bytes.lastIndexOf(10, 4_000) + 1),
    );
}

/** Runs in the thread. Each mutant has a seed of its own, so that one that fails can be made again alone. */
function runJob({ format, count, seed }: Job): void {
  const seeds = seedsOf(format);
  let slowestMs = 0;
  let read = 0;
  for (let at = 0; at < count; at += 1) {
    const random = chance(seed + at);
    const source = seeds[random(seeds.length)] ?? Buffer.alloc(0);
    const mutant =
      format === "fit"
        ? mutateFit(source, random)
        : new TextEncoder().encode(mutateText(source.toString("utf8"), random));
    if (at % 200 === 0) parentPort?.postMessage({ kind: "alive", at, read, slowestMs });
    const from = performance.now();
    let found: string[];
    try {
      const result = parseActivityFile(mutant, `mutant.${format === "fit" ? "fit" : "csv"}`);
      if (result.ok) read += 1;
      found = complaints(result);
    } catch (cause) {
      found = [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)];
    }
    slowestMs = Math.max(slowestMs, performance.now() - from);
    if (found.length === 0) continue;
    const path = join(tmpdir(), `tandem-fuzz-${format}-${seed + at}`);
    writeFileSync(path, mutant);
    parentPort?.postMessage({
      kind: "found",
      what: `seed ${seed + at}: ${found.join("; ")}\nkept as ${path}`,
    });
    return;
  }
  parentPort?.postMessage({ kind: "done", at: count, read, slowestMs });
}

function watch(job: Job): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      execArgv: ["--import", "tsx"],
    });
    let alive = performance.now() + 30_000;
    let lastAt = 0;
    const end = (good: boolean, words: string) => {
      clearInterval(timer);
      (good ? console.log : console.error)(`${job.format}: ${words}`);
      void worker.terminate();
      resolve(good);
    };
    const timer = setInterval(() => {
      if (performance.now() > alive)
        end(false, `no sign of life after mutant ${lastAt}, seed ${job.seed + lastAt} on`);
    }, 500);
    worker.on("error", (cause) => end(false, `${cause.message}, after seed ${job.seed + lastAt}`));
    worker.on(
      "message",
      (message: { kind: string; at: number; read: number; slowestMs: number; what: string }) => {
        alive = performance.now() + hangMs * 2;
        if (message.kind === "found") return end(false, message.what);
        lastAt = message.at;
        const figures = `${message.at} files, ${message.read} read, slowest ${message.slowestMs.toFixed(1)} ms`;
        if (message.slowestMs > hangMs) return end(false, `${figures}: too slow`);
        if (message.kind === "done") end(true, `${figures}, nothing found`);
        else if (message.at % 100_000 === 0 && message.at > 0) console.log(`${job.format}: ${figures}`);
      },
    );
  });
}

function jobsOf(args: readonly string[]): Job[] | null {
  const number = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : Number(args[at + 1]);
  };
  const count = number("--count");
  const seed = number("--seed") ?? 1;
  const [first] = args;
  const named = first && !first.startsWith("--") ? first : null;
  if (named !== null && !(named in formats)) return null;
  if (!Number.isInteger(seed) || (count !== undefined && !(count > 0))) return null;
  const chosen = named ? [named as Format] : (Object.keys(formats) as Format[]);
  return chosen.map((format) => ({ format, count: count ?? formats[format], seed }));
}

async function main(): Promise<number> {
  const jobs = jobsOf(process.argv.slice(2));
  if (!jobs) {
    console.error(usage);
    return 2;
  }
  let good = true;
  for (const job of jobs) good = (await watch(job)) && good;
  return good ? 0 : 1;
}

if (isMainThread) void main().then((code) => process.exit(code));
else runJob(workerData as Job);
