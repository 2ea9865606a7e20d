import type { LoggedSession } from "@/lib/domain/log";
import { doneSet, type ExerciseDraft, type LiftDraft } from "./lift-draft";

/** What this device kept, with the sets that were ticked elsewhere. No ticked set of either is lost. */
export function mergedWith(kept: LiftDraft, log: LoggedSession): LiftDraft {
  const here = new Set<string>(kept.exercises.flatMap(({ sets }) => sets.map(({ id }) => id)));
  const elsewhere = log.sets.filter(({ id }) => !here.has(id));
  if (elsewhere.length === 0) return { ...kept, id: log.id };
  const names = [...new Set(elsewhere.map(({ exercise }) => exercise))];
  const known = new Set(kept.exercises.map(({ exercise }) => exercise));
  const fresh = names
    .filter((exercise) => !known.has(exercise))
    .map((exercise): ExerciseDraft => ({ exercise, plan: null, planLoad: null, previous: null, sets: [] }));
  return {
    ...kept,
    id: log.id,
    exercises: [...kept.exercises, ...fresh].map((each) => ({
      ...each,
      sets: [
        ...elsewhere
          .filter(({ exercise }) => exercise === each.exercise)
          .map((set) => doneSet(set, kept.unit)),
        ...each.sets,
      ],
    })),
  };
}
