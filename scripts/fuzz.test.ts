import { describe, expect, it } from "vitest";
import { chance } from "@/server/import/testing/mutate";
import { fuzzFormats } from "./fuzz/formats";

/** A short run of what `npm run fuzz` does by the hundred thousand. FIT has one of its own beside its reader. */
const mutants = 150;

describe("damaged files", () => {
  it.each(Object.entries(fuzzFormats).filter(([name]) => name !== "fit"))("of %s", async (_, format) => {
    const seeds = format.seeds();
    expect(seeds.length).toBeGreaterThan(0);
    let read = 0;
    for (let seed = 1; seed <= mutants; seed += 1) {
      const random = chance(seed);
      const mutant = format.mutate(seeds[random(seeds.length)] ?? new Uint8Array(0), random);
      const outcome = await format.read(mutant);
      expect({ seed, found: outcome.found }).toEqual({ seed, found: [] });
      if (outcome.isRead) read += 1;
    }
    // Damage that nothing survives would try the refusals alone.
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(mutants);
  });
});
