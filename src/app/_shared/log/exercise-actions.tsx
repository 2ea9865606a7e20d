"use client";

import { useState } from "react";
import { ExerciseSheet } from "@/app/_shared/log/exercise-sheet";
import { withExercise, withLeftOut, withSwapped } from "@/app/_shared/log/lift-changes";
import { type ExerciseDraft, massText, readSet } from "@/app/_shared/log/lift-draft";
import { PlatesSheet } from "@/app/_shared/log/plates-sheet";
import { skipChoices } from "@/app/_shared/log/skip-words";
import type { Lift } from "@/app/_shared/log/use-lift";
import { usePreviousSets } from "@/app/_shared/log/use-previous-sets";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { showToast } from "@/app/_ui/toast-store";
import type { SkipReason } from "@/lib/domain/session";
import type { AthleteId } from "@/lib/ids";

interface ExerciseActionsProps {
  lift: Lift;
  exercise: ExerciseDraft;
  index: number;
  athleteId: AthleteId;
  onClose: () => void;
}

type Step = "menu" | "swap" | "leave-out" | "plates";

/** What can be done with an exercise while it is being lifted. */
export function ExerciseActions({ lift, exercise, index, athleteId, onClose }: ExerciseActionsProps) {
  const [step, setStep] = useState<Step>("menu");
  const previousOf = usePreviousSets(lift.draft.id);
  const { unit, exercises } = lift.draft;

  async function swap(name: string) {
    onClose();
    const before = lift.draft.exercises;
    const to = { exercise: name, previous: await previousOf(name) };
    lift.change((all) => withSwapped(all, index, to));
    showToast({
      message: `${exercise.exercise} swapped for ${name}`,
      undo: () => lift.change((all) => ({ ...all, exercises: before })),
    });
  }

  function leaveOut(reason: SkipReason) {
    onClose();
    lift.change((all) => withLeftOut(all, index, reason));
    showToast({
      message: `${exercise.exercise} left out`,
      undo: () => lift.change((all) => withLeftOut(all, index, null)),
    });
  }

  if (step === "swap") {
    return (
      <ExerciseSheet
        title={`Instead of ${exercise.exercise}`}
        verb="Use"
        athleteId={athleteId}
        onChoose={(name) => void swap(name)}
        onClose={onClose}
      />
    );
  }
  if (step === "plates") {
    return (
      <PlatesSheet
        weight={nextWeight(exercise, unit)}
        unit={unit}
        exercise={exercise.exercise}
        onClose={onClose}
      />
    );
  }
  if (step === "leave-out") {
    return (
      <NativeSheet isOpen onClose={onClose} title={`Leave out ${exercise.exercise}`}>
        <p className="px-3 py-2 text-ink-2">Why? What is ticked counts, and you can undo it.</p>
        <Choices choices={skipChoices.map(([reason, label]) => [label, () => leaveOut(reason)])} />
      </NativeSheet>
    );
  }
  const turn = () => {
    onClose();
    lift.change((all) => withExercise(all, index, (one) => ({ ...one, withNext: !one.withNext })));
  };
  return (
    <NativeSheet isOpen onClose={onClose} title={exercise.exercise}>
      <Choices
        choices={[
          ["Plates", () => setStep("plates")],
          ["Swap for another exercise", () => setStep("swap")],
          ...(index < exercises.length - 1
            ? ([
                [exercise.withNext ? "Not in turn with the next" : "In turn with the next exercise", turn],
              ] as const)
            : []),
          exercise.leftOut
            ? [
                "Do it after all",
                () => {
                  onClose();
                  lift.change((all) => withLeftOut(all, index, null));
                },
              ]
            : ["Leave it out", () => setStep("leave-out")],
        ]}
      />
    </NativeSheet>
  );
}

function Choices({ choices }: { choices: readonly (readonly [string, () => void])[] }) {
  return (
    <ul className="flex flex-col">
      {choices.map(([label, choose]) => (
        <li key={label}>
          <button
            type="button"
            onClick={choose}
            className="flex min-h-13 w-full items-center rounded-lg px-3 text-start font-medium hover:bg-surface-2"
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Of the set that comes next, else of the last one, in the unit itself. */
function nextWeight({ sets }: ExerciseDraft, unit: Lift["draft"]["unit"]): number | null {
  const set = sets.find(({ ticked }) => !ticked) ?? sets.at(-1);
  const read = set && readSet(set, unit);
  if (read?.ok && read.load !== null) return Number(massText(read.load, unit));
  return set?.suggested.load == null ? null : Number(massText(set.suggested.load, unit));
}
