import type { RunStep } from "./session";

/** Steps that follow each other, done `count` times before what comes next. */
export interface RunPart {
  readonly count: number;
  readonly steps: readonly RunStep[];
}

/** What stands on one line of a run: "15 min", "6 × (3 min, 2 min jog)", "3 × (4 × 200 m; 3 min jog)". */
export interface RunItem {
  readonly count: number;
  readonly parts: readonly RunPart[];
}

const setsOf = ({ sets }: RunStep): number => sets ?? 1;

/** The flat steps of a session as the lines that they were written as. */
export function itemsOf(steps: readonly RunStep[]): readonly RunItem[] {
  const items: { count: number; parts: { count: number; steps: RunStep[] }[] }[] = [];
  let before: RunStep | null = null;
  for (const step of steps) {
    const sets = setsOf(step);
    const sameSet = before !== null && setsOf(before) === sets && step.starts !== "sets";
    const samePart =
      sameSet && before?.repeat === step.repeat && step.repeat > 1 && step.starts === undefined;
    const item = items.at(-1);
    const part = item?.parts.at(-1);
    if (samePart && part) part.steps.push(step);
    else if (sameSet && sets > 1 && item) item.parts.push({ count: step.repeat, steps: [step] });
    else items.push({ count: sets, parts: [{ count: step.repeat, steps: [step] }] });
    before = step;
  }
  return items.map(withPlainRepeats);
}

/** Repeats without repeats inside are an item's own: 6 × (3 min, 2 min jog). */
function withPlainRepeats(item: RunItem): RunItem {
  const [part] = item.parts;
  if (item.count > 1 || item.parts.length !== 1 || !part || part.count === 1) return item;
  return { count: part.count, parts: part.steps.map((step) => ({ count: 1, steps: [step] })) };
}

/** The flat steps of items; the inverse of `itemsOf`. What the steps say of their own place is written anew. */
export function stepsOfItems(items: readonly RunItem[]): readonly RunStep[] {
  const steps: RunStep[] = [];
  for (const { count, parts } of items) {
    const nested = count > 1 && parts.some((part) => part.count > 1);
    if (nested) addSets(steps, count, parts);
    else if (count > 1) addPart(steps, { count, steps: parts.flatMap((part) => part.steps) }, 1, false);
    else for (const part of parts) addPart(steps, part, 1, false);
  }
  return steps;
}

function addSets(steps: RunStep[], count: number, parts: readonly RunPart[]): void {
  const follows = setsOf(steps.at(-1) ?? (bare as RunStep)) === count;
  for (const [index, part] of parts.entries()) addPart(steps, part, count, index === 0 && follows);
}

const bare: Partial<RunStep> = {};

function addPart(steps: RunStep[], part: RunPart, sets: number, startsSets: boolean): void {
  const before = steps.at(-1);
  const follows = before?.repeat === part.count && part.count > 1 && setsOf(before) === sets;
  for (const [index, step] of part.steps.entries()) {
    const { sets: _, starts: __, ...rest } = step;
    const starts = index > 0 ? null : startsSets ? "sets" : follows ? "group" : null;
    steps.push({
      ...rest,
      repeat: part.count,
      ...(sets > 1 ? { sets } : {}),
      ...(starts ? { starts } : {}),
    });
  }
}

/** How often a step is done in all. */
export const timesOf = (step: RunStep): number => step.repeat * setsOf(step);

/**
 * The steps for a reader that knows one kind of group alone: neighbours with the same `repeat` above 1, done in
 * turn. Sets of groups are written out, and so is a group that would run into the one before it.
 */
export function withoutSets(steps: readonly RunStep[]): readonly RunStep[] {
  const out: RunStep[] = [];
  for (const item of itemsOf(steps)) {
    const nested = item.parts.some((part) => part.count > 1);
    const parts = nested
      ? Array.from({ length: item.count }, () => item.parts).flat()
      : [{ count: item.count, steps: item.parts.flatMap((part) => part.steps) }];
    for (const { count, steps: group } of parts) {
      const runsInto = count > 1 && out.at(-1)?.repeat === count;
      const copies = runsInto ? count : 1;
      for (let copy = 0; copy < copies; copy += 1)
        out.push(...group.map((step) => ({ ...step, repeat: runsInto ? 1 : count, sets: undefined })));
    }
  }
  return out;
}
