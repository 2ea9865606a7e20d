"use client";

import { type FormEvent, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useQuantity } from "@/app/_shared/quantity/q";
import { DateField } from "@/app/_ui/date-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { type Race, type RaceKind, type RacePriority, raceKinds } from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId } from "@/lib/ids";
import { saveRaceInput } from "@/lib/schemas/profile";
import { parseDistance } from "@/lib/units/distance";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

export const raceKindLabels: Readonly<Record<RaceKind, string>> = {
  "race-short": "1500 m to 3 km",
  "race-5k": "5 km",
  "race-10k": "10 km",
  "race-half": "Half marathon",
  "race-marathon": "Marathon",
  "race-ultra": "Ultra",
  "strength-meet": "Strength meet",
  "strength-test": "Strength test",
};

const usualMetres: Readonly<Partial<Record<RaceKind, number>>> = {
  "race-5k": 5000,
  "race-10k": 10_000,
  "race-half": 21_098,
  "race-marathon": 42_195,
};

interface RaceFormProps {
  athleteId: AthleteId;
  race?: Race;
  onSaved: () => void;
}

interface Draft {
  readonly name: string;
  readonly date: string;
  readonly kind: RaceKind;
  readonly priority: RacePriority;
  readonly goal: string;
  readonly distance: string;
}

const asksDistance = ({ kind }: Draft) => kind === "race-short" || kind === "race-ultra";

export function RaceForm({ athleteId, race, onSaved }: RaceFormProps) {
  const { distance: unit } = usePreferences();
  const { show } = useQuantity();
  const typed = useKept<Draft>({
    name: `race ${race?.id ?? `new ${athleteId}`}`,
    initial: () => ({
      name: race?.name ?? "",
      date: race?.date ?? "",
      kind: race?.kind ?? "race-10k",
      priority: race?.priority ?? "A",
      goal: race?.goal ?? "",
      distance: race?.distanceMetres ? show({ value: race.distanceMetres, unit: "m" }) : "",
    }),
    over: race ?? null,
  });
  const draft = typed.value;
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [id] = useState(() => race?.id ?? newId<ProfileEntryId>());
  const { saveRace } = useProfileWrites();
  const send = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { distance, ...rest } = draft;
    const far = asksDistance(draft) && distance.trim() ? parseDistance(distance, unit) : null;
    if (far && !far.ok) return setProblems({ distanceMetres: far.reason });
    const distanceMetres = far?.ok ? far.value : (usualMetres[draft.kind] ?? null);
    const input = { ...writeOf(athleteId), id, ...rest, distanceMetres };
    const found = problemsOf(saveRaceInput, input);
    setProblems(draft.date ? found : { ...found, date: "Choose the day of the race." });
    if (Object.keys(found).length > 0) return;
    void send(saveRace.mutateAsync(input as Parameters<typeof saveRace.mutate>[0]), `${draft.name} saved`, {
      drop: typed.drop,
      close: onSaved,
    });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <RaceFields draft={draft} problems={problems} onChange={typed.change} />
      <FormActions
        label={race ? "Save race" : "Add race"}
        pending={saveRace.isPending}
        error={saveRace.error}
      />
    </form>
  );
}

interface RaceFieldsProps {
  draft: Draft;
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<Draft>) => void;
}

function RaceFields({ draft, problems, onChange }: RaceFieldsProps) {
  const { distance: unit } = usePreferences();
  return (
    <>
      <TextField
        label="Name"
        placeholder="Vienna City Marathon"
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={problems.name}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="Date"
          value={draft.date}
          onChange={(date) => onChange({ date })}
          error={problems.date}
        />
        <Select
          label="Kind"
          value={draft.kind}
          onChange={(event) => onChange({ kind: event.target.value as RaceKind })}
          options={raceKinds.map((value) => ({ value, label: raceKindLabels[value] }))}
        />
      </div>
      {asksDistance(draft) ? (
        <TextField
          label="Distance"
          required={false}
          placeholder={unit === "km" ? "80 km" : "50 mi"}
          value={draft.distance}
          onChange={(event) => onChange({ distance: event.target.value })}
          error={problems.distanceMetres}
        />
      ) : null}
      <SegmentedControl<RacePriority>
        label="How much it matters"
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
        options={[
          { value: "A", label: "A, the goal" },
          { value: "B", label: "B" },
          { value: "C", label: "C, training" },
        ]}
        fill
      />
      <TextField
        label="Goal"
        required={false}
        placeholder="Under 3:10"
        value={draft.goal}
        onChange={(event) => onChange({ goal: event.target.value })}
        error={problems.goal}
      />
    </>
  );
}
