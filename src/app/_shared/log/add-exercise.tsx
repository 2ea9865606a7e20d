"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { ExerciseSheet } from "@/app/_shared/log/exercise-sheet";
import { addedExercise } from "@/app/_shared/log/lift-draft";
import type { Lift } from "@/app/_shared/log/use-lift";
import { usePreviousSets } from "@/app/_shared/log/use-previous-sets";
import { Button } from "@/app/_ui/button";
import type { AthleteId } from "@/lib/ids";

/** An exercise that is not in the plan: chosen from the list, or named. */
export function AddExercise({ lift, athleteId }: { lift: Lift; athleteId: AthleteId }) {
  const previousOf = usePreviousSets(lift.draft.id);
  const [open, setOpen] = useState(false);

  async function add(name: string) {
    setOpen(false);
    const added = addedExercise(name, await previousOf(name));
    lift.change((all) => ({ ...all, exercises: [...all.exercises, added] }));
  }

  return (
    <>
      <Button size="large" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        Add exercise
      </Button>
      {open ? (
        <ExerciseSheet
          title="Add exercise"
          verb="Add"
          athleteId={athleteId}
          onChoose={(name) => void add(name)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
