"use client";

import { useId } from "react";
import { LiftCell } from "./lift-cell";
import { liftColumns } from "./lift-cells";
import { AddExercise, issueOf, type LiftFormProps, LiftWords } from "./lift-grid";
import { OrderButtons } from "./order-buttons";
import { ResolvedLoad } from "./resolved-load";
import { moved, replaced, without } from "./step-groups";

const inRow = liftColumns.filter(({ id }) => id !== "exercise");

/** The exercises on a phone: one card each. */
export function LiftCards({ name, lifts, exercises, onChange, onAdd, issues, onProblem }: LiftFormProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <ol className="flex flex-col gap-2">
        {lifts.map((lift, row) => {
          const called = lift.exercise || `exercise ${row + 1}`;
          const errors = liftColumns.flatMap(({ id: column }) => issueOf(issues, row, column) ?? []);
          const cell = (column: (typeof liftColumns)[number]) => (
            <LiftCell
              label={`${column.header} of ${called}`}
              lift={lift}
              column={column.id}
              list={column.id === "exercise" ? `${id}-names` : undefined}
              onChange={(next) => onChange(replaced(lifts, row, next))}
              onProblem={(problem) => onProblem(`lifts.${row}.${column.id}`, problem)}
              error={issueOf(issues, row, column.id)}
              errorId={`${id}-${row}`}
            />
          );
          return (
            <li key={row} className="flex flex-col gap-2 rounded-lg border border-line p-3">
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1">{cell(liftColumns[1])}</span>
                <OrderButtons
                  what={called}
                  isFirst={row === 0}
                  isLast={row === lifts.length - 1}
                  onMove={(by) => onChange(moved(lifts, row, by))}
                  onRemove={() => onChange(without(lifts, row))}
                />
              </div>
              <LiftWords lift={lift} />
              <div className="grid grid-cols-3 gap-2">
                {inRow.map((column) => (
                  <div key={column.id} className="flex flex-col gap-1">
                    <span aria-hidden className="text-ink-3 text-xs">
                      {column.header}
                    </span>
                    {cell(column)}
                  </div>
                ))}
              </div>
              {errors.length > 0 ? (
                <p id={`${id}-${row}`} className="font-medium text-signal-ink text-xs">
                  {errors[0]}
                </p>
              ) : null}
              {name === null ? null : (
                <p className="text-ink-2 text-sm">
                  {name}: <ResolvedLoad lift={lift} exercises={exercises} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <AddExercise names={`${id}-names`} onAdd={onAdd} />
      <datalist id={`${id}-names`}>
        {exercises.names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}
