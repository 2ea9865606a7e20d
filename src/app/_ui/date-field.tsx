"use client";

import { type ComponentProps, useId } from "react";
import { cx } from "@/app/_ui/cx";
import { describedBy, Field, type FieldText, inputClass } from "@/app/_ui/field";

type DateFieldProps = FieldText &
  Omit<ComponentProps<"input">, "type" | "value" | "onChange"> & {
    /** `2026-03-17`, or empty. */
    value: string;
    onChange: (date: string) => void;
    fieldClassName?: string;
  };

/** The platform's date picker: every phone has a good one. Values are ISO calendar dates. */
export function DateField(props: DateFieldProps) {
  const { label, labelHidden, description, error, value, onChange, fieldClassName, className, ...rest } =
    props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field
      {...{ id, label, labelHidden, description, error }}
      className={fieldClassName}
      required={rest.required}
    >
      <input
        {...rest}
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error)}
        className={cx(inputClass, "h-control appearance-none text-start", className)}
      />
    </Field>
  );
}
