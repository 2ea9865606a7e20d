"use client";

import { RadioGroup } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import type { Experience, Priority } from "@/lib/domain/athlete";

export interface TrainingBasics {
  readonly priority: Priority;
  readonly runExperience: Experience;
  readonly liftExperience: Experience;
}

export const priorityLabels: Readonly<Record<Priority, string>> = {
  "run-first": "Run first",
  "strength-first": "Strength first",
  balanced: "Balanced",
};

export const experienceOptions: readonly { value: Experience; label: string }[] = [
  { value: "novice", label: "Under 12 months" },
  { value: "intermediate", label: "1–3 years" },
  { value: "experienced", label: "Over 3 years" },
];

/** What wins when running and lifting compete, and how long somebody has done each. */
export function TrainingFields(props: {
  value: TrainingBasics;
  onChange: (change: Partial<TrainingBasics>) => void;
}) {
  const { value, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <RadioGroup<Priority>
        label="When running and lifting compete"
        value={value.priority}
        onChange={(priority) => onChange({ priority })}
        options={[
          {
            value: "run-first",
            label: "Running wins",
            description: "A race or a pace is the goal; lifting supports it.",
          },
          {
            value: "strength-first",
            label: "Lifting wins",
            description: "A lift or a meet is the goal; running keeps you fit.",
          },
          {
            value: "balanced",
            label: "Neither wins",
            description: "Both matter; the session marked key decides.",
          },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Regular running for"
          value={value.runExperience}
          onChange={(event) => onChange({ runExperience: event.target.value as Experience })}
          options={experienceOptions}
        />
        <Select
          label="Regular lifting for"
          value={value.liftExperience}
          onChange={(event) => onChange({ liftExperience: event.target.value as Experience })}
          options={experienceOptions}
        />
      </div>
    </div>
  );
}
