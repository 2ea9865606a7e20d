import type { UnitPreferences } from "@/lib/domain/preferences";
import type { ExercisePrescription, LoadTarget, RunStep, SessionContent } from "@/lib/domain/session";
import { formatQuantity } from "@/lib/formatting/quantity";

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

/** "5 × 3". */
export const setsAndReps = ({ sets, reps }: Pick<ExercisePrescription, "sets" | "reps">): string =>
  `${sets}\u00a0×\u00a0${reps}`;

/** "85 %", "102.5 kg", "RPE 8", "2 left", "body weight". */
export function loadText(load: LoadTarget, preferences: UnitPreferences): string {
  switch (load.kind) {
    case "pct-1rm":
      return formatQuantity({ value: Math.round(load.fraction * 100), unit: "pct" }, preferences);
    case "mass":
      return formatQuantity({ value: load.mass, unit: "g" }, preferences);
    case "rpe":
      return formatQuantity({ value: load.rpe, unit: "rpe" }, preferences);
    case "rir":
      return `${load.rir}\u00a0${load.rir === 1 ? "rep" : "reps"} left`;
    case "bodyweight":
      return "body weight";
  }
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
