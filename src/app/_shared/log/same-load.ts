import type { Grams, MassUnit } from "@/lib/units/mass";
import { withExercise } from "./lift-changes";
import { type ExerciseDraft, type LiftDraft, readSet, type SetDraft } from "./lift-draft";

/**
 * The weight of the last ticked set, where it was another than suggested and sets are left that still suggest
 * something else: worth one question. `null` where there is nothing to ask.
 */
export function loadForTheRest({ sets, leftOut }: ExerciseDraft, unit: MassUnit): Grams | null {
  if (leftOut) return null;
  const done = sets.findLast(({ ticked, kind }) => ticked && kind !== "warm-up");
  const read = done && readSet(done, unit);
  if (!done || !read?.ok || read.load === null || read.load === done.suggested.load) return null;
  const open = sets.slice(sets.indexOf(done) + 1).filter(isOpen);
  // Sets that were meant to differ from the changed one, such as back-off sets, keep their own.
  const alike = open.filter(({ suggested }) => suggested.load === done.suggested.load);
  return alike.length > 0 ? read.load : null;
}

/** The open sets that suggested the same as the changed one suggest its weight now. */
export function withLoadForTheRest(draft: LiftDraft, index: number, load: Grams): LiftDraft {
  return withExercise(draft, index, (exercise) => {
    const { sets } = exercise;
    const done = sets.findLast(({ ticked, kind }) => ticked && kind !== "warm-up");
    const from = done ? sets.indexOf(done) : -1;
    return {
      ...exercise,
      sets: sets.map((set, at) =>
        at > from && isOpen(set) && set.suggested.load === done?.suggested.load
          ? { ...set, suggested: { ...set.suggested, load } }
          : set,
      ),
    };
  });
}

const isOpen = ({ ticked, kind, load }: SetDraft) => !ticked && kind !== "warm-up" && load.trim() === "";
