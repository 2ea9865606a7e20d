"use client";

import { useState } from "react";
import { AddExercise } from "@/app/_shared/log/add-exercise";
import { ExerciseCard } from "@/app/_shared/log/exercise-card";
import { FinishSheet } from "@/app/_shared/log/finish-sheet";
import { doneSets, type LiftDraft } from "@/app/_shared/log/lift-draft";
import { RestBar } from "@/app/_shared/log/rest-bar";
import { type Finished, useLift } from "@/app/_shared/log/use-lift";
import { Button } from "@/app/_ui/button";
import type { Athlete } from "@/lib/domain/athlete";
import type { Seconds } from "@/lib/units/duration";

interface LiftWorkspaceProps {
  /** Under which this device keeps it. */
  name: string;
  initial: LiftDraft;
  athlete: Athlete;
  usual: Seconds | null;
  stored: boolean;
  /** Opens with the end: everything was done as prescribed. */
  finishing?: boolean;
  onFinished: (written: Finished, title: string) => void;
}

/** The sets of a lift, the pause between them, and its end. */
export function LiftWorkspace(props: LiftWorkspaceProps) {
  const { name, initial, athlete, usual, stored, onFinished } = props;
  const lift = useLift(name, initial, athlete);
  const [ending, setEnding] = useState(props.finishing ?? false);
  const { draft } = lift;
  const done = doneSets(draft).length;
  const all = draft.exercises.reduce(
    (sum, { sets, leftOut }) => sum + (leftOut ? sets.filter(({ ticked }) => ticked).length : sets.length),
    0,
  );
  return (
    <div className="flex flex-col gap-6">
      <p role="status" className="text-ink-2 tabular-nums">
        {all === 0 ? "Add the first exercise." : `${done} of ${all} sets done`}
        {lift.unsent > 0 ? ` · ${lift.unsent} saved here` : ""}
      </p>
      {draft.exercises.map((exercise, index) => (
        <ExerciseCard
          key={`${exercise.exercise} ${index}`}
          lift={lift}
          exercise={exercise}
          index={index}
          athleteId={athlete.id}
        />
      ))}
      <div className="grid grid-cols-2 gap-2">
        <AddExercise lift={lift} athleteId={athlete.id} />
        <Button
          variant={done === all && all > 0 ? "primary" : "secondary"}
          size="large"
          disabled={done === 0}
          onClick={() => setEnding(true)}
        >
          {stored ? "Save" : "Finish"}
        </Button>
      </div>
      {draft.rest ? (
        <RestBar rest={draft.rest} onChange={(rest) => lift.change((current) => ({ ...current, rest }))} />
      ) : null}
      {ending ? (
        <FinishSheet
          lift={lift}
          zone={athlete.timeZone}
          usual={usual}
          stored={stored}
          onClose={() => setEnding(false)}
          onFinished={(written) => {
            setEnding(false);
            onFinished(written, draft.title);
          }}
        />
      ) : null}
    </div>
  );
}
