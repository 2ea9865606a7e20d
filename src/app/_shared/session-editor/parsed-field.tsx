"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { TextField } from "@/app/_ui/text-field";
import { formatQuantity } from "@/lib/formatting/quantity";
import type { Result } from "@/lib/result";
import { type Metres, parseDistance } from "@/lib/units/distance";
import { parseDuration, type Seconds } from "@/lib/units/duration";

interface ParsedProps<Value>
  extends Pick<
    ComponentProps<typeof TextField>,
    "label" | "labelHidden" | "placeholder" | "fieldClassName" | "description"
  > {
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Called with what is wrong while the text cannot be read, so that a form is not saved without it. */
  onProblem: (problem: string | null) => void;
  error?: string | null;
}

interface Reading<Value> {
  parse: (text: string) => Result<Value, string>;
  show: (value: Value) => string;
}

/** Keeps what is typed, says beside it what cannot be read, and tidies on leaving. */
function ParsedField<Value>(props: ParsedProps<Value> & Reading<Value>) {
  const { value, onChange, onProblem, parse, show, error, ...rest } = props;
  const [text, setText] = useState(() => (value === null ? "" : show(value)));
  const [problem, setProblem] = useState<string | null>(null);
  const shown = value === null ? "" : show(value);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed gives way only to another value.
  useEffect(() => {
    setText((current) => {
      const parsed = parse(current);
      const meant = current.trim() !== "" && parsed.ok ? parsed.value : null;
      return meant === value ? current : shown;
    });
  }, [value]);

  function read(typed: string, left: boolean) {
    setText(typed);
    if (typed.trim() === "") {
      setProblem(null);
      onProblem(null);
      return onChange(null);
    }
    const parsed = parse(typed);
    onProblem(parsed.ok ? null : parsed.reason);
    setProblem(parsed.ok || !left ? null : parsed.reason);
    onChange(parsed.ok ? parsed.value : null);
    if (parsed.ok && left) setText(show(parsed.value));
  }

  return (
    <TextField
      {...rest}
      value={text}
      error={problem ?? error ?? null}
      onChange={(event) => read(event.target.value, false)}
      onBlur={(event) => read(event.target.value, true)}
    />
  );
}

export function DurationField({
  bare = "minutes",
  ...props
}: ParsedProps<Seconds> & { bare?: "minutes" | "seconds" }) {
  const preferences = usePreferences();
  return (
    <ParsedField
      {...props}
      parse={(text) => parseDuration(text, bare)}
      show={(value) =>
        value % 60 === 0
          ? formatQuantity({ value, unit: "s" }, preferences, { duration: "planned" })
          : formatQuantity({ value, unit: "s" }, preferences)
      }
    />
  );
}

export function DistanceField({ reps = false, ...props }: ParsedProps<Metres> & { reps?: boolean }) {
  const preferences = usePreferences();
  return (
    <ParsedField
      {...props}
      parse={(text) => parseDistance(text, preferences.distance)}
      show={(value) => formatQuantity({ value, unit: "m" }, preferences, { metres: reps && value < 5000 })}
    />
  );
}
