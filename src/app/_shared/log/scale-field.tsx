"use client";

import { type ReactNode, useId } from "react";
import { cx } from "@/app/_ui/cx";

interface ScaleFieldProps {
  label: ReactNode;
  /** A quiet word after the label: "optional". */
  hint?: ReactNode;
  options: readonly { readonly value: number; readonly label: string; readonly name?: string }[];
  value: number | null;
  onChange: (value: number) => void;
  /** The classes of the grid in which the cells lie. */
  columns: string;
  cell?: string;
  /** Under the cells: what the chosen value means. */
  children?: ReactNode;
  describedBy?: string | undefined;
  invalid?: boolean;
  legendHidden?: boolean;
}

/** A radio group of large cells, none chosen beforehand. Arrow keys work as in every radio group. */
export function ScaleField(props: ScaleFieldProps) {
  const { label, hint, options, value, onChange, columns, cell, children, describedBy, invalid } = props;
  const name = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={describedBy}>
      <legend className={props.legendHidden ? "sr-only" : "mb-2 font-medium text-md md:text-base"}>
        {label}
        {hint ? <span className="ps-2 font-normal text-ink-3 text-xs">{hint}</span> : null}
      </legend>
      <div className={cx("grid gap-1.5", columns)}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "relative flex min-w-0 items-center justify-center rounded-lg border font-medium text-ink tabular-nums has-checked:border-primary has-checked:bg-primary has-checked:font-semibold has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              invalid ? "border-signal" : "border-line-strong",
              "bg-surface hover:bg-surface-2 has-checked:hover:bg-primary",
              cell ?? "h-12",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              aria-label={option.name}
              className="absolute inset-0 size-full appearance-none rounded-lg opacity-0"
            />
            <span aria-hidden={option.name ? true : undefined}>{option.label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
