import type { ActivityStream } from "@/server/import/activity";
import type { FitMessage } from "./decode";
import { numberField } from "./field";

const timerEvent = 0;
const started = 0;
const stopped: ReadonlySet<number> = new Set([1, 4, 8, 9]);

/**
 * Seconds that the timer ran by its start and stop events, until the last sample when it was never stopped. Null
 * without a start event.
 */
export function timerSeconds(
  events: readonly FitMessage[],
  startTime: number,
  stream: ActivityStream,
): number | null {
  let running: number | null = null;
  let total = 0;
  let any = false;
  for (const event of events) {
    if (numberField(event, 0) !== timerEvent || event.time === null) continue;
    const kind = numberField(event, 1);
    if (kind === started) {
      running ??= event.time;
      any = true;
    } else if (kind !== null && stopped.has(kind) && running !== null) {
      total += Math.max(0, event.time - running);
      running = null;
    }
  }
  const end = startTime + (stream.sec.at(-1) ?? 0);
  if (running !== null) total += Math.max(0, end - running);
  return any ? total : null;
}
