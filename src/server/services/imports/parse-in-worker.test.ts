import { describe, expect, it } from "vitest";
import { fitFile, fitMessage } from "@/server/import/testing/fit-writer";
import { parseInWorker } from "./parse-in-worker";

const start = 1_000_000_000;
const run = fitFile([
  fitMessage.fileId({ type: 4 }),
  ...[0, 1, 2].map((sec) => fitMessage.record({ time: start + sec, hr: 120 + sec, distanceM: sec * 3 })),
  fitMessage.session({ start, elapsedSec: 2, timerSec: 2, distanceM: 6, sport: 1 }),
]);

describe("parseInWorker", () => {
  it("gives what the parser gives, samples included", async () => {
    const result = await parseInWorker(run, "morning.fit");
    expect(result).toMatchObject({ ok: true, value: { format: "fit", activities: [{ sport: "running" }] } });
    const stream = result.ok ? result.value.activities[0]?.stream : undefined;
    expect([...(stream?.hr ?? [])]).toEqual([120, 121, 122]);
  });

  it("answers many at once, each with its own file", async () => {
    const names = ["a.fit", "b.csv", "c.fit", "d.gpx"];
    const files = [run, new Uint8Array(), run, new TextEncoder().encode("<gpx></gpx>")];
    const results = await Promise.all(names.map((name, at) => parseInWorker(files[at] ?? run, name)));
    expect(results.map((result) => (result.ok ? "read" : result.reason.code))).toEqual([
      "read",
      "empty-file",
      "read",
      "not-an-activity",
    ]);
  });

  it("refuses what takes too long, in words", async () => {
    const result = await parseInWorker(run, "slow.fit", {}, { timeoutMs: 1, heapMb: 256 });
    expect(result).toMatchObject({ ok: false, reason: { code: "damaged" } });
  });
}, 30_000);
