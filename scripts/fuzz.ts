import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type FuzzFormat, fuzzFormats } from "./fuzz/formats";
import { fuzzGuided } from "./fuzz/guided";
import { watchCode } from "./fuzz/reached-code";

/** The long run of the importers' fuzz test: damaged files by the million, none of which may throw, hang or lie. */
const usage = `Usage: npm run fuzz -- [${Object.keys(fuzzFormats).join("|")}] [--count N] [--seed N]

Without a format all run: 1,000,000 FIT files and 100,000 of each other format.`;

interface Job {
  readonly format: string;
  readonly count: number;
  readonly seed: number;
}

/** Heap of the thread, and the processor's time for one file: what the service allows, and less. */
const heapMb = 256;
const hangMs = 2_000;
const aliveEveryMs = 250;
/** On the wall clock, as others may want the processor too. */
const silentMs = 60_000;

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The code whose branches the mutants are after. */
const isReader = (url: string) => /\/src\/(server\/(import|services\/imports)|lib\/archive)\//.test(url);

/** Runs in the thread. A mutant that fails is kept as a file, so that it can be read again alone. */
async function runJob({ format: name, count, seed }: Job): Promise<void> {
  const format = formatOf(name);
  const code = await watchCode(isReader);
  const began = performance.now();
  let [slowestMs, read, toldAt] = [0, 0, 0];
  const { kept } = await fuzzGuided(format, { count, seed, code }, async (mutant, at) => {
    const now = performance.now();
    if (now - toldAt > aliveEveryMs) {
      toldAt = now;
      parentPort?.postMessage({ kind: "alive", at, read, slowestMs, ms: now - began });
    }
    const from = processorMs();
    const found = await complaintsOf(format, mutant.bytes, () => (read += 1));
    slowestMs = Math.max(slowestMs, processorMs() - from);
    if (found.length === 0) return true;
    const path = join(tmpdir(), `tandem-fuzz-${name}-${mutant.seed}`);
    writeFileSync(path, mutant.bytes);
    const what = `seed ${mutant.seed}: ${found.join("; ")}\nkept as ${path}`;
    parentPort?.postMessage({ kind: "found", what });
    return false;
  });
  const figures = { at: count, read, slowestMs, ms: performance.now() - began };
  parentPort?.postMessage({ kind: "done", ...figures, kept: kept.length, reached: code.total() });
}

function formatOf(name: string): FuzzFormat {
  const format = fuzzFormats[name];
  if (!format) throw new Error(`There is no format ${name}`);
  return format;
}

async function complaintsOf(
  format: FuzzFormat,
  mutant: Uint8Array,
  onRead: () => void,
): Promise<readonly string[]> {
  try {
    const outcome = await format.read(mutant);
    if (outcome.isRead) onRead();
    return outcome.found;
  } catch (cause) {
    return [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)];
  }
}

interface Message {
  readonly kind: "alive" | "found" | "done";
  readonly at: number;
  readonly read: number;
  readonly slowestMs: number;
  readonly ms: number;
  readonly what: string;
  /** Mutants that became seeds, and characters of the readers' code that ran. */
  readonly kept: number;
  readonly reached: number;
}

function watch(job: Job): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      execArgv: ["--import", "tsx"],
    });
    let alive = performance.now() + silentMs;
    let [lastAt, toldAt] = [0, 0];
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
    worker.on("message", (message: Message) => {
      alive = performance.now() + silentMs;
      if (message.kind === "found") return end(false, message.what);
      lastAt = message.at;
      const perSecond = Math.round(message.at / (message.ms / 1000));
      const figures = `${message.at} files, ${message.read} read, ${perSecond} a second, slowest ${message.slowestMs.toFixed(1)} ms`;
      if (message.slowestMs > hangMs) return end(false, `${figures}: too slow`);
      const guided = `${message.kept} kept for new code, ${message.reached} characters of code reached`;
      if (message.kind === "done") return end(true, `${figures}, ${guided}, nothing found`);
      if (message.at - toldAt < 100_000) return;
      toldAt = message.at;
      console.log(`${job.format}: ${figures}`);
    });
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
  if (named !== null && !(named in fuzzFormats)) return null;
  if (!Number.isInteger(seed) || (count !== undefined && !(count > 0))) return null;
  const chosen = named ? [named] : Object.keys(fuzzFormats);
  return chosen.map((format) => ({ format, count: count ?? formatOf(format).count, seed }));
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
else void runJob(workerData as Job);
