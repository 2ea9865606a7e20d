import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Worker } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AthleteId, newId } from "@/lib/ids";
import { fitFile, fitMessage } from "@/server/import/testing/fit-writer";
import { parseInWorker, type WorkerLimits } from "./parse-in-worker";

const start = 1_000_000_000;
const run = fitFile([
  fitMessage.fileId({ type: 4 }),
  ...[0, 1, 2].map((sec) => fitMessage.record({ time: start + sec, hr: 120 + sec, distanceM: sec * 3 })),
  fitMessage.session({ start, elapsedSec: 2, timerSec: 2, distanceM: 6, sport: 1 }),
]);
const sample = "../../import/samples/muktihari__big_activity.fit.gz";
const longRun = gunzipSync(readFileSync(new URL(sample, import.meta.url)));
const limits: WorkerLimits = { timeoutMs: 10_000, heapMb: 256, idleMs: 30_000 };
const nobodyYet = () => newId<AthleteId>();

/** A table of sets that fit into its limit of rows, and not into `heapMb`. */
const heapMb = 96;
const heavyTable = new TextEncoder().encode(
  [
    "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
    ...Array.from({ length: 190_000 }, (_, at) => {
      const day = String(1 + (at % 28)).padStart(2, "0");
      return `2020-01-${day} 10:00:00,Morning,Squat (Barbell),${at},100,5,0,0,,,`;
    }),
  ].join("\n"),
);

/** The threads that a test has started, in that order. */
const started: Worker[] = [];
const note = (worker: Worker) => started.push(worker);
beforeEach(() => void process.on("worker", note));
afterEach(() => {
  process.off("worker", note);
  started.length = 0;
});

describe("parseInWorker", { timeout: 30_000 }, () => {
  it("gives what the parser gives, samples included", async () => {
    const result = await parseInWorker(run, "morning.fit", nobodyYet());
    expect(result).toMatchObject({ ok: true, value: { format: "fit", activities: [{ sport: "running" }] } });
    const stream = result.ok ? result.value.activities[0]?.stream : undefined;
    expect([...(stream?.hr ?? [])]).toEqual([120, 121, 122]);
  });

  it("answers many at once, each with its own file, in two threads", async () => {
    const athlete = nobodyYet();
    const names = ["a.fit", "b.csv", "c.fit", "d.gpx", "e.fit"];
    const files = [run, new Uint8Array(), run, new TextEncoder().encode("<gpx></gpx>"), run];
    const results = await Promise.all(
      names.map((name, at) => parseInWorker(files[at] ?? run, name, athlete)),
    );
    expect(results.map((result) => (result.ok ? "read" : result.reason.code))).toEqual([
      "read",
      "empty-file",
      "read",
      "not-an-activity",
      "read",
    ]);
    expect(started).toHaveLength(2);
  });

  it("reads the next file of an athlete in the thread of the last, and nobody else's", async () => {
    const [one, other] = [nobodyYet(), nobodyYet()];
    for (const name of ["a.fit", "b.fit", "c.fit"]) await parseInWorker(run, name, one);
    expect(started).toHaveLength(1);
    await parseInWorker(run, "a.fit", other);
    expect(started).toHaveLength(2);
  });

  it("keeps no more threads than may read at once", async () => {
    await parseInWorker(run, "a.fit", nobodyYet());
    await parseInWorker(run, "b.fit", nobodyYet());
    const [first] = started;
    const ended = first && once(first, "exit");
    await parseInWorker(run, "c.fit", nobodyYet());
    await ended;
    expect(started).toHaveLength(3);
  });

  it("refuses what takes too long, in words, and reads the next in another thread", async () => {
    const [athlete, other] = [nobodyYet(), nobodyYet()];
    await parseInWorker(run, "a.fit", athlete);
    const [slow, beside] = await Promise.all([
      parseInWorker(longRun, "slow.fit", athlete, {}, { ...limits, timeoutMs: 20 }),
      parseInWorker(run, "b.fit", other),
    ]);
    expect(slow).toMatchObject({ ok: false, reason: { code: "damaged" } });
    expect(beside.ok).toBe(true);
    expect(await parseInWorker(run, "c.fit", athlete)).toMatchObject({ ok: true });
    expect(started).toHaveLength(3);
  });

  it("refuses what needs too much memory, in words, and reads the next in another thread", async () => {
    const [athlete, other] = [nobodyYet(), nobodyYet()];
    const small = { ...limits, heapMb };
    await parseInWorker(run, "a.fit", athlete, {}, small);
    const [heavy, beside] = await Promise.all([
      parseInWorker(heavyTable, "heavy.csv", athlete, {}, small),
      parseInWorker(run, "b.fit", other),
    ]);
    expect(heavy).toMatchObject({ ok: false, reason: { code: "too-large" } });
    expect(beside.ok).toBe(true);
    expect(await parseInWorker(run, "c.fit", athlete, {}, small)).toMatchObject({ ok: true });
    expect(started).toHaveLength(3);
  });

  it("begins anew when a thread holds much of what one file may need", async () => {
    const athlete = nobodyYet();
    for (const name of ["a.fit", "b.fit"]) {
      // The parsers themselves take more than a quarter of this.
      expect(await parseInWorker(run, name, athlete, {}, { ...limits, heapMb: 32 })).toMatchObject({
        ok: true,
      });
    }
    expect(started).toHaveLength(2);
  });

  it("ends a thread for which no file comes", async () => {
    const athlete = nobodyYet();
    await parseInWorker(run, "a.fit", athlete, {}, { ...limits, idleMs: 1 });
    const [first] = started;
    if (first && first.threadId > 0) await once(first, "exit");
    expect(await parseInWorker(run, "b.fit", athlete)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it("starts another thread when one has died, with or without a file", async () => {
    const [athlete, other] = [nobodyYet(), nobodyYet()];
    process.once("worker", (worker) => void worker.terminate());
    const dying = parseInWorker(run, "a.fit", athlete);
    const beside = parseInWorker(run, "b.fit", other);
    await expect(dying).rejects.toThrow("without an answer");
    expect((await beside).ok).toBe(true);
    expect(await parseInWorker(run, "c.fit", athlete)).toMatchObject({ ok: true });
    await started[2]?.terminate();
    expect(await parseInWorker(run, "d.fit", athlete)).toMatchObject({ ok: true });
    expect(started).toHaveLength(4);
  });
});
