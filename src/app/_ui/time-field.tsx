"use client";

import { type ComponentProps, useEffect, useId, useState } from "react";
import { parseClockTime, showClockTime } from "@/app/_ui/clock-time";
import { cx } from "@/app/_ui/cx";
import { describedBy, Field, type FieldText, inputClass } from "@/app/_ui/field";

type TimeFieldProps = FieldText &
  Omit<ComponentProps<"input">, "type" | "value" | "onChange"> & {
    /** `18:30`, or empty. */
    value: string;
    onChange: (time: string) => void;
    /** The person's own setting, not the browser's: that is why this is not a native time input. */
    hourCycle?: 12 | 24;
    fieldClassName?: string;
  };

export function TimeField(props: TimeFieldProps) {
  const {
    label,
    labelHidden,
    description,
    error,
    value,
    onChange,
    hourCycle = 24,
    fieldClassName,
    ...rest
  } = props;
  const own = useId();
  const id = rest.id ?? own;
  const [text, setText] = useState(() => showClockTime(value, hourCycle));
  const [unreadable, setUnreadable] = useState(false);
  const shownError = error ?? (unreadable ? "Write a time like 18:30 or 6:30 pm." : null);

  useEffect(() => {
    setText((current) => (parseClockTime(current) === value ? current : showClockTime(value, hourCycle)));
  }, [value, hourCycle]);

  return (
    <Field
      {...{ id, label, labelHidden, description, error: shownError }}
      className={fieldClassName}
      required={rest.required}
    >
      <input
        {...rest}
        id={id}
        type="text"
        inputMode={hourCycle === 24 ? "numeric" : "text"}
        autoComplete="off"
        placeholder={rest.placeholder ?? (hourCycle === 24 ? "18:30" : "6:30 pm")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setUnreadable(false);
          const time = parseClockTime(event.target.value);
          if (time !== null || event.target.value === "") onChange(time ?? "");
        }}
        onBlur={(event) => {
          const time = parseClockTime(text);
          if (time) setText(showClockTime(time, hourCycle));
          setUnreadable(text !== "" && time === null);
          rest.onBlur?.(event);
        }}
        aria-invalid={shownError ? true : undefined}
        aria-describedby={describedBy(id, description, shownError)}
        className={cx(inputClass, "h-control", rest.className)}
      />
    </Field>
  );
}
