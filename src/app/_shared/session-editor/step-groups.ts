import type { RunStep } from "@/lib/domain/session";
import { seconds } from "@/lib/units/duration";

/** Steps that are done together, `repeat` times in order. */
export interface StepGroup {
  readonly repeat: number;
  readonly steps: readonly RunStep[];
}

/** Neighbours with the same repeat above 1 are one group; a step that is done once stands alone. */
export function groupsOf(steps: readonly RunStep[]): readonly StepGroup[] {
  const groups: { repeat: number; steps: RunStep[] }[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.repeat > 1 && last.repeat === step.repeat) last.steps.push(step);
    else groups.push({ repeat: step.repeat, steps: [step] });
  }
  return groups;
}

export const stepsOf = (groups: readonly StepGroup[]): readonly RunStep[] =>
  groups.flatMap(({ repeat, steps }) => steps.map((step) => ({ ...step, repeat })));

const step = (kind: RunStep["kind"], minutes: number, repeat: number): RunStep => ({
  kind,
  seconds: seconds(minutes * 60),
  metres: null,
  repeat,
  mode: kind === "work" ? "run" : "jog",
  zone: null,
  target: "",
});

export const newStep = (): StepGroup => ({ repeat: 1, steps: [{ ...step("work", 10, 1), zone: "z1" }] });
export const newRepeats = (): StepGroup => ({
  repeat: 4,
  steps: [{ ...step("work", 3, 4), zone: "z3" }, step("rest", 2, 4)],
});
export const newRest = (repeat: number): RunStep => step("rest", 1, repeat);

/** Seconds of all steps that are given by time, and metres of those by distance. */
export function lengthOf(steps: readonly RunStep[]): { seconds: number; metres: number } {
  return steps.reduce(
    (total, { seconds: time, metres, repeat }) => ({
      seconds: total.seconds + (time ?? 0) * repeat,
      metres: total.metres + (metres ?? 0) * repeat,
    }),
    { seconds: 0, metres: 0 },
  );
}

/** The list with one entry at another place. */
export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): readonly Item[] {
  const to = from + by;
  if (to < 0 || to >= items.length) return items;
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

export const replaced = <Item>(items: readonly Item[], index: number, item: Item): readonly Item[] =>
  items.map((each, at) => (at === index ? item : each));

export const without = <Item>(items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_, at) => at !== index);
