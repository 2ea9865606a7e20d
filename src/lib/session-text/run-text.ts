import { itemsOf, type RunItem, type RunPart, stepsOfItems } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import { zoneText } from "./aim";
import { amountText } from "./amount";
import type { Lint } from "./lint";
import { readRunLine } from "./run-line";
import { type RunTextOptions, readStoredTarget } from "./run-tail";
import { collectLines, type LineOfSteps } from "./text-lines";

/** A run as it was written. */
export interface RunText {
  readonly steps: readonly RunStep[];
  /** Lines of a text that has no step at all. Otherwise they stand with the steps. */
  readonly alone: readonly string[];
  readonly lints: readonly Lint[];
  readonly lines: readonly LineOfSteps[];
}

/**
 * Reads the steps of a run, one line after the other (`docs/session-text.md`). Never fails: a line that is no step
 * stays word for word with the step below it.
 */
export function readRunText(text: string, options: RunTextOptions): RunText {
  const lints: Lint[] = [];
  const read = collectLines(text, (line, offset) => {
    const found = readRunLine(line, offset, options);
    lints.push(...found.lints);
    return stepsOfItems(found.items);
  });
  // What a step says of its place depends on its neighbours, on other lines too.
  const items = read.lines.flatMap(({ from, to }) => itemsOf(read.entries.slice(from, to)));
  return { steps: stepsOfItems(items), alone: read.alone, lints, lines: read.lines };
}

/** The steps as text; `readRunText` gives the same steps back. */
export function runText(steps: readonly RunStep[], options: RunTextOptions): string {
  const lines: string[] = [];
  const items = itemsOf(steps);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as RunItem;
    const first = item.parts[0]?.steps[0];
    lines.push(...(first?.above ?? []));
    const after = items[index + 1];
    const rest = followingRest(item, after);
    const below = after && rest ? belowOf(after) : belowOf(item);
    lines.push(
      rest ? `${itemText(item, options)}, ${leafText(rest, options, false)}` : itemText(item, options),
    );
    lines.push(...below);
    if (rest) index += 1;
  }
  return lines.join("\n");
}

const belowOf = (item: RunItem): readonly string[] => item.parts.at(-1)?.steps.at(-1)?.below ?? [];

/** A recovery after a single step stands on its line, unless something stands between the two. */
function followingRest(item: RunItem, after: RunItem | undefined): RunStep | null {
  const work = onlyStep(item);
  const rest = after && onlyStep(after);
  if (!work || !rest || work.kind === "rest" || rest.kind !== "rest") return null;
  return work.note || rest.above ? null : rest;
}

function onlyStep({ count, parts }: RunItem): RunStep | null {
  const [part] = parts;
  return count === 1 && parts.length === 1 && part?.count === 1 ? (part.steps[0] ?? null) : null;
}

function itemText(item: RunItem, options: RunTextOptions): string {
  const { count, parts } = item;
  if (count === 1) return parts.map((part) => partText(part, options, false)).join("; ");
  if (parts.every((part) => part.count === 1)) {
    return partText({ count, steps: parts.flatMap((part) => part.steps) }, options, false);
  }
  return `${count}x (${parts.map((part) => partText(part, options, true)).join("; ")})`;
}

function partText({ count, steps }: RunPart, options: RunTextOptions, inGroup: boolean): string {
  const [work, rest] = steps;
  const isPlain =
    work !== undefined &&
    work.kind === "work" &&
    (steps.length === 1 || (steps.length === 2 && rest?.kind === "rest" && !work.note));
  if (count === 1) return joined(steps, options, inGroup);
  return isPlain
    ? `${count}x ${joined(steps, options, inGroup)}`
    : `${count}x (${joined(steps, options, true)})`;
}

/** A recovery follows its work after a comma; a note goes on to the next semicolon. */
function joined(steps: readonly RunStep[], options: RunTextOptions, inGroup: boolean): string {
  return steps
    .map((step, index) => {
      const before = steps[index - 1];
      const follows = step.kind === "rest" && before?.kind === "work" && !before.note;
      return `${before ? (follows ? ", " : "; ") : ""}${leafText(step, options, inGroup)}`;
    })
    .join("");
}

function leafText(step: RunStep, options: RunTextOptions, inGroup: boolean): string {
  const { kind, mode, target, note } = step;
  const read = target === "" ? null : readStoredTarget(target, options);
  const derived = kind === "rest" ? null : (read?.derived ?? impliedZone(step));
  const aim = read ? aimWithSign(read.text) : target && `@ "${target.replace(/["\\]/g, "\\$&")}"`;
  const zone = step.zone ?? read?.zone ?? null;
  const shown = zone === null || zone === derived ? "" : zoneText(zone);
  return [
    kind === "rest" ? "r" : "",
    amountText(step, options.unit),
    kind === "rest" || mode !== "run" ? mode : "",
    aim,
    shown && (aim === "" ? `@ ${shown}` : shown),
    note ? `# ${inGroup ? note.replace(/[;)\\]/g, "\\$&") : note}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

const impliedZone = ({ mode, target }: RunStep) => (mode !== "run" && target === "" ? "z1" : null);

/** Effort words and hills stand without a sign; numbers need it, so that nobody takes them for an amount. */
const aimWithSign = (target: string): string =>
  target === "" || (/^[a-z]+(?:$| hill| *->)/.test(target) && !target.startsWith("mile"))
    ? target
    : `@ ${target}`;
