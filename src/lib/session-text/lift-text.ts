import type { ExercisePrescription } from "@/lib/domain/session";
import { amountText } from "./amount";
import { type LiftTextOptions, readLiftLine } from "./lift-line";
import { loadTargetText, repsText } from "./lift-load";
import type { Lint } from "./lint";
import { collectLines, type LineOfSteps } from "./text-lines";

/** A lift as it was written. */
export interface LiftText {
  readonly lifts: readonly ExercisePrescription[];
  /** Lines of a text that has no exercise at all. Otherwise they stand with the exercises. */
  readonly alone: readonly string[];
  readonly lints: readonly Lint[];
  readonly lines: readonly LineOfSteps[];
}

/**
 * Reads the exercises of a lift, one line after the other (`docs/session-text.md`). Never fails: a line that is no
 * exercise stays word for word with the exercise below it.
 */
export function readLiftText(text: string, options: LiftTextOptions): LiftText {
  const lints: Lint[] = [];
  const lines = collectLines(text, (line, offset) => {
    const read = readLiftLine(line, offset, options);
    lints.push(...read.lints);
    return read.lifts;
  });
  return { lifts: lines.entries, alone: lines.alone, lints, lines: lines.lines };
}

/** The exercises as text; `readLiftText` gives the same exercises back. */
export const liftText = (lifts: readonly ExercisePrescription[], options: LiftTextOptions): string =>
  lifts
    .flatMap((lift) => [...(lift.above ?? []), liftLineText(lift, options), ...(lift.below ?? [])])
    .join("\n");

/** One exercise without the lines around it. */
export function liftLineText(lift: ExercisePrescription, options: LiftTextOptions): string {
  const isBodyweight = options.exercises?.find(lift.exercise)?.bodyweight ?? false;
  return [
    lift.label ?? "",
    lift.warmUp ? "wu" : "",
    nameText(lift.exercise, options),
    `${lift.sets}x${repsText(lift)}`,
    lift.load.kind === "open" && isBodyweight ? "open" : loadTargetText(lift.load, options.unit),
    lift.toFailure ? "to failure" : "",
    lift.rpeCap === undefined ? "" : `cap RPE ${lift.rpeCap}`,
    lift.tempo ? `tempo ${lift.tempo}` : "",
    lift.restSeconds === null ? "" : `r ${amountText({ seconds: lift.restSeconds }, "km")}`,
    lift.note === "" ? "" : `# ${lift.note}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** In quotes only where the name alone would be read as something else. */
function nameText(name: string, options: LiftTextOptions): string {
  const [read, ...others] = readLiftLine(`${name} 1x1`, 0, options).lifts;
  const isPlain =
    read?.exercise === (options.exercises?.find(name)?.name ?? name) &&
    others.length === 0 &&
    read.sets === 1 &&
    read.reps === 1 &&
    read.note === "" &&
    read.label === undefined &&
    read.warmUp === undefined;
  return isPlain ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}
