import type { ExerciseDraft, LiftDraft, SetDraft } from "./lift-draft";

/** One exercise changed, the others as they were. */
export const withExercise = (
  draft: LiftDraft,
  index: number,
  change: (exercise: ExerciseDraft) => ExerciseDraft,
): LiftDraft => ({
  ...draft,
  exercises: draft.exercises.map((exercise, at) => (at === index ? change(exercise) : exercise)),
});

/** One set changed, found by its id. */
export const withSet = (draft: LiftDraft, id: string, change: Partial<SetDraft>): LiftDraft => ({
  ...draft,
  exercises: draft.exercises.map((exercise) => ({
    ...exercise,
    sets: exercise.sets.map((set) => (set.id === id ? { ...set, ...change } : set)),
  })),
});

export const withoutSet = (draft: LiftDraft, id: string): LiftDraft => ({
  ...draft,
  exercises: draft.exercises
    .map((exercise) => ({ ...exercise, sets: exercise.sets.filter((set) => set.id !== id) }))
    .filter((exercise) => exercise.sets.length > 0 || exercise.plan !== null),
});

/** The set that comes next: the first one that is not ticked, after `id` where there is one. */
export function nextOpen(
  { exercises }: Pick<LiftDraft, "exercises">,
  id: string | null,
): { readonly exercise: string; readonly number: number; readonly id: string } | null {
  const all = exercises.flatMap(({ exercise, sets }) =>
    sets.map((set, index) => ({ exercise, number: index + 1, id: set.id as string, ticked: set.ticked })),
  );
  const at = id === null ? -1 : all.findIndex((set) => set.id === id);
  return all.slice(at + 1).find(({ ticked }) => !ticked) ?? all.find(({ ticked }) => !ticked) ?? null;
}
