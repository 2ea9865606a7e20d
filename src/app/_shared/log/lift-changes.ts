import type { PreviousSets } from "@/lib/domain/log";
import type { SkipReason } from "@/lib/domain/session";
import { type ExerciseDraft, type LiftDraft, type SetDraft, workingSets } from "./lift-draft";

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

/**
 * Another exercise instead of one: its open sets, with what was lifted in it last time. Sets that are ticked were done of
 * the first one and stay with it.
 */
export function withSwapped(
  draft: LiftDraft,
  index: number,
  to: { readonly exercise: string; readonly previous: PreviousSets | null },
): LiftDraft {
  const from = draft.exercises[index];
  if (!from) return draft;
  const last = workingSets(to.previous);
  const open = from.sets
    .filter(({ ticked }) => !ticked)
    .map((set, position): SetDraft => {
      const load = (last[position] ?? last.at(-1))?.load ?? null;
      return { ...set, load: "", suggested: { ...set.suggested, load } };
    });
  const done = from.sets.filter(({ ticked }) => ticked);
  const insteadOf = from.insteadOf ?? (from.plan ? from.exercise : undefined);
  const { leftOut, ...kept } = from;
  const swapped = { ...kept, ...to, planLoad: null, sets: open, ...(insteadOf ? { insteadOf } : {}) };
  const stays = done.length > 0 ? [{ ...from, sets: done }] : [];
  return { ...draft, exercises: draft.exercises.toSpliced(index, 1, ...stays, swapped) };
}

/** Nothing more of an exercise is done, or, without a reason, it is after all. */
export const withLeftOut = (draft: LiftDraft, index: number, reason: SkipReason | null): LiftDraft =>
  withExercise(draft, index, ({ leftOut: _, ...exercise }) =>
    reason === null ? exercise : { ...exercise, leftOut: reason },
  );

/** Exercises that are done in turn stand together: by the letter of the plan, or because the athlete said so. */
export function supersets(exercises: readonly ExerciseDraft[]): readonly (readonly ExerciseDraft[])[] {
  const groups: ExerciseDraft[][] = [];
  for (const exercise of exercises) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && areInTurn(before, exercise)) group.push(exercise);
    else groups.push([exercise]);
  }
  return groups;
}

/** "B1" and "B2" are; "A" and "B", or twice "A" without numbers, are not. */
function areInTurn(before: ExerciseDraft, after: ExerciseDraft): boolean {
  if (before.withNext) return true;
  const [one, two] = [before.plan?.label ?? "", after.plan?.label ?? ""];
  return one.length > 1 && two.length > 1 && one[0] === two[0];
}

/** All sets in the order in which they are done: of a superset one of each exercise, round by round. */
function inOrder(exercises: readonly ExerciseDraft[]) {
  return supersets(exercises).flatMap((group, groupIndex) => {
    const rounds = Math.max(...group.map(({ sets }) => sets.length), 0);
    return Array.from({ length: rounds }, (_, round) =>
      group.flatMap(({ exercise, sets, leftOut }) => {
        const set = sets[round];
        if (!set || (leftOut && !set.ticked)) return [];
        const place = { exercise, number: round + 1, round, group: groupIndex };
        return [{ ...place, id: set.id as string, ticked: set.ticked }];
      }),
    ).flat();
  });
}

/** Whether a set is followed by another exercise of its superset: then it goes on without a pause. */
export function goesOnAtOnce({ exercises }: Pick<LiftDraft, "exercises">, id: string): boolean {
  const all = inOrder(exercises);
  const at = all.findIndex((set) => set.id === id);
  const [own, next] = [all[at], all[at + 1]];
  return own !== undefined && next?.group === own.group && next.round === own.round && !next.ticked;
}

/** The set that comes next: the first one that is not ticked, after `id` where there is one. */
export function nextOpen(
  { exercises }: Pick<LiftDraft, "exercises">,
  id: string | null,
): { readonly exercise: string; readonly number: number; readonly id: string } | null {
  const all = inOrder(exercises);
  const at = id === null ? -1 : all.findIndex((set) => set.id === id);
  return all.slice(at + 1).find(({ ticked }) => !ticked) ?? all.find(({ ticked }) => !ticked) ?? null;
}
