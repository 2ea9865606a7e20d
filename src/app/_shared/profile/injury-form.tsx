"use client";

import { type FormEvent, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { Select } from "@/app/_ui/select";
import { TextArea, TextField } from "@/app/_ui/text-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import { type Injury, type InjuryStatus, injuryStatuses } from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveInjuryInput } from "@/lib/schemas/profile";
import { FormActions } from "./form-actions";
import { injuryStatusLabels } from "./injury-words";
import { problemsOf } from "./problems-of";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

interface InjuryFormProps {
  athleteId: AthleteId;
  /** The athlete's: today is their day. */
  zone: TimeZone;
  injury?: Injury;
  onSaved: () => void;
}

interface Draft {
  readonly site: string;
  readonly status: InjuryStatus;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly note: string;
}

export function InjuryForm({ athleteId, zone, injury, onSaved }: InjuryFormProps) {
  const today = useToday(zone);
  const typed = useKept<Draft>({
    name: `injury ${injury?.id ?? `new ${athleteId}`}`,
    initial: () => ({
      site: injury?.site ?? "",
      status: injury?.status ?? "stable",
      startedOn: injury?.startedOn ?? today,
      endedOn: injury?.endedOn ?? "",
      note: injury?.note ?? "",
    }),
    over: injury ?? null,
  });
  const draft = typed.value;
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [id] = useState(() => injury?.id ?? newId<ProfileEntryId>());
  const { saveInjury } = useProfileWrites();
  const send = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const endedOn = draft.endedOn || (draft.status === "resolved" ? today : null);
    const input = { ...writeOf(athleteId), id, ...draft, endedOn };
    const found = problemsOf(saveInjuryInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    void send(
      saveInjury.mutateAsync(input as Parameters<typeof saveInjury.mutate>[0]),
      `${draft.site} saved`,
      {
        drop: typed.drop,
        close: onSaved,
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <InjuryFields today={today} draft={draft} problems={problems} onChange={typed.change} />
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

interface InjuryFieldsProps {
  today: CalendarDate;
  draft: Draft;
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<Draft>) => void;
}

function InjuryFields({ today, draft, problems, onChange }: InjuryFieldsProps) {
  return (
    <>
      <TextField
        label="Where"
        placeholder="Left calf"
        value={draft.site}
        onChange={(event) => onChange({ site: event.target.value })}
        error={problems.site}
      />
      <Select
        label="How it is going"
        value={draft.status}
        onChange={(event) => onChange({ status: event.target.value as InjuryStatus })}
        options={injuryStatuses.map((value) => ({ value, label: injuryStatusLabels[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="Since"
          value={draft.startedOn}
          max={today}
          onChange={(startedOn) => onChange({ startedOn })}
          error={problems.startedOn}
        />
        <DateField
          label="Until"
          required={false}
          value={draft.endedOn}
          onChange={(endedOn) => onChange({ endedOn })}
          error={problems.endedOn}
          description="Leave it empty while it lasts."
        />
      </div>
      <TextArea
        label="Note"
        required={false}
        value={draft.note}
        onChange={(event) => onChange({ note: event.target.value })}
        error={problems.note}
      />
    </>
  );
}
