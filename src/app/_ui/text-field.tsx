"use client";

import { type ComponentProps, useId } from "react";
import { cx } from "@/app/_ui/cx";
import { describedBy, Field, type FieldText, inputClass } from "@/app/_ui/field";

type TextFieldProps = FieldText &
  Omit<ComponentProps<"input">, "children"> & { suffix?: string; fieldClassName?: string };

/** Works with react-hook-form: `<TextField label="Name" error={errors.name?.message} {...register("name")} />`. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, description, error, suffix, fieldClassName, className, ...rest } = props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field
      {...{ id, label, labelHidden, description, error }}
      className={fieldClassName}
      required={rest.required}
    >
      <div className="relative">
        <input
          type="text"
          {...rest}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error)}
          className={cx(inputClass, "h-control", suffix && "pe-12", className)}
        />
        {suffix ? (
          <span className="pointer-events-none absolute inset-y-0 end-0 flex items-center pe-3 text-control text-ink-3">
            {suffix}
          </span>
        ) : null}
      </div>
    </Field>
  );
}

type TextAreaProps = FieldText & ComponentProps<"textarea"> & { fieldClassName?: string };

export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, description, error, fieldClassName, className, ...rest } = props;
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Field
      {...{ id, label, labelHidden, description, error }}
      className={fieldClassName}
      required={rest.required}
    >
      <textarea
        rows={3}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, description, error)}
        className={cx(inputClass, "field-sizing-content min-h-20 py-2", className)}
      />
    </Field>
  );
}
