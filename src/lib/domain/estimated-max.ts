import type { CompletedSet } from "./session";

/** A one-repetition maximum that a set stands for, in kilograms; `errorKg` is how far two usual formulas are apart. */
export interface EstimatedMax {
  readonly kg: number;
  readonly errorKg: number;
  readonly effortKnown: boolean;
  readonly set: CompletedSet;
}

/** Longer sets, and those farther from failure, say too little about the maximum. The same limits as in trends. */
const mostReps = 10;
const mostRepsLeft = 4;

/**
 * The best estimate among some sets of one exercise by Epley, w(1 + r/30), with the repetitions that were left added
 * to those done; `null` where no set allows one. Where a set tells its effort, those that tell none are left out. The
 * error is the distance to Brzycki's 36w/(37 − r): nothing at a single, and more with every repetition (science 5, 26).
 */
export function estimatedMax(sets: readonly CompletedSet[]): EstimatedMax | null {
  const all = sets.flatMap((set): EstimatedMax[] => {
    const left = repsLeft(set);
    const reps = set.reps + (left ?? 0);
    if (set.kind === "warm-up" || !set.load || set.reps < 1 || reps > mostReps) return [];
    if ((left ?? 0) > mostRepsLeft) return [];
    const load = set.load / 1000;
    const kg = reps === 1 ? load : load * (1 + reps / 30);
    const other = (36 * load) / (37 - reps);
    const effortKnown = left !== null || set.reps === 1;
    return [{ kg, errorKg: Math.abs(kg - other), effortKnown, set }];
  });
  const known = all.filter(({ effortKnown }) => effortKnown);
  return (known.length > 0 ? known : all).reduce<EstimatedMax | null>(
    (best, each) => (best === null || each.kg > best.kg ? each : best),
    null,
  );
}

function repsLeft({ kind, rpe }: CompletedSet): number | null {
  if (kind === "failure") return 0;
  return rpe !== null && rpe >= 5 ? 10 - rpe : null;
}
