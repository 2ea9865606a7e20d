/** One thing to measure: `run` does it `times` times. */
export interface Measured {
  readonly name: string;
  readonly times: number;
  run(): unknown;
}

/** Milliseconds for one time of each: the median of all rounds, and the least, which a busy machine spoils less. */
export interface Taken {
  readonly median: number;
  readonly least: number;
}

/** Milliseconds for one time of each, the median of all rounds. */
export type Medians = ReadonlyMap<string, number>;

export async function medians(all: readonly Measured[], rounds = 15): Promise<Medians> {
  const taken = await measured(all, rounds);
  return new Map([...taken].map(([name, { median }]) => [name, median]));
}

/**
 * Measures several things in turn, in another order each round, so that whatever else the machine does strikes all of
 * them alike. Only ratios within one call mean anything.
 */
export async function measured(
  all: readonly Measured[],
  rounds: number,
): Promise<ReadonlyMap<string, Taken>> {
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let index = 0; index < all.length; index += 1) {
      const each = all[(index + Math.max(0, round)) % all.length];
      if (!each) continue;
      const taken = await timeOf(each);
      // The round before the first warms everything up.
      if (round >= 0) times.get(each.name)?.push(taken);
    }
  }
  return new Map([...times].map(([name, list]) => [name, takenOf(list)]));
}

async function timeOf({ run, times }: Measured): Promise<number> {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) {
    const answer = run();
    if (answer instanceof Promise) await answer;
  }
  return (performance.now() - began) / times;
}

export const takenOf = (times: readonly number[]): Taken => ({
  median: medianOf(times),
  least: Math.min(...times),
});

export const medianOf = (times: readonly number[]): number => quantileOf(times, 0.5);

/** The value that `share` of all stay under; 0.95 for p95. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
