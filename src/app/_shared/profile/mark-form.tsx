"use client";

import { type FormEvent, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import type { TimeZone } from "@/lib/dates/time-zone";
import {
  lastingMarks,
  type TrainingMark,
  type TrainingMarkKind,
  trainingMarkKinds,
} from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveMarkInput } from "@/lib/schemas/profile";
import { FormActions } from "./form-actions";
import { markEffects, markLabels } from "./mark-labels";
import { problemsOf } from "./problems-of";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

interface MarkFormProps {
  athleteId: AthleteId;
  /** The athlete's: today is their day. */
  zone: TimeZone;
  mark?: TrainingMark;
  onSaved: () => void;
}

interface Draft {
  readonly kind: TrainingMarkKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note: string;
}

export function MarkForm({ athleteId, zone, mark, onSaved }: MarkFormProps) {
  const today = useToday(zone);
  const typed = useKept<Draft>({
    name: `mark ${mark?.id ?? `new ${athleteId}`}`,
    initial: () => ({
      kind: mark?.kind ?? "camp",
      startsOn: mark?.startsOn ?? today,
      endsOn: mark?.endsOn ?? "",
      note: mark?.note ?? "",
    }),
    over: mark ?? null,
  });
  const draft = typed.value;
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [id] = useState(() => mark?.id ?? newId<ProfileEntryId>());
  const { saveMark } = useProfileWrites();
  const send = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { ...writeOf(athleteId), id, ...draft, endsOn: draft.endsOn || null };
    const found = problemsOf(saveMarkInput, input);
    setProblems(draft.startsOn ? found : { ...found, startsOn: "Choose the first day." });
    if (Object.keys(found).length > 0) return;
    void send(
      saveMark.mutateAsync(input as Parameters<typeof saveMark.mutate>[0]),
      `${markLabels[draft.kind]} saved`,
      {
        drop: typed.drop,
        close: onSaved,
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <MarkFields draft={draft} problems={problems} onChange={typed.change} />
      <FormActions
        label={mark ? "Save context" : "Add context"}
        pending={saveMark.isPending}
        error={saveMark.error}
      />
    </form>
  );
}

interface MarkFieldsProps {
  draft: Draft;
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<Draft>) => void;
}

function MarkFields({ draft, problems, onChange }: MarkFieldsProps) {
  const lasts = lastingMarks.has(draft.kind);
  return (
    <>
      <Select
        label="What it is"
        description={markEffects[draft.kind]}
        value={draft.kind}
        onChange={(event) => onChange({ kind: event.target.value as TrainingMarkKind })}
        options={trainingMarkKinds.map((value) => ({ value, label: markLabels[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="First day"
          value={draft.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          error={problems.startsOn}
        />
        <DateField
          label="Last day"
          required={!lasts}
          min={draft.startsOn}
          value={draft.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          error={problems.endsOn}
          description={lasts ? "Leave it empty while it lasts." : undefined}
        />
      </div>
      <TextField
        label="Note"
        required={false}
        placeholder="Font Romeu"
        value={draft.note}
        onChange={(event) => onChange({ note: event.target.value })}
        error={problems.note}
      />
    </>
  );
}
