import { expect, test } from "vitest";
import { type TraceEvent, workOfFrames } from "./frame-work";

const event = (name: string, ts: number, dur: number, rest: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: "X",
  pid: 1,
  tid: 1,
  ts,
  dur,
  ...rest,
});
const move = (ts: number, dur: number) =>
  event("EventDispatch", ts, dur, { args: { data: { type: "mousemove" } } });

test("adds up what each move of the pointer costs until the next, and nothing twice", () => {
  const frames = workOfFrames([
    event("FunctionCall", 0, 500),
    move(1000, 2000),
    event("FunctionCall", 1500, 1000),
    event("Layout", 4000, 1000),
    event("Paint", 5000, 9000),
    event("FunctionCall", 4000, 7000, { tid: 2 }),
    // Put off by the first move, and so a part of it.
    event("FunctionCall", 15_000, 3000),
    event("UpdateLayoutTree", 17_000, 2000),
    move(20_000, 500),
  ]);
  expect(frames).toEqual([7, 0.5]);
});

test("knows no frame where nothing moves", () => {
  expect(workOfFrames([event("FunctionCall", 0, 500)])).toEqual([]);
});
