import type { LiftDeviation, LoggedSession, PreviousSets } from "@/lib/domain/log";
import type { ExerciseDraft, LiftDraft } from "./lift-draft";

/** The same exercises as a log says: swapped ones by the name they were done under, left out ones marked. */
export function withDeviations(
  exercises: readonly ExerciseDraft[],
  { deviations }: Pick<LoggedSession, "deviations">,
  previousOf: (exercise: string) => PreviousSets | null,
): readonly ExerciseDraft[] {
  return exercises.map((each) => {
    const said = deviations.find(({ exercise }) => exercise === each.exercise);
    if (said?.kind === "swapped") {
      const previous = previousOf(said.to);
      return { ...each, exercise: said.to, insteadOf: said.exercise, previous };
    }
    return said ? { ...each, leftOut: said.reason } : each;
  });
}

/** Where it went another way than it was planned. */
export const deviationsOf = ({ exercises }: Pick<LiftDraft, "exercises">): LiftDeviation[] =>
  exercises.flatMap(({ exercise, insteadOf, leftOut, plan }): LiftDeviation[] => [
    ...(insteadOf && insteadOf !== exercise
      ? [{ kind: "swapped", exercise: insteadOf, to: exercise } as const]
      : []),
    ...(leftOut && plan ? [{ kind: "left-out", exercise, reason: leftOut } as const] : []),
  ]);
