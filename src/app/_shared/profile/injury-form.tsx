"use client";

import { type FormEvent, useState } from "react";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { Select } from "@/app/_ui/select";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import { type Injury, type InjuryStatus, injuryStatuses } from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveInjuryInput } from "@/lib/schemas/profile";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { sentenceOf, useProfileWrites, writeOf } from "./use-profile-writes";

export const injuryStatusLabels: Readonly<Record<InjuryStatus, string>> = {
  worsening: "Getting worse",
  stable: "Stable",
  improving: "Getting better",
  resolved: "Gone",
};

interface InjuryFormProps {
  athleteId: AthleteId;
  injury?: Injury;
  onSaved: () => void;
}

export function InjuryForm({ athleteId, injury, onSaved }: InjuryFormProps) {
  const today = useToday();
  const [site, setSite] = useState(injury?.site ?? "");
  const [status, setStatus] = useState<InjuryStatus>(injury?.status ?? "stable");
  const [startedOn, setStartedOn] = useState<string>(injury?.startedOn ?? today);
  const [endedOn, setEndedOn] = useState<string>(injury?.endedOn ?? "");
  const [note, setNote] = useState(injury?.note ?? "");
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [id] = useState(() => injury?.id ?? newId<ProfileEntryId>());
  const { saveInjury } = useProfileWrites();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ended = status === "resolved" ? endedOn || today : endedOn || null;
    const input = { ...writeOf(athleteId), id, site, status, startedOn, endedOn: ended, note };
    const found = problemsOf(saveInjuryInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    saveInjury.mutate(input as Parameters<typeof saveInjury.mutate>[0], {
      onSuccess: (answer) => {
        showToast(sentenceOf(`${site} saved`, answer));
        onSaved();
      },
    });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        label="Where"
        placeholder="Left calf"
        value={site}
        onChange={(event) => setSite(event.target.value)}
        error={problems.site}
      />
      <Select
        label="How it is going"
        value={status}
        onChange={(event) => setStatus(event.target.value as InjuryStatus)}
        options={injuryStatuses.map((value) => ({ value, label: injuryStatusLabels[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="Since"
          value={startedOn}
          max={today}
          onChange={setStartedOn}
          error={problems.startedOn}
        />
        <DateField
          label="Until"
          required={false}
          value={endedOn}
          onChange={setEndedOn}
          error={problems.endedOn}
          description="Leave it empty while it lasts."
        />
      </div>
      <TextArea
        label="Note"
        required={false}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={problems.note}
      />
      <p className="text-pretty text-ink-3 text-xs">
        Tandem does not diagnose. If pain changes how you move, lasts or worries you, ask a doctor or a
        physiotherapist.
      </p>
      <FormActions
        label={injury ? "Save injury" : "Add injury"}
        pending={saveInjury.isPending}
        error={saveInjury.error}
      />
    </form>
  );
}
