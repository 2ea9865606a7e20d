"use client";

import { cycleSymptomWords, periodWords } from "@/app/_shared/wellness/cycle-words";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { type CycleSymptom, cycleSymptoms, type PeriodAnswer } from "@/lib/domain/cycle";
import type { CycleTyped } from "./answers";

interface CycleSheetProps {
  value: CycleTyped;
  /** As it is counted from what was answered before; null where nobody can tell. */
  counted: number | null;
  error: string | null;
  onChange: (value: CycleTyped) => void;
  onClose: () => void;
}

/** Period, day of the cycle and symptoms. Everything may be left out, and what is chosen can be taken back. */
export function CycleSheet({ value, counted, error, onChange, onClose }: CycleSheetProps) {
  const day = value.period === "started" ? 1 : counted;
  const isNothing = value.period === null && value.day.trim() === "" && value.symptoms.length === 0;
  return (
    <NativeSheet isOpen onClose={onClose} title="Menstrual cycle">
      <div className="flex flex-col gap-4 p-2">
        <SegmentedControl<PeriodAnswer>
          label="Period"
          value={value.period}
          options={Object.entries(periodWords).map(([answer, label]) => ({
            value: answer as PeriodAnswer,
            label,
          }))}
          onChange={(period) => onChange({ ...value, period })}
          fill
        />
        {value.period === "started" ? null : (
          <TextField
            label="Day of the cycle"
            required={false}
            inputMode="numeric"
            autoComplete="off"
            placeholder={day === null ? "" : String(day)}
            description={
              day === null
                ? "If you know it. The first day of a period is day 1."
                : "Counted from your last answers. Write another where it is not right."
            }
            value={value.day}
            onChange={(event) => onChange({ ...value, day: event.target.value })}
            error={error}
            className="h-12! tabular-nums"
          />
        )}
        <fieldset className="flex flex-col">
          <legend className="pb-1 font-medium">Symptoms</legend>
          <div className="grid grid-cols-2 gap-x-2">
            {cycleSymptoms.map((symptom: CycleSymptom) => (
              <Checkbox
                key={symptom}
                className="min-h-12"
                checked={value.symptoms.includes(symptom)}
                onChange={(event) =>
                  onChange({
                    ...value,
                    symptoms: event.target.checked
                      ? [...value.symptoms, symptom]
                      : value.symptoms.filter((each) => each !== symptom),
                  })
                }
              >
                {cycleSymptomWords[symptom]}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <p className="text-ink-2">
          For you to look back at, under Progress. No flag and no load is worked out from it.
        </p>
        <div className="flex gap-2 *:flex-1">
          {isNothing ? null : (
            <Button size="large" onClick={() => onChange({ period: null, day: "", symptoms: [] })}>
              Clear
            </Button>
          )}
          <Button variant="primary" size="large" onClick={onClose}>
            {isNothing ? "Back to the check-in" : "Keep for this check-in"}
          </Button>
        </div>
      </div>
    </NativeSheet>
  );
}
