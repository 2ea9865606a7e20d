"use client";

import { type FormEvent, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { TextField } from "@/app/_ui/text-field";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { ThresholdKind } from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveThresholdInput } from "@/lib/schemas/profile";
import { parseHeartRate } from "@/lib/units/heart-rate";
import { parsePace } from "@/lib/units/pace";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

export const thresholdLabels: Readonly<Record<ThresholdKind, string>> = {
  "resting-hr": "Resting heart rate",
  "max-hr": "Maximum heart rate",
  lthr: "Threshold heart rate",
  "threshold-pace": "Threshold pace",
};

interface ThresholdFormProps {
  athleteId: AthleteId;
  /** The athlete's: today is their day. */
  zone: TimeZone;
  kind: ThresholdKind;
  onSaved: () => void;
}

/** One measured value with the day from which it holds. Sessions before that day keep the value before. */
export function ThresholdForm({ athleteId, zone, kind, onSaved }: ThresholdFormProps) {
  const { distance } = usePreferences();
  const today = useToday(zone);
  const [text, setText] = useState("");
  const [validFrom, setValidFrom] = useState<string>(today);
  // The same however often it is sent, until it is saved.
  const [id, setId] = useState(() => newId<ProfileEntryId>());
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { saveThreshold } = useProfileWrites();
  const send = useSending();
  const isPace = kind === "threshold-pace";
  const label = thresholdLabels[kind];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = isPace ? parsePace(text, distance) : parseHeartRate(text);
    if (!typed.ok) return setProblems({ value: typed.reason });
    const input = { ...writeOf(athleteId), id, kind, value: Number(typed.value), validFrom };
    const found = problemsOf(saveThresholdInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    void send(
      saveThreshold.mutateAsync(input as Parameters<typeof saveThreshold.mutate>[0]),
      `${label} saved`,
      {
        drop: () => {
          setText("");
          setId(newId());
        },
        close: onSaved,
      },
    );
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
