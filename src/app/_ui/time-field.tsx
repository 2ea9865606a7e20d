"use client";

import { type ComponentProps, useEffect, useId, useState } from "react";
import { cx } from "@/app/_ui/cx";
import { describedBy, Field, type FieldText, inputClass } from "@/app/_ui/field";
import { parseTypedTime } from "@/app/_ui/typed-time";
import type { ClockTime } from "@/lib/dates/clock-time";
import { formatClockTime } from "@/lib/formatting/date";

type TimeFieldProps = FieldText &
  Omit<ComponentProps<"input">, "type" | "value" | "onChange"> & {
    /** `18:30`, or empty. */
    value: ClockTime | "";
    onChange: (time: ClockTime | "") => void;
    /** The person's own setting, not the browser's: that is why this is not a native time input. */
    hourCycle?: "h23" | "h12";
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
    hourCycle = "h23",
    fieldClassName,
    ...rest
  } = props;
  const own = useId();
  const id = rest.id ?? own;
  const [text, setText] = useState(() => shown(value, hourCycle));
  const [unreadable, setUnreadable] = useState(false);
  const shownError = error ?? (unreadable ? "Write a time like 18:30 or 6:30 pm." : null);

  useEffect(() => {
    setText((current) => (parseTypedTime(current) === value ? current : shown(value, hourCycle)));
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
        inputMode={hourCycle === "h23" ? "numeric" : "text"}
        autoComplete="off"
        placeholder={rest.placeholder ?? (hourCycle === "h23" ? "18:30" : "6:30 pm")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setUnreadable(false);
          const time = parseTypedTime(event.target.value);
          if (time !== null || event.target.value === "") onChange(time ?? "");
        }}
        onBlur={(event) => {
          const time = parseTypedTime(text);
          if (time) setText(shown(time, hourCycle));
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

const shown = (time: ClockTime | "", hourCycle: "h23" | "h12") =>
  time ? formatClockTime(time, hourCycle) : "";
