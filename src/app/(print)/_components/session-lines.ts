import type { UnitPreferences } from "@/lib/domain/preferences";
import type { PlannedSession } from "@/lib/domain/session";
import { terrainLabels } from "@/lib/domain/terrain";
import { formatQuantity } from "@/lib/formatting/quantity";
import { noLimits } from "@/lib/session-text/aim";
import { liftLineText } from "@/lib/session-text/lift-text";
import { runText } from "@/lib/session-text/run-text";
import { grams, roundToPlate } from "@/lib/units/mass";

/** Tested or estimated maximum of an exercise, in grams; null where none is known. */
export type Maximum = (exercise: string) => number | null;

/** A session as the lines of a sheet of paper: its steps or sets, with kilograms where the maximum is known. */
export function sessionLines(
  { steps, lifts, terrain, heatPlan, notes }: PlannedSession,
  preferences: UnitPreferences,
  maximumOf: Maximum,
): readonly string[] {
  const written = runText(steps, { unit: preferences.distance, limits: noLimits });
  const sets = lifts.map((lift) => {
    const line = liftLineText(lift, { unit: preferences.mass });
    const maximum = maximumOf(lift.exercise);
    if (lift.load.kind !== "pct-1rm" || maximum === null) return line;
    const load = roundToPlate(grams(Math.round(maximum * lift.load.fraction)), preferences.mass);
    return `${line} = ${formatQuantity({ value: load, unit: "g" }, preferences)}`;
  });
  const conditions = [
    terrain ? `Terrain: ${terrainLabels[terrain].toLowerCase()}` : "",
    heatPlan ? `Heat plan: ${heatPlan}` : "",
  ];
  return [...written.split("\n"), ...sets, ...conditions, ...notes.split("\n")].filter(
    (line) => line.trim() !== "",
  );
}
