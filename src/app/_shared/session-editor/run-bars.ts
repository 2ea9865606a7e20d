import { itemsOf } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import type { AthleteLimits } from "@/lib/session-text/aim";
import { lengthOfStep } from "@/lib/session-text/step-pace";

export interface RunBar {
  /** Index of its step. */
  readonly step: number;
  readonly seconds: number;
  readonly level: "rest" | "open" | "z1" | "z2" | "z3" | "max";
}

/** More bars than this are drawn as one a step. */
const mostBars = 240;

/** A run as it is run: one bar a repeat, in order, as long as it takes. */
export function barsOf(steps: readonly RunStep[], limits: AthleteLimits): readonly RunBar[] {
  const bars: RunBar[] = [];
  let index = 0;
  for (const { count, parts } of itemsOf(steps)) {
    const drawn = parts.map((part) => ({
      count: part.count,
      bars: part.steps.map((step) => barOf(step, index++, limits)),
    }));
    for (let round = 0; round < count; round += 1)
      for (const part of drawn)
        for (let each = 0; each < part.count; each += 1) if (bars.length < mostBars) bars.push(...part.bars);
  }
  return bars;
}

function barOf(step: RunStep, index: number, limits: AthleteLimits): RunBar {
  const level = step.kind === "rest" ? "rest" : (step.zone ?? "open");
  return { step: index, seconds: lengthOfStep(step, limits).seconds, level };
}

/** Seconds of the repeated work and of the recoveries between. */
export function workAndRest(bars: readonly RunBar[]): { readonly work: number; readonly rest: number } {
  const sum = (wanted: (bar: RunBar) => boolean) =>
    bars.filter(wanted).reduce((total, { seconds }) => total + seconds, 0);
  return {
    work: sum(({ level }) => level === "z2" || level === "z3" || level === "max"),
    rest: sum(({ level }) => level === "rest"),
  };
}
