"use client";

import { useState } from "react";
import type { ExerciseDraft } from "@/app/_shared/log/lift-draft";
import { loadForTheRest, withLoadForTheRest } from "@/app/_shared/log/same-load";
import type { Lift } from "@/app/_shared/log/use-lift";
import { Q } from "@/app/_shared/quantity/q";
import { Button } from "@/app/_ui/button";
import { showToast } from "@/app/_ui/toast-store";

interface SameLoadProps {
  lift: Lift;
  exercise: ExerciseDraft;
  index: number;
}

/** Asked once for each weight: whether the sets that are left are done with it, too. */
export function SameLoad({ lift, exercise, index }: SameLoadProps) {
  const [declined, setDeclined] = useState<number | null>(null);
  const load = loadForTheRest(exercise, lift.draft.unit);
  if (load === null || load === declined) return null;
  function use(mass: NonNullable<typeof load>) {
    const before = lift.draft.exercises;
    lift.change((all) => withLoadForTheRest(all, index, mass));
    showToast({
      message: `${exercise.exercise}: the rest with the same weight`,
      undo: () => lift.change((all) => ({ ...all, exercises: before })),
    });
  }
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg bg-surface-2 px-3 py-1.5">
      <p className="min-w-0 flex-1 basis-40">
        Use <Q value={load} unit="g" /> for the rest?
      </p>
      <Button className="h-11!" onClick={() => use(load)}>
        Use it
      </Button>
      <Button variant="quiet" className="h-11!" onClick={() => setDeclined(load)}>
        Keep
      </Button>
    </div>
  );
}
