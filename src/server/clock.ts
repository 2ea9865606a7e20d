import { type Instant, instantFromEpochMs } from "@/lib/dates/time-zone";
import { env } from "./env";

let offsetMs: number | undefined;

/**
 * The only reader of the clock on the server. `TANDEM_NOW` shifts it, for demonstrations and browser tests that
 * play on a fixed day; the clock still runs.
 */
export function now(): Instant {
  if (offsetMs === undefined) {
    const wanted = env().TANDEM_NOW;
    offsetMs = wanted ? Date.parse(wanted) - Date.now() : 0;
    if (Number.isNaN(offsetMs)) throw new Error(`TANDEM_NOW is not a date and time: ${wanted}`);
  }
  return instantFromEpochMs(Date.now() + offsetMs);
}
