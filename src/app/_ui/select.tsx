"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { cx } from "@/app/_ui/cx";
import { describedBy, Field, type FieldText, inputClass } from "@/app/_ui/field";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}
export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

type SelectProps = FieldText &
  Omit<ComponentProps<"select">, "children"> & {
    options: readonly (SelectOption | SelectGroup)[];
    /** Shown first and not selectable again, for a choice that has no sensible default. */
    placeholder?: string;
    fieldClassName?: string;
  };

/** The platform's own select, dressed by `appearance: base-select` where the browser has it: phones keep their wheel. */
export function Select(props: SelectProps) {
  const { label, labelHidden, description, error, options, placeholder, fieldClassName, className, ...rest } =
    props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field
      {...{ id, label, labelHidden, description, error }}
      className={fieldClassName}
      required={rest.required}
    >
      <div className="relative">
        <select
          {...rest}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error)}
          className={cx(inputClass, "select h-control pe-9 text-start md:pe-8", className)}
        >
          {placeholder ? (
            <option value="" disabled hidden>
              {placeholder}
            </option>
          ) : null}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(option)}
              </optgroup>
            ) : (
              option(entry)
            ),
          )}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3"
        />
      </div>
    </Field>
  );
}

const option = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);
