import { compileFunction } from "node:vm";
import { describe, expect, it } from "vitest";
import { mutateBytes } from "@/server/import/testing/mutate";
import { fuzzGuided } from "./guided";
import { watchCode } from "./reached-code";

/** Doors behind doors: only who keeps what opened one gets through the next. */
const doors = `
  if (bytes[0] !== 0x40) return 0;
  if (bytes[1] !== 0x7f) return 1;
  if (bytes[2] !== 0x0d) return 2;
  if (bytes[3] !== 0x86) return 3;
  if (bytes[4] !== 0xc0) return 4;
  return 5;`;

/** Code that is compiled after the watch begins, since the engine counts blocks of no other. */
async function run(file: string, isGuided: boolean) {
  const code = isGuided ? await watchCode((url) => url === file) : null;
  const open = compileFunction(doors, ["bytes"], { filename: file });
  const deepest = (bytes: Uint8Array) => Number(open(bytes));
  const format = {
    seeds: () => [new Uint8Array(8)],
    mutate: mutateBytes,
    read: (bytes: Uint8Array) => ({ isRead: deepest(bytes) > 0, found: [] }),
  };
  let best = 0;
  const { kept } = await fuzzGuided(format, { count: 20_000, seed: 1, code }, async ({ bytes }) => {
    best = Math.max(best, deepest(bytes));
    return true;
  });
  await code?.stop();
  return { best, kept: kept.map(String) };
}

describe("mutants that reach new code", () => {
  it("become seeds, get deeper than chance alone, and are the same every time", async () => {
    const guided = await run("guided.js", true);
    expect(guided.best).toBe(5);
    expect(guided.kept).toHaveLength(5);
    expect(await run("again.js", true)).toEqual(guided);
    expect((await run("alone.js", false)).best).toBeLessThan(5);
  });
});
