"use client";

import { asksTemperature, type ExtraDraft, type ExtraField, isRace } from "@/app/_shared/log/extra-draft";
import { conditionWords } from "@/app/_shared/log/race-words";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Checkbox } from "@/app/_ui/checkbox";
import { TextField } from "@/app/_ui/text-field";
import { raceConditions } from "@/lib/domain/race-result";
import type { SessionType } from "@/lib/domain/session-type";
import { temperatureUnitOf } from "@/lib/units/temperature";

interface ExtraFieldsProps {
  type: SessionType;
  value: ExtraDraft;
  onChange: (change: Partial<ExtraDraft>) => void;
  errorOf: (field: ExtraField) => string | null;
}

/** What only some kinds of session have: how warm it was, and what became of a race. All of it is optional. */
export function ExtraFields({ type, value, onChange, errorOf }: ExtraFieldsProps) {
  const preferences = usePreferences();
  const field = (name: ExtraField, label: string, more: { suffix?: string; placeholder?: string } = {}) => (
    <TextField
      label={label}
      name={name}
      required={isRace(type) ? undefined : false}
      inputMode={name === "place" || name === "finishers" ? "numeric" : "decimal"}
      autoComplete="off"
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      error={errorOf(name)}
      className="h-12! tabular-nums"
      {...more}
    />
  );
  const temperature = asksTemperature(type)
    ? field("temperature", "Temperature", { suffix: temperatureUnitOf(preferences) })
    : null;
  if (!isRace(type)) return temperature;
  return (
    <fieldset className="flex flex-col gap-3 rounded-xl border border-line p-3">
      <legend className="px-1 font-medium">
        Result <span className="font-normal text-ink-3">(optional)</span>
      </legend>
      <div className="grid grid-cols-2 items-start gap-2">
        {field("chipTime", "Chip time", { placeholder: "39:58" })}
        {field("goalTime", "Goal", { placeholder: "40:00" })}
        {field("officialDistance", "Official distance", { suffix: preferences.distance })}
        {temperature}
        {field("place", "Place")}
        {field("finishers", "Finishers")}
      </div>
      <fieldset>
        <legend className="pb-1 text-control font-medium">Conditions</legend>
        <div className="grid grid-cols-2 gap-x-2 sm:grid-cols-3">
          {raceConditions.map((condition) => (
            <Checkbox
              key={condition}
              className="min-h-12"
              checked={value.conditions.includes(condition)}
              onChange={(event) =>
                onChange({
                  conditions: event.target.checked
                    ? [...value.conditions, condition]
                    : value.conditions.filter((each) => each !== condition),
                })
              }
            >
              {conditionWords[condition]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </fieldset>
  );
}
