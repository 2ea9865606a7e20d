"use client";

import { type KeyboardEvent, useEffect, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { cx } from "@/app/_ui/cx";
import { inputClass } from "@/app/_ui/field";
import type { ExercisePrescription } from "@/lib/domain/session";
import { cellText, type LiftColumn, withCell } from "./lift-cells";

interface LiftCellProps {
  label: string;
  lift: ExercisePrescription;
  column: LiftColumn;
  onChange: (lift: ExercisePrescription) => void;
  onProblem: (problem: string | null) => void;
  /** What is wrong with it, said elsewhere too. */
  error: string | null;
  errorId?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste?: (event: React.ClipboardEvent<HTMLInputElement>) => void;
  className?: string;
  list?: string | undefined;
}

/** One value of an exercise, written as in the text. What cannot be read stays as it was typed. */
export function LiftCell(props: LiftCellProps) {
  const { label, lift, column, onChange, onProblem, error, className } = props;
  const preferences = usePreferences();
  const shown = cellText(lift, column, preferences);
  const [text, setText] = useState(shown);
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    if (!focused && error === null) setText(shown);
  }, [shown, focused, error]);

  function read(typed: string) {
    setText(typed);
    const next = withCell(lift, column, typed, preferences.mass);
    onProblem(next.ok ? null : next.reason);
    if (next.ok) onChange(next.value);
  }

  return (
    <input
      type="text"
      aria-label={label}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? props.errorId : undefined}
      data-column={column}
      autoComplete="off"
      list={props.list}
      value={text}
      onChange={(event) => read(event.target.value)}
      onFocus={(event) => {
        setFocused(true);
        event.currentTarget.select();
      }}
      onBlur={() => setFocused(false)}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
      className={cx(inputClass, "h-control", className)}
    />
  );
}
