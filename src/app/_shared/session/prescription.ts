import type { UnitPreferences } from "@/lib/domain/preferences";
import type { ExercisePrescription, LoadTarget, RunStep, SessionContent } from "@/lib/domain/session";
import { formatQuantity, formatQuantityRange } from "@/lib/formatting/quantity";
import type { Grams } from "@/lib/units/mass";

type Prescribed = Pick<SessionContent, "steps" | "lifts" | "distance">;

/** What a session asks for, on one line: "6 × 3 min, 2 min jog" · "Back squat 5 × 3, 85 %, 2 more" · "10 km". */
export function prescriptionOf(content: Prescribed, preferences: UnitPreferences): string | null {
  const [lift, ...others] = content.lifts;
  if (lift) {
    const more = others.length > 0 ? `, ${others.length}\u00a0more` : "";
    return `${lift.exercise} ${setsAndReps(lift)}, ${loadText(lift.load, preferences)}${more}`;
  }
  const main = mainSteps(content.steps, preferences);
  const distance =
    content.distance === null ? null : formatQuantity({ value: content.distance, unit: "m" }, preferences);
  if (main && distance) return `${distance}, ${main}`;
  return main ?? distance;
}

/** "5 × 3", "3 × 8–12", "2 × 30 s", "3 × 8 each side". */
export const setsAndReps = (lift: Pick<ExercisePrescription, "sets"> & Reps): string =>
  `${lift.sets}\u00a0×\u00a0${repsOf(lift)}`;

type Reps = Pick<ExercisePrescription, "reps" | "repsTo" | "amrap" | "seconds" | "metres" | "perSide">;

function repsOf({ reps, repsTo, amrap, seconds, metres, perSide }: Reps): string {
  const side = perSide ? " each side" : "";
  if (seconds !== undefined) return `${seconds}\u00a0s${side}`;
  if (metres !== undefined) return `${metres}\u00a0m${side}`;
  if (amrap) return `${reps > 1 ? `${reps} or more` : "as many as possible"}${side}`;
  return `${repsTo === undefined ? reps : `${reps}–${repsTo}`}${side}`;
}

/** "85 %", "80–85 %", "102.5 kg", "RPE 8", "2 left", "body weight + 20 kg", "last time + 2.5 kg". */
export function loadText(load: LoadTarget, preferences: UnitPreferences): string {
  const share = (fraction: number) => ({ value: Math.round(fraction * 100), unit: "pct" }) as const;
  const rpe = (value: number) => ({ value, unit: "rpe" }) as const;
  switch (load.kind) {
    case "pct-1rm":
      return formatQuantityRange(share(load.fraction), share(load.to ?? load.fraction), preferences);
    case "mass":
      return formatQuantity({ value: load.mass, unit: "g" }, preferences);
    case "rpe":
      return formatQuantityRange(rpe(load.rpe), rpe(load.to ?? load.rpe), preferences);
    case "rir":
      return `${load.rir}\u00a0${load.rir === 1 ? "rep" : "reps"} left`;
    case "bodyweight":
      return `body weight${plusText(load.plus, preferences)}`;
    case "last":
      return `last time${plusText(load.plus, preferences)}`;
    case "open":
      return "own choice";
  }
}

function plusText(plus: Grams | undefined, preferences: UnitPreferences): string {
  if (!plus) return "";
  return ` ${formatQuantity({ value: plus, unit: "g" }, preferences, { signed: true })}`;
}

/** "3 min", "400 m". */
export function stepLength(step: Pick<RunStep, "seconds" | "metres">, preferences: UnitPreferences): string {
  if (step.seconds === null) {
    const metres = step.metres ?? 0;
    return formatQuantity({ value: metres, unit: "m" }, preferences, { metres: metres < 5000 });
  }
  const style = step.seconds % 60 === 0 ? ({ duration: "planned" } as const) : {};
  return formatQuantity({ value: step.seconds, unit: "s" }, preferences, style);
}

function mainSteps(steps: readonly RunStep[], preferences: UnitPreferences): string | null {
  const repeated = steps.filter((step) => step.repeat > 1);
  const work = repeated.find((step) => step.kind === "work") ?? null;
  if (!work) {
    const targets = steps.filter((step) => step.kind === "work" && step.target !== "");
    return targets[0] ? `${stepLength(targets[0], preferences)}${aimOf(targets[0])}` : null;
  }
  const rest = repeated.find((step) => step.kind === "rest");
  const reps = `${work.repeat}\u00a0×\u00a0${stepLength(work, preferences)}`;
  return `${reps}${aimOf(work)}${rest ? `, ${stepLength(rest, preferences)} ${rest.mode}` : ""}`;
}

/** " at 3:52/km", but " easy". */
const aimOf = ({ target }: RunStep): string =>
  target === "" ? "" : /^\d/.test(target) ? ` at ${target}` : ` ${target}`;
