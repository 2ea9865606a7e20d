"use client";

import { useId } from "react";
import { effortText, effortWords, feelWords } from "@/app/_shared/log/effort-words";
import { ScaleField } from "@/app/_shared/log/scale-field";

const efforts = effortWords.map((word, value) => ({
  value,
  label: String(value),
  name: `${value}, ${word}`,
}));
const feels = feelWords.map((label, index) => ({ value: index + 1, label }));

interface EffortFieldProps {
  label?: string;
  value: number | null;
  onChange: (value: number) => void;
}

/** Session effort 0–10 in large cells: two rows on phones, one on desktop. */
export function EffortField({ label = "How hard was it?", value, onChange }: EffortFieldProps) {
  const id = useId();
  return (
    <ScaleField
      label={label}
      options={efforts}
      value={value}
      onChange={onChange}
      columns="grid-cols-6 md:grid-cols-11"
      cell="h-12 md:h-11"
      describedBy={id}
    >
      <p id={id} aria-live="polite" className="text-ink-2">
        {value === null ? (
          <span className="text-ink-3">0 is rest, 10 is all out. Without it the load is estimated.</span>
        ) : (
          effortText(value)
        )}
      </p>
    </ScaleField>
  );
}

/** How it felt, bad to great. */
export function FeelField({ value, onChange }: Omit<EffortFieldProps, "label">) {
  return (
    <ScaleField
      label="How did it feel?"
      hint="optional"
      options={feels}
      value={value}
      onChange={onChange}
      columns="grid-cols-5"
      cell="h-12 text-sm md:h-11"
    />
  );
}
