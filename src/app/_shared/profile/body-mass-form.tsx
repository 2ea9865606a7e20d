"use client";

import { type FormEvent, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { TextField } from "@/app/_ui/text-field";
import type { TimeZone } from "@/lib/dates/time-zone";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveBodyMassInput } from "@/lib/schemas/profile";
import { parseMass } from "@/lib/units/mass";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

interface BodyMassFormProps {
  athleteId: AthleteId;
  /** The athlete's: today is their day. */
  zone: TimeZone;
  onSaved: () => void;
}

export function BodyMassForm({ athleteId, zone, onSaved }: BodyMassFormProps) {
  const { mass: unit } = usePreferences();
  const today = useToday(zone);
  const [text, setText] = useState("");
  const [measuredOn, setMeasuredOn] = useState<string>(today);
  // The same however often it is sent: the form closes once it is saved.
  const [id] = useState(() => newId<ProfileEntryId>());
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { saveBodyMass } = useProfileWrites();
  const send = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = parseMass(text, unit);
    if (!typed.ok) return setProblems({ mass: typed.reason });
    const input = { ...writeOf(athleteId), id, mass: typed.value.mass, measuredOn };
    const found = problemsOf(saveBodyMassInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    void send(
      saveBodyMass.mutateAsync(input as Parameters<typeof saveBodyMass.mutate>[0]),
      "Body weight saved",
      {
        close: onSaved,
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Body weight"
          suffix={unit}
          inputMode="decimal"
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={problems.mass}
        />
        <DateField
          label="Measured on"
          value={measuredOn}
          max={today}
          onChange={setMeasuredOn}
          error={problems.measuredOn}
        />
      </div>
      <FormActions label="Save body weight" pending={saveBodyMass.isPending} error={saveBodyMass.error} />
    </form>
  );
}
