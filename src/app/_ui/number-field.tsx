"use client";

import { type ComponentProps, useEffect, useId, useState } from "react";
import { cx } from "@/app/_ui/cx";
import { describedBy, Field, type FieldText, inputClass } from "@/app/_ui/field";

type Native = Omit<ComponentProps<"input">, "value" | "defaultValue" | "onChange" | "min" | "max" | "step">;

export interface NumberFieldProps extends FieldText, Native {
  value: number | null;
  /** Called while typing with what the text means: null where it is empty, NaN where it is no number. */
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Arrow keys step by this. */
  step?: number;
  /** Digits kept after the mark. */
  decimals?: number;
  suffix?: string;
  fieldClassName?: string;
}

/**
 * Takes comma and point, tidies on leaving, and steps with the arrow keys. Values out of range stay as they
 * were typed, so that the form can say what to change instead of changing it silently.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, description, value, onChange, min, max, step = 1, decimals = 1 } = props;
  const { suffix, fieldClassName, className, ...native } = withoutOwn(props);
  const own = useId();
  const id = native.id ?? own;
  const [text, setText] = useState(() => show(value, decimals));
  const [isLeft, setLeft] = useState(false);
  const error = props.error ?? (isLeft && Number.isNaN(parse(text)) ? "Write a number." : null);

  useEffect(() => {
    setText((current) => (Object.is(parse(current), value) ? current : show(value, decimals)));
  }, [value, decimals]);

  const nudge = (by: number) => {
    const from = value === null || Number.isNaN(value) ? (min ?? 0) : value;
    const next = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, round(from + by, decimals)));
    setText(show(next, decimals));
    onChange(next);
  };

  return (
    <Field
      {...{ id, label, labelHidden, description, error }}
      className={fieldClassName}
      required={native.required}
    >
      <div className="relative">
        <input
          {...native}
          id={id}
          type="text"
          inputMode={decimals > 0 ? "decimal" : "numeric"}
          autoComplete="off"
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, description, error)}
          onChange={(event) => {
            setText(event.target.value);
            setLeft(false);
            onChange(parse(event.target.value));
          }}
          onBlur={(event) => {
            const typed = parse(text);
            setLeft(true);
            if (typed !== null && !Number.isNaN(typed)) setText(show(round(typed, decimals), decimals));
            native.onBlur?.(event);
          }}
          onKeyDown={(event) => {
            if (event.key === "ArrowUp" || event.key === "ArrowDown") {
              event.preventDefault();
              nudge(event.key === "ArrowUp" ? step : -step);
            }
            native.onKeyDown?.(event);
          }}
          className={cx(
            inputClass,
            "h-control text-end",
            suffix && (suffix.length > 3 ? "pe-15 md:pe-13" : "pe-11 md:pe-10"),
            className,
          )}
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

function withoutOwn(props: NumberFieldProps) {
  const { label, labelHidden, description, error, value, onChange, min, max, step, decimals, ...rest } =
    props;
  return rest;
}

function parse(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u2009]/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  if (plain === "") return null;
  return /^-?\d*\.?\d*$/.test(plain) && /\d/.test(plain) ? Number(plain) : Number.NaN;
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
const show = (value: number | null, decimals: number) =>
  value === null || Number.isNaN(value) ? "" : String(round(value, decimals)).replace("-", "\u2212");
