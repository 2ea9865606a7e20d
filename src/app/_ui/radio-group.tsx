"use client";

import { type ReactNode, useId } from "react";
import { cx } from "@/app/_ui/cx";
import { describedBy, FieldNotes, type FieldText } from "@/app/_ui/field";

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
}

interface GroupProps<Value extends string> extends FieldText {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly Choice<Value>[];
  name?: string;
  className?: string;
}

/** Options with a sentence each, one under the other, in one bordered list. */
export function RadioGroup<Value extends string>(props: GroupProps<Value>) {
  const { value, onChange, options, className } = props;
  const own = useId();
  const name = props.name ?? own;
  return (
    <ChoiceSet {...props} id={own} className={className}>
      <div className="w-full divide-y divide-line rounded-xl border border-line bg-surface">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-control items-start gap-3 px-3 py-3 has-checked:bg-surface-2 first:rounded-t-xl last:rounded-b-xl md:py-2.5"
          >
            <span className="relative mt-0.5 inline-flex size-5 shrink-0 md:size-4">
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={value === option.value}
                disabled={option.disabled}
                onChange={() => onChange(option.value)}
                className="peer size-full appearance-none rounded-full border border-line-strong bg-surface checked:border-primary checked:bg-primary disabled:opacity-50"
              />
              <span className="pointer-events-none absolute inset-0 m-auto size-2 rounded-full bg-on-primary opacity-0 peer-checked:opacity-100 md:size-1.5" />
            </span>
            <span className="flex min-w-0 flex-col gap-0.5">
              <span className="font-medium">{option.label}</span>
              {option.description ? <span className="text-xs text-ink-3">{option.description}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </ChoiceSet>
  );
}

/** Two to five short options in one row: units, levels, lenses. A radio group underneath. */
export function SegmentedControl<Value extends string>(props: GroupProps<Value> & { fill?: boolean }) {
  const { value, onChange, options, fill, className } = props;
  const own = useId();
  const name = props.name ?? own;
  return (
    <ChoiceSet {...props} id={own} className={className}>
      <div
        className={cx("inline-flex rounded-lg border border-line-strong bg-surface p-0.5", fill && "w-full")}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "relative inline-flex h-11 min-w-11 items-center justify-center rounded-md px-3 text-control font-medium text-ink-2 hover:text-ink has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:opacity-50 md:h-[28px]",
              fill && "flex-1",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 size-full appearance-none rounded-md opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </ChoiceSet>
  );
}

function ChoiceSet(props: FieldText & { id: string; className?: string | undefined; children: ReactNode }) {
  const { id, label, labelHidden, description, error, className, children } = props;
  return (
    <fieldset
      className={cx("flex min-w-0 flex-col items-start gap-1.5 [&>div]:max-w-full", className)}
      aria-describedby={describedBy(id, description, error)}
    >
      <legend className={labelHidden ? "sr-only" : "mb-1.5 text-control font-medium text-ink"}>
        {label}
      </legend>
      {children}
      <FieldNotes id={id} description={description} error={error} />
    </fieldset>
  );
}
