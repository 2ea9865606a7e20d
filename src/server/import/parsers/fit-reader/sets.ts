import type { ImportedSet } from "@/server/import/activity";
import type { FitMessage } from "./decode";
import { exerciseOfSubtype } from "./exercise-subtypes";
import { listField, numberField, scaledField, textField } from "./field";
import { exerciseCategories, nameOf } from "./profile";

/**
 * Strength sets of one activity, in order of time. The rest that a watch records as a set of its own becomes the
 * rest after the set before it. Exercises have the athlete's title where the file brings one, else the id of the
 * product's exercise that category and subtype stand for, else the FIT profile's category.
 */
export function fitSets(
  messages: readonly FitMessage[],
  titles: readonly FitMessage[],
  startTime: number,
): ImportedSet[] {
  const sets: ImportedSet[] = [];
  const counts = new Map<string, number>();
  const titleOf = titleIndex(titles);
  for (const message of messages) {
    const durationSec = scaledField(message, 0, 1000);
    const previous = sets.at(-1);
    if (numberField(message, 5) === 0) {
      if (previous) sets[sets.length - 1] = { ...previous, restSec: durationSec };
      continue;
    }
    const exercise = exerciseOf(message, titleOf);
    const order = (counts.get(exercise) ?? 0) + 1;
    counts.set(exercise, order);
    const start = numberField(message, 6);
    sets.push({
      exercise,
      kind: listField(message, 7)[0] === 31 ? "warm-up" : "work",
      order,
      reps: numberField(message, 3),
      kg: scaledField(message, 4, 16),
      durationSec,
      distanceM: null,
      rpe: null,
      restSec: null,
      startSec: start === null ? null : Math.max(0, start - startTime),
      notes: null,
    });
  }
  return sets;
}

function exerciseOf(message: FitMessage, titleOf: ReadonlyMap<string, string>): string {
  const category = listField(message, 7)[0] ?? null;
  const subtype = listField(message, 8)[0] ?? null;
  const kind = nameOf(exerciseCategories, category);
  return titleOf.get(`${category}/${subtype}`) ?? exerciseOfSubtype(kind, subtype) ?? kind ?? "unknown";
}

function titleIndex(titles: readonly FitMessage[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const title of titles) {
    const text = textField(title, 2);
    if (text) index.set(`${numberField(title, 0)}/${numberField(title, 1)}`, text);
  }
  return index;
}
