/** An event of a trace of Chromium, as far as it is read here. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What a page does for itself: its script, the microtasks after it, its styles and its layout. */
const work: ReadonlySet<string> = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "Layout",
  "RunMicrotasks",
  "TimerFire",
  "UpdateLayoutTree",
]);

/**
 * Milliseconds of script, style and layout from each move of the pointer until the next one, so that what is put off
 * is counted as well. What stands inside of each other counts once.
 */
export function workOfFrames(events: readonly TraceEvent[]): readonly number[] {
  const isMove = ({ name, args }: TraceEvent) => name === "EventDispatch" && args?.data?.type === "mousemove";
  const first = events.find(isMove);
  if (!first) return [];
  const ofPage = events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === first.pid && tid === first.tid)
    .toSorted((one, other) => one.ts - other.ts);
  const starts = ofPage.filter(isMove).map(({ ts }) => ts);
  const frames = starts.map(() => 0);
  let frame = -1;
  let counted = 0;
  for (const { name, ts, dur = 0 } of ofPage) {
    if (!work.has(name) || ts < (starts[0] ?? 0)) continue;
    while (ts >= (starts[frame + 1] ?? Number.POSITIVE_INFINITY)) frame += 1;
    const end = ts + dur;
    frames[frame] = (frames[frame] ?? 0) + Math.max(0, end - Math.max(counted, ts)) / 1000;
    counted = Math.max(counted, end);
  }
  return frames;
}
