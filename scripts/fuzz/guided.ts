import { chance } from "@/server/import/testing/mutate";
import type { FuzzFormat } from "./formats";
import type { ReachedCode } from "./reached-code";

interface Guide {
  readonly count: number;
  readonly seed: number;
  /** Without it mutants are made of the seeds alone. */
  readonly code: ReachedCode | null;
}

export interface Mutant {
  readonly bytes: Uint8Array;
  readonly seed: number;
}

/** To ask after each mutant would take longer than to read it; after these, those are asked who found something. */
const atOnce = 256;
/** A mutant that grew beyond this many times the longest seed says nothing that a shorter one does not. */
const mostGrowth = 2;
const mostKept = 4000;

/**
 * Damaged files one after the other, each handed to `read`. A mutant that makes code run which never ran before
 * becomes a seed itself. The same seed and count give the same mutants. Ends where `read` says so; tells how many
 * mutants were kept.
 */
export async function fuzzGuided(
  format: Pick<FuzzFormat, "seeds" | "mutate" | "read">,
  { count, seed, code }: Guide,
  read: (mutant: Mutant, at: number) => Promise<boolean>,
): Promise<{ readonly kept: readonly Uint8Array[] }> {
  const seeds = format.seeds();
  const longest = mostGrowth * Math.max(...seeds.map(({ length }) => length));
  const pool = [...seeds];
  for (const each of seeds) await format.read(each);
  await code?.fresh(true);
  for (let from = 0; from < count; from += atOnce) {
    const mutants = Array.from({ length: Math.min(atOnce, count - from) }, (_, index): Mutant => {
      const random = chance(seed + from + index);
      const parent = pool[random(pool.length)] ?? new Uint8Array(0);
      return { seed: seed + from + index, bytes: format.mutate(parent, random) };
    });
    for (const [index, mutant] of mutants.entries())
      if (!(await read(mutant, from + index))) return { kept: pool.slice(seeds.length) };
    if (!code || (await code.fresh(false)) === 0) continue;
    for (const { bytes } of mutants) {
      await format.read(bytes);
      const isFresh = (await code.fresh(true)) > 0;
      if (isFresh && bytes.length <= longest && pool.length < seeds.length + mostKept) pool.push(bytes);
    }
  }
  return { kept: pool.slice(seeds.length) };
}
