"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { withExercise, withSet } from "@/app/_shared/log/lift-changes";
import { type ExerciseDraft, nextSet, type SetDraft, type SetKind } from "@/app/_shared/log/lift-draft";
import { rowColumns, SetRow } from "@/app/_shared/log/set-row";
import type { Lift } from "@/app/_shared/log/use-lift";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { loadText, setsAndReps } from "@/app/_shared/session/prescription";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { NativeSheet } from "@/app/_ui/native-sheet";

interface ExerciseCardProps {
  lift: Lift;
  exercise: ExerciseDraft;
  index: number;
}

/** One exercise with its sets. */
export function ExerciseCard({ lift, exercise, index }: ExerciseCardProps) {
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const set = exercise.sets.find(({ id }) => id === menuOf) ?? null;
  return (
    <section aria-label={exercise.exercise} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold text-md">{exercise.exercise}</h2>
        <Prescription exercise={exercise} />
      </div>
      <div aria-hidden className={cx(rowColumns, "items-center text-center text-ink-3 text-xs")}>
        <span className="text-start">Set</span>
        <span className="text-start max-[359px]:hidden">Last</span>
        <span>{lift.draft.unit}</span>
        <span>Reps</span>
        <span>RPE</span>
        <span>Done</span>
      </div>
      <ol className="flex flex-col divide-y divide-line">
        {exercise.sets.map((each, at) => (
          <SetRow
            key={each.id}
            lift={lift}
            exercise={exercise}
            set={each}
            index={at}
            onMenu={() => setMenuOf(each.id)}
          />
        ))}
      </ol>
      <Button
        variant="quiet"
        size="large"
        className="-ms-3 self-start"
        icon={<Plus aria-hidden />}
        onClick={() =>
          lift.change((all) =>
            withExercise(all, index, (one) => ({ ...one, sets: [...one.sets, nextSet(one, all.unit)] })),
          )
        }
      >
        Set<span className="sr-only"> of {exercise.exercise}</span>
      </Button>
      {set ? <SetMenu lift={lift} set={set} onClose={() => setMenuOf(null)} /> : null}
    </section>
  );
}

function Prescription({ exercise }: { exercise: ExerciseDraft }) {
  const preferences = usePreferences();
  const { plan, planLoad, previous } = exercise;
  if (!plan) {
    return previous ? (
      <p className="text-ink-2 text-sm">
        Last <When date={previous.date} form="sentence" />
      </p>
    ) : null;
  }
  return (
    <p className="flex flex-wrap gap-x-2 text-ink-2 text-sm tabular-nums">
      <span>
        {setsAndReps(plan)} at {loadText(plan.load, preferences)}
        {plan.load.kind === "pct-1rm" && planLoad !== null ? (
          <>
            {" = "}
            <Q value={planLoad} unit="g" />
          </>
        ) : null}
        {plan.toFailure ? ", to failure" : null}
      </span>
      {plan.restSeconds === null ? null : (
        <span>
          rest <Q value={plan.restSeconds} unit="s" duration="measured" />
        </span>
      )}
      {plan.note ? <span>{plan.note}</span> : null}
    </p>
  );
}

const kinds: readonly (readonly [SetKind, string])[] = [
  ["working", "Working set"],
  ["warm-up", "Warm-up"],
  ["failure", "To failure"],
  ["drop", "Drop set"],
  ["amrap", "As many reps as possible"],
];

function SetMenu({ lift, set, onClose }: { lift: Lift; set: SetDraft; onClose: () => void }) {
  const row =
    "flex min-h-13 w-full items-center rounded-lg px-3 text-start hover:bg-surface-2 aria-pressed:bg-surface-3";
  return (
    <NativeSheet isOpen onClose={onClose} title="This set">
      <ul className="flex flex-col">
        {kinds.map(([kind, label]) => (
          <li key={kind}>
            <button
              type="button"
              aria-pressed={set.kind === kind}
              className={cx(row, "font-medium")}
              onClick={() => {
                lift.change((all) => withSet(all, set.id, { kind }));
                lift.settle(set);
                onClose();
              }}
            >
              {label}
            </button>
          </li>
        ))}
        <li className="mt-1 border-line border-t pt-1">
          <button
            type="button"
            className={row}
            onClick={() => {
              onClose();
              lift.remove(set);
            }}
          >
            Delete set
          </button>
        </li>
      </ul>
    </NativeSheet>
  );
}
