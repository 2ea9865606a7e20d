"use client";

import { Ellipsis, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { SetField } from "@/app/_shared/log/keypad";
import { supersets, withExercise, withSet } from "@/app/_shared/log/lift-changes";
import { type ExerciseDraft, nextSet, type SetDraft, type SetKind } from "@/app/_shared/log/lift-draft";
import { rowColumns, SetRow } from "@/app/_shared/log/set-row";
import { skipWords } from "@/app/_shared/log/skip-words";
import type { Lift } from "@/app/_shared/log/use-lift";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { loadText, setsAndReps } from "@/app/_shared/session/prescription";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Opening } from "@/app/_ui/opening";
import type { AthleteId } from "@/lib/ids";

interface ExerciseCardProps {
  lift: Lift;
  exercise: ExerciseDraft;
  index: number;
  athleteId: AthleteId;
  ownKeypad: boolean;
  onField: (set: SetDraft, field: SetField | null) => void;
}

const ExerciseActions = dynamic(() => import("./exercise-actions").then((file) => file.ExerciseActions), {
  loading: Opening,
});

const SameLoad = dynamic(() => import("./same-load-question").then((file) => file.SameLoad), {
  loading: () => null,
});

/** Before a set is done and another is left, there is nothing to ask. */
const mayAskForTheRest = ({ sets }: ExerciseDraft) =>
  sets.some(({ ticked }) => ticked) && sets.some(({ ticked }) => !ticked);

/** One exercise with its sets. */
export function ExerciseCard(props: ExerciseCardProps) {
  const { lift, exercise, index, athleteId, ownKeypad, onField } = props;
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [acting, setActing] = useState(false);
  const group = supersets(lift.draft.exercises).find((each) => each.includes(exercise)) ?? [];
  const inTurn = group
    .filter((other) => other !== exercise)
    .map((other) => other.exercise)
    .join(" and ");
  const shown = exercise.sets
    .map((each, at) => ({ set: each, at }))
    .filter(({ set: each }) => !exercise.leftOut || each.ticked);
  const set = exercise.sets.find(({ id }) => id === menuOf) ?? null;
  return (
    <section aria-label={exercise.exercise} className="flex flex-col gap-1">
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 pt-2">
          <h2 className="font-semibold text-md">
            {exercise.plan?.label ? `${exercise.plan.label} ` : null}
            {exercise.exercise}
          </h2>
          <Prescription exercise={exercise} />
          {inTurn ? <p className="w-full text-ink-2 text-sm">In turn with {inTurn}, one set each.</p> : null}
          {exercise.insteadOf ? (
            <p className="w-full text-ink-2 text-sm">Instead of {exercise.insteadOf}.</p>
          ) : null}
        </div>
        <IconButton
          label={`Actions for ${exercise.exercise}`}
          aria-haspopup="dialog"
          className="size-12!"
          onClick={() => setActing(true)}
        >
          <Ellipsis />
        </IconButton>
      </div>
      {exercise.leftOut ? (
        <p className="text-ink-2">
          Left out: {skipWords[exercise.leftOut]}.{" "}
          {exercise.sets.some(({ ticked }) => ticked) ? "What is ticked counts." : null}
        </p>
      ) : null}
      <div aria-hidden className={cx(rowColumns, "items-center text-center text-ink-3 text-xs")}>
        <span className="text-start">Set</span>
        <span className="text-start max-[359px]:hidden">Last</span>
        <span>{lift.draft.unit}</span>
        <span>Reps</span>
        <span>RPE</span>
        <span>Done</span>
      </div>
      <ol className="flex flex-col divide-y divide-line">
        {shown.map(({ set: each, at }) => (
          <SetRow
            key={each.id}
            lift={lift}
            exercise={exercise}
            set={each}
            index={at}
            onMenu={() => setMenuOf(each.id)}
            ownKeypad={ownKeypad}
            onField={(field) => onField(each, field)}
          />
        ))}
      </ol>
      {mayAskForTheRest(exercise) ? <SameLoad lift={lift} exercise={exercise} index={index} /> : null}
      {exercise.leftOut ? null : (
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
      )}
      {acting ? (
        <ExerciseActions {...{ lift, exercise, index, athleteId }} onClose={() => setActing(false)} />
      ) : null}
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
