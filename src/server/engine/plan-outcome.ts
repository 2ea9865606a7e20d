import { compare } from "./fix/choose";
import type { EngineOptions } from "./fix/propose";
import type { Finding } from "./report";
import { runRules } from "./run";
import { takeSnapshot } from "./snapshot";
import type { Timeline } from "./timeline";

/** What of the findings goes and what comes when a plan takes the place of another. */
export function judgePlans(
  before: Timeline,
  after: Timeline,
  options: EngineOptions = {},
): { readonly cleared: readonly Finding[]; readonly created: readonly Finding[] } {
  const then = takeSnapshot(before, options);
  const now = takeSnapshot(after, options);
  const { cleared, created } = compare(
    runRules(then, options).findings,
    runRules(now, options).findings,
    now,
  );
  return { cleared, created };
}
