import type { RunStep } from "@/lib/domain/session";
import { type DistanceUnit, metresPerMile } from "@/lib/units/distance";
import type { AthleteLimits } from "./aim";
import { effortNamed, factsOfEffort } from "./efforts";
import type { Lint } from "./lint";
import type { LineOfSteps } from "./text-lines";

/** Paces that are offered go in steps of so many seconds: nobody runs 20 s to the second. */
const stepSeconds = 5;

/**
 * Efforts that say how it feels and not how fast, with a pace that this athlete could take instead. Nothing without
 * a threshold pace to work it out from.
 */
export function paceHints(
  text: string,
  steps: readonly RunStep[],
  lines: readonly LineOfSteps[],
  {
    unit,
    limits,
    name,
  }: { readonly unit: DistanceUnit; readonly limits: AthleteLimits; readonly name: string },
): readonly Lint[] {
  const { thresholdPace } = limits;
  if (thresholdPace === null) return [];
  const starts = lineStarts(text);
  return lines.flatMap(({ line, from, to }) => {
    const start = starts[line] ?? 0;
    const written = text.slice(start, (starts[line + 1] ?? text.length + 1) - 1);
    return [...new Set(steps.slice(from, to).map(({ target }) => target))].flatMap(
      (target): readonly Lint[] => {
        const word = effortNamed(target);
        const offered = word && factsOfEffort(word).offered;
        const at = word ? new RegExp(`(?<![\\w"])(?:@\\s*)?${word}(?![\\w-])`, "i").exec(written) : null;
        if (!offered || !at) return [];
        const perKm = (thresholdPace * 100) / offered;
        const pace = paceText(unit === "km" ? perKm : (perKm * metresPerMile) / 1000, unit);
        const range = { from: start + at.index, to: start + at.index + at[0].length };
        return [
          {
            level: "hint",
            message: `“${word}” has no pace for ${name}.`,
            ...range,
            fixes: [{ label: `Use ${pace}`, edit: { ...range, insert: `@ ${pace}` } }],
          },
        ];
      },
    );
  });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function paceText(seconds: number, unit: DistanceUnit): string {
  const rounded = Math.round(seconds / stepSeconds) * stepSeconds;
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, "0")}/${unit}`;
}
