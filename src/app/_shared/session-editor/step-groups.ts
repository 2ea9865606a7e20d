import type { RunItem, RunPart } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import { seconds } from "@/lib/units/duration";

const step = (kind: RunStep["kind"], minutes: number, zone: RunStep["zone"]): RunPart => ({
  count: 1,
  steps: [
    {
      kind,
      seconds: seconds(minutes * 60),
      metres: null,
      repeat: 1,
      mode: kind === "work" ? "run" : "jog",
      zone,
      target: "",
    },
  ],
});

export const newStep = (): RunItem => ({ count: 1, parts: [step("work", 10, "z1")] });
export const newRepeats = (): RunItem => ({
  count: 4,
  parts: [step("work", 3, "z3"), step("rest", 2, null)],
});
export const newRest = (): RunPart => step("rest", 1, null);

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

/** Without one item; the lines that stood with it stay, at the next one or at the end. */
export function withoutItem(items: readonly RunItem[], index: number): readonly RunItem[] {
  const gone = items[index]?.parts.flatMap(({ steps }) => steps) ?? [];
  const lines = gone.flatMap(({ above = [], below = [] }) => [...above, ...below]);
  const left = without(items, index);
  if (lines.length === 0 || left.length === 0) return left;
  const at = Math.min(index, left.length - 1);
  const isNext = index < left.length;
  return left.map((item, each) => (each === at ? withLines(item, lines, isNext) : item));
}

function withLines(item: RunItem, lines: readonly string[], over: boolean): RunItem {
  const steps = item.parts.flatMap((part) => part.steps);
  const chosen = over ? steps[0] : steps.at(-1);
  const changed = (each: RunStep): RunStep =>
    each !== chosen
      ? each
      : over
        ? { ...each, above: [...lines, ...(each.above ?? [])] }
        : { ...each, below: [...(each.below ?? []), ...lines] };
  return { ...item, parts: item.parts.map((part) => ({ ...part, steps: part.steps.map(changed) })) };
}
