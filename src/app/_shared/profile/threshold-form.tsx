"use client";

import { type FormEvent, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import type { ThresholdKind } from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveThresholdInput } from "@/lib/schemas/profile";
import { parseHeartRate } from "@/lib/units/heart-rate";
import { parsePace } from "@/lib/units/pace";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { sentenceOf, useProfileWrites, writeOf } from "./use-profile-writes";

export const thresholdLabels: Readonly<Record<ThresholdKind, string>> = {
  "resting-hr": "Resting heart rate",
  "max-hr": "Maximum heart rate",
  lthr: "Threshold heart rate",
  "threshold-pace": "Threshold pace",
};

interface ThresholdFormProps {
  athleteId: AthleteId;
  kind: ThresholdKind;
  onSaved: () => void;
}

/** One measured value with the day from which it holds. Sessions before that day keep the value before. */
export function ThresholdForm({ athleteId, kind, onSaved }: ThresholdFormProps) {
  const { distance } = usePreferences();
  const today = useToday();
  const [text, setText] = useState("");
  const [validFrom, setValidFrom] = useState<string>(today);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { saveThreshold } = useProfileWrites();
  const isPace = kind === "threshold-pace";
  const label = thresholdLabels[kind];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = isPace ? parsePace(text, distance) : parseHeartRate(text);
    if (!typed.ok) return setProblems({ value: typed.reason });
    const id = newId<ProfileEntryId>();
    const input = { ...writeOf(athleteId), id, kind, value: Number(typed.value), validFrom };
    const found = problemsOf(saveThresholdInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    saveThreshold.mutate(input as Parameters<typeof saveThreshold.mutate>[0], {
      onSuccess: (answer) => {
        setText("");
        showToast(sentenceOf(`${label} saved`, answer));
        onSaved();
      },
    });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={label}
          placeholder={isPace ? (distance === "km" ? "4:05" : "6:35") : "bpm"}
          suffix={isPace ? (distance === "km" ? "/km" : "/mi") : "bpm"}
          inputMode={isPace ? "text" : "numeric"}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={problems.value}
        />
        <DateField
          label="Holds from"
          value={validFrom}
          max={today}
          onChange={setValidFrom}
          error={problems.validFrom}
        />
      </div>
      <FormActions
        label={`Save ${label.toLowerCase()}`}
        pending={saveThreshold.isPending}
        error={saveThreshold.error}
      />
    </form>
  );
}
