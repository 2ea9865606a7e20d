import { type Profiler, Session } from "node:inspector/promises";

/** What of some code has run, told by the engine's own counters, block by block. */
export interface ReachedCode {
  /** How many characters of code ran since the last question and never before. Only `learn` remembers them. */
  fresh(learn: boolean): Promise<number>;
  /** Characters of code that ran so far, as far as they were learned. */
  total(): number;
  stop(): Promise<void>;
}

/** Watches code by the address of its file. Code that ran before this is asked for once more by whoever runs it. */
export async function watchCode(isWatched: (url: string) => boolean): Promise<ReachedCode> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const reached = new Map<string, Uint8Array>();
  let total = 0;
  return {
    async fresh(learn) {
      // Counters begin anew with each question.
      const { result } = await session.post("Profiler.takePreciseCoverage");
      let found = 0;
      for (const { url, functions } of result) {
        if (isWatched(url)) for (const each of functions) found += freshIn(each, url, reached, learn);
      }
      if (learn) total += found;
      return found;
    },
    total: () => total,
    async stop() {
      await session.post("Profiler.disable");
      session.disconnect();
    },
  };
}

/** Ranges stand from the whole function inwards, each with how often it ran: a block that ran as often has none. */
function freshIn(
  { ranges }: Profiler.FunctionCoverage,
  url: string,
  reached: Map<string, Uint8Array>,
  learn: boolean,
): number {
  const [whole] = ranges;
  if (!whole || whole.count === 0) return 0;
  const { startOffset, endOffset } = whole;
  const ran = new Uint8Array(endOffset - startOffset);
  for (const range of ranges)
    ran.fill(range.count > 0 ? 1 : 0, range.startOffset - startOffset, range.endOffset - startOffset);
  const key = `${url} ${startOffset} ${endOffset}`;
  const before = reached.get(key);
  let found = 0;
  for (let at = 0; at < ran.length; at += 1) if (ran[at] === 1 && before?.[at] !== 1) found += 1;
  if (learn && found > 0)
    reached.set(key, before ? before.map((was, at) => Math.max(was, ran[at] ?? 0)) : ran);
  return found;
}
