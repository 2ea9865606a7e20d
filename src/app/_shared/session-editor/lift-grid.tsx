"use client";

import { useId, useRef } from "react";
import { cx } from "@/app/_ui/cx";
import { inputClass } from "@/app/_ui/field";
import type { ExercisePrescription } from "@/lib/domain/session";
import type { ExerciseList } from "./exercise-book";
import { LiftCell } from "./lift-cell";
import { liftColumns } from "./lift-cells";
import { OrderButtons } from "./order-buttons";
import { ResolvedLoad } from "./resolved-load";
import { moved, replaced, without } from "./step-groups";
import { useGridKeys } from "./use-grid-keys";

export interface LiftFormProps {
  /** Whose bar it is; null where it is nobody's. */
  name: string | null;
  lifts: readonly ExercisePrescription[];
  exercises: ExerciseList;
  onChange: (lifts: readonly ExercisePrescription[]) => void;
  /** A line of text, or several: an exercise's name, or with its sets. */
  onAdd: (text: string) => void;
  issues: Readonly<Record<string, string>>;
  onProblem: (path: string, problem: string | null) => void;
}

/** Columns whose issues come under another name. */
export const issuePaths: Readonly<Record<string, readonly string[]>> = {
  reps: ["reps", "repsTo", "seconds", "metres"],
  cap: ["rpeCap", "cap"],
  rest: ["restSeconds", "rest"],
};

/** What is wrong with a cell; `problems` of the cells themselves come first. */
export function issueOf(issues: LiftFormProps["issues"], row: number, column: string): string | null {
  for (const path of issuePaths[column] ?? [column]) {
    const key = `lifts.${row}.${path}`;
    const found = Object.entries(issues).find(([each]) => each === key || each.startsWith(`${key}.`))?.[1];
    if (found) return found;
  }
  return null;
}

/** The exercises as a table that is filled in like a spreadsheet. */
export function LiftGrid({ name, lifts, exercises, onChange, onAdd, issues, onProblem }: LiftFormProps) {
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const { onKeyDown, cellAt, focusNext } = useGridKeys(table, lifts, onChange);

  return (
    <div className="relative overflow-x-auto">
      <table ref={table} className="w-full min-w-[52rem] border-collapse text-start">
        <caption className="sr-only">
          Exercises. Enter goes down, arrows go to the next cell, Control D copies the cell above.
        </caption>
        <thead>
          <tr className="text-ink-3 text-xs">
            {liftColumns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.width }}
                className="px-1 pb-1 text-start font-medium"
              >
                {column.header}
              </th>
            ))}
            {name === null ? null : (
              <th scope="col" className="px-1 pb-1 text-end font-medium">
                {name}
              </th>
            )}
            <th scope="col">
              <span className="sr-only">Order</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lifts.map((lift, row) => {
            const errors = liftColumns.flatMap(({ id: column }) => issueOf(issues, row, column) ?? []);
            return (
              <GridRow key={row} row={row}>
                {liftColumns.map(({ id: column, header }) => (
                  <td key={column} className="p-0.5 align-top">
                    <LiftCell
                      label={`${header} of ${lift.exercise || `exercise ${row + 1}`}`}
                      lift={lift}
                      column={column}
                      list={column === "exercise" ? `${id}-names` : undefined}
                      onChange={(next) => onChange(replaced(lifts, row, next))}
                      onProblem={(problem) => onProblem(`lifts.${row}.${column}`, problem)}
                      error={issueOf(issues, row, column)}
                      errorId={`${id}-${row}`}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                      className={cx(lift.warmUp && "text-ink-3", column === "sets" && "text-end")}
                    />
                    {column === "exercise" ? <LiftWords lift={lift} /> : null}
                    {column === "exercise" && errors.length > 0 ? (
                      <p id={`${id}-${row}`} className="font-medium text-signal-ink text-xs">
                        {errors[0]}
                      </p>
                    ) : null}
                  </td>
                ))}
                {name === null ? null : (
                  <td className="px-1 pt-2 text-end align-top">
                    <ResolvedLoad lift={lift} exercises={exercises} />
                  </td>
                )}
                <td className="align-top">
                  <OrderButtons
                    what={lift.exercise || `exercise ${row + 1}`}
                    isFirst={row === 0}
                    isLast={row === lifts.length - 1}
                    onMove={(by) => onChange(moved(lifts, row, by))}
                    onRemove={() => onChange(without(lifts, row))}
                  />
                </td>
              </GridRow>
            );
          })}
          <tr data-row={lifts.length}>
            <td />
            <td colSpan={liftColumns.length + 1} className="p-0.5">
              <AddExercise
                names={`${id}-names`}
                onAdd={(text) => {
                  focusNext(lifts.length, "sets");
                  onAdd(text);
                }}
                onUp={() => cellAt(lifts.length - 1, "exercise")?.focus()}
              />
            </td>
          </tr>
        </tbody>
      </table>
      <datalist id={`${id}-names`}>
        {exercises.names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}

/** What the table has no column for; the text is where it is changed. */
export function LiftWords({
  lift: { above = [], warmUp, note, below = [] },
}: {
  lift: ExercisePrescription;
}) {
  const words = [...above, warmUp ? "Warm-up" : "", note, ...below].filter((line) => line !== "");
  return words.length > 0 ? <p className="px-1 text-ink-3 text-xs">{words.join(" · ")}</p> : null;
}

const GridRow = ({ row, children }: { row: number; children: React.ReactNode }) => (
  <tr data-row={row}>{children}</tr>
);

interface AddExerciseProps {
  names: string;
  onAdd: (text: string) => void;
  onUp?: () => void;
}

/** The row below the last: a name, a whole line, or as many as are pasted. */
export function AddExercise({ names, onAdd, onUp }: AddExerciseProps) {
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const text = field.current?.value.trim() ?? "";
    if (text === "" || !field.current) return;
    field.current.value = "";
    onAdd(text);
  };
  return (
    <input
      ref={field}
      type="text"
      data-column="exercise"
      aria-label="Add an exercise, or paste text"
      placeholder="Add an exercise, or paste text: Squat 5x3 @85% r3min"
      autoComplete="off"
      list={names}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") onUp?.();
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        add();
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData("text");
        if (!text.trim().includes("\n")) return;
        event.preventDefault();
        onAdd(text);
      }}
      className={cx(inputClass, "h-control")}
    />
  );
}
