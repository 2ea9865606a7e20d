import type { PointerEvent } from "react";

/** Which of the bars that share a chart's width is under the pointer: the nearest one where it is beside them. */
export function barUnder({ currentTarget, clientX }: PointerEvent, bars: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(bars - 1, Math.max(0, Math.floor(((clientX - left) / width) * bars)));
}
