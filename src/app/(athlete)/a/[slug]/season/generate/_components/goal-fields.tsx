"use client";

import type { Issues } from "@/app/_shared/session-editor/issues";
import { DateField } from "@/app/_ui/date-field";
import { Select } from "@/app/_ui/select";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { raceTypes } from "@/lib/domain/session-type";
import type { GeneratorWish } from "@/lib/schemas/generator";
import { goalLabels } from "./words";

interface GoalFieldsProps {
  wish: GeneratorWish;
  issues: Issues;
  onChange: (part: Partial<GeneratorWish>) => void;
}

/** A race with its day, or the day of a strength test. */
export function GoalFields({ wish: { goal }, issues, onChange }: GoalFieldsProps) {
  const date = goal.kind === "race" ? goal.race.date : goal.date;
  const chosen = goal.kind === "race" ? goal.race.kind : "strength";
  const goalOf = (kind: string, day: CalendarDate): GeneratorWish["goal"] => {
    const race = raceTypes.find((type) => type === kind);
    return race
      ? { kind: "race", race: { kind: race, date: day, km: null } }
      : { kind: "strength", date: day };
  };
  return (
    <>
      <Select
        label="Race or test"
        value={chosen}
        onChange={(event) => onChange({ goal: goalOf(event.target.value, date) })}
        options={[...raceTypes, "strength" as const].map((value) => ({ value, label: goalLabels[value] }))}
      />
      <DateField
        label="Day"
        value={date}
        onChange={(value) => onChange({ goal: goalOf(chosen, value as CalendarDate) })}
        error={issues["goal.race.date"] ?? issues["goal.date"] ?? null}
      />
    </>
  );
}
