"use client";

import { type FormEvent, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { Combobox } from "@/app/_ui/combobox";
import { DateField } from "@/app/_ui/date-field";
import { TextField } from "@/app/_ui/text-field";
import type { TimeZone } from "@/lib/dates/time-zone";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveOneRmInput } from "@/lib/schemas/profile";
import { parseMass } from "@/lib/units/mass";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

const usualLifts = [
  "Back squat",
  "Front squat",
  "Deadlift",
  "Trap-bar deadlift",
  "Romanian deadlift",
  "Hip thrust",
  "Leg press",
  "Bench press",
  "Overhead press",
  "Power clean",
].map((name) => ({ id: name, label: name }));

interface OneRmFormProps {
  athleteId: AthleteId;
  /** The athlete's: today is their day. */
  zone: TimeZone;
  onSaved: () => void;
}

export function OneRmForm({ athleteId, zone, onSaved }: OneRmFormProps) {
  const { mass: unit } = usePreferences();
  const today = useToday(zone);
  const typed = useKept({
    name: `tested lift ${athleteId}`,
    initial: () => ({ exercise: "", text: "", testedOn: today as string }),
  });
  const { exercise, text, testedOn } = typed.value;
  // The same however often it is sent, until it is saved.
  const [id, setId] = useState(() => newId<ProfileEntryId>());
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { saveOneRm } = useProfileWrites();
  const send = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const load = parseMass(text, unit);
    if (!load.ok) return setProblems({ load: load.reason });
    const input = { ...writeOf(athleteId), id, exercise, load: load.value.mass, testedOn };
    const found = problemsOf(saveOneRmInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    void send(saveOneRm.mutateAsync(input as Parameters<typeof saveOneRm.mutate>[0]), `${exercise} saved`, {
      drop: () => {
        typed.startOver();
        setId(newId());
      },
      close: onSaved,
    });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <Combobox
        label="Exercise"
        options={usualLifts}
        value={usualLifts.find(({ id }) => id === exercise)?.id ?? null}
        onChange={(id) => id && typed.change({ exercise: id })}
        text={exercise}
        onText={(name) => typed.change({ exercise: name })}
        placeholder="Back squat"
        error={problems.exercise}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Heaviest single"
          placeholder={unit === "kg" ? "120" : "265"}
          suffix={unit}
          inputMode="decimal"
          value={text}
          onChange={(event) => typed.change({ text: event.target.value })}
          error={problems.load}
        />
        <DateField
          label="Tested on"
          value={testedOn}
          max={today}
          onChange={(day) => typed.change({ testedOn: day })}
          error={problems.testedOn}
        />
      </div>
      <FormActions label="Save lift" pending={saveOneRm.isPending} error={saveOneRm.error} />
    </form>
  );
}
