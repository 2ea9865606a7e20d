"use client";

import { Check } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { SetField } from "@/app/_shared/log/keypad";
import type { ExerciseDraft } from "@/app/_shared/log/lift-draft";
import { massText, type SetDraft, workingSets } from "@/app/_shared/log/lift-draft";
import type { Lift, RowProblem } from "@/app/_shared/log/use-lift";
import { cx } from "@/app/_ui/cx";
import type { CompletedSet } from "@/lib/domain/session";
import type { MassUnit } from "@/lib/units/mass";

export const rowColumns =
  "grid grid-cols-[36px_74px_54px_54px_48px] justify-between gap-x-1 min-[360px]:grid-cols-[36px_minmax(0,1fr)_74px_54px_54px_48px]";

interface SetRowProps {
  lift: Lift;
  exercise: ExerciseDraft;
  set: SetDraft;
  index: number;
  onMenu: () => void;
  /** The page types for the fields, so that the phone keeps its own keyboard away. */
  ownKeypad: boolean;
  onField: (field: SetField | null) => void;
}

const marks = { "warm-up": "W", working: null, drop: "D", failure: null, amrap: null } as const;

/** One set: number, last time, weight, repetitions, effort, done. */
export function SetRow({ lift, exercise, set, index, onMenu, ownKeypad, onField }: SetRowProps) {
  const { unit } = lift.draft;
  const number = exercise.sets.slice(0, index + 1).filter(({ kind }) => kind !== "warm-up").length;
  const name = `${set.kind === "warm-up" ? "warm-up" : `set ${number}`} of ${exercise.exercise}`;
  const last = workingSets(exercise.previous)[number - 1] ?? null;
  const problem = lift.problem?.setId === set.id ? lift.problem : null;
  const tick = () => lift.tick(set, exercise.plan?.restSeconds ?? null);
  const fields = { lift, set, name, problem, onEnter: tick, ownKeypad, onField };
  return (
    <li className="flex flex-col">
      <div className={cx(rowColumns, "h-13 items-center")}>
        <button
          type="button"
          onClick={onMenu}
          aria-haspopup="dialog"
          aria-label={`Kind of ${name}, or delete it`}
          className="-ms-1 flex h-12 w-9 items-center justify-center rounded-md font-medium text-ink-2 tabular-nums underline decoration-line-strong decoration-dotted underline-offset-4 hover:bg-surface-2"
        >
          {marks[set.kind] ?? number}
        </button>
        <LastTime
          last={set.kind === "warm-up" ? null : last}
          unit={unit}
          onCopy={(said) => lift.write(set, said)}
        />
        <Field
          {...fields}
          field="load"
          label={`Weight in ${unit}, ${name}`}
          ghost={set.suggested.load === null ? "–" : massText(set.suggested.load, unit)}
        />
        <Field
          {...fields}
          field="reps"
          label={`Reps, ${name}`}
          ghost={set.suggested.reps === null ? "–" : String(set.suggested.reps)}
        />
        <Field
          {...fields}
          field="rpe"
          label={`Set RPE, ${name}`}
          ghost={set.suggested.rpe === null ? "RPE" : String(set.suggested.rpe)}
        />
        <Tick ticked={set.ticked} name={name} onTick={tick} />
      </div>
      {problem ? (
        <p role="alert" id={`problem-${set.id}`} className="pb-2 font-medium text-signal-ink text-xs">
          {problem.message}
        </p>
      ) : null}
    </li>
  );
}

function LastTime(props: {
  last: CompletedSet | null;
  unit: MassUnit;
  onCopy: (said: Partial<SetDraft>) => void;
}) {
  const { last, unit, onCopy } = props;
  if (!last) return <span className="text-ink-3 text-xs max-[359px]:hidden">–</span>;
  const load = last.load === null ? "" : massText(last.load, unit);
  return (
    <button
      type="button"
      onClick={() => onCopy({ load, reps: String(last.reps) })}
      className="flex h-12 min-w-0 flex-col items-start justify-center rounded-md text-ink-2 text-xs leading-4 tabular-nums hover:bg-surface-2 max-[359px]:hidden"
    >
      <span className="sr-only">Last time </span>
      <span className="max-w-full truncate">
        {load ? `${load}\u00a0×\u00a0` : "×\u00a0"}
        {last.reps}
      </span>
      {last.rpe === null ? null : <span className="text-ink-3">RPE {last.rpe}</span>}
      <span className="sr-only">. Take these</span>
    </button>
  );
}

interface FieldProps {
  lift: Lift;
  set: SetDraft;
  field: SetField;
  label: string;
  name: string;
  ghost: string;
  problem: RowProblem | null;
  onEnter: () => void;
  ownKeypad: boolean;
  onField: (field: SetField | null) => void;
}

/** What is suggested stands there quietly; what was typed or accepted is dark and semibold. */
function Field({ lift, set, field, label, ghost, problem, onEnter, ownKeypad, onField }: FieldProps) {
  const wrong = problem?.field === field;
  return (
    <input
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `problem-${set.id}` : undefined}
      inputMode={ownKeypad ? "none" : "decimal"}
      autoComplete="off"
      enterKeyHint="done"
      data-set-field={field}
      value={set[field]}
      placeholder={ghost}
      onFocus={(event) => {
        event.target.select();
        onField(field);
      }}
      onChange={(event) => lift.write(set, { [field]: event.target.value })}
      onBlur={() => {
        onField(null);
        lift.settle(set);
      }}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (!set.ticked) onEnter();
        focusNextRow(event.currentTarget, field);
      }}
      className="h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-1 text-center font-semibold text-[1.0625rem] tabular-nums placeholder:font-normal placeholder:text-ink-3 hover:border-ink-3 aria-invalid:border-signal"
    />
  );
}

function focusNextRow(from: HTMLElement, field: string) {
  const all = [...document.querySelectorAll<HTMLInputElement>(`[data-set-field=${field}]`)];
  all[all.indexOf(from as HTMLInputElement) + 1]?.focus();
}

function Tick({ ticked, name, onTick }: { ticked: boolean; name: string; onTick: () => void }) {
  return (
    <span className="relative flex size-12 items-center justify-center">
      <input
        type="checkbox"
        checked={ticked}
        onChange={onTick}
        aria-label={`Done: ${name}`}
        className="peer absolute inset-0 size-full appearance-none rounded-lg"
      />
      <span className="pointer-events-none flex size-9 items-center justify-center rounded-lg border border-line-strong bg-surface text-on-primary transition-transform duration-[90ms] peer-checked:border-primary peer-checked:bg-primary">
        {ticked ? <Check aria-hidden strokeWidth={3} className="size-5" /> : null}
      </span>
    </span>
  );
}
