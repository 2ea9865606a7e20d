"use client";

import type { ReactNode } from "react";
import { timeOffWords } from "@/app/_shared/plan/life/time-off-words";
import { DateField } from "@/app/_ui/date-field";
import { NumberField } from "@/app/_ui/number-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type TimeOffKind, timeOffKinds } from "@/lib/domain/time-off";
import { mostDaysOff } from "@/lib/schemas/arrangement";

/** What happened, from when on, and for how many days. */
export interface DaysOff {
  readonly what: TimeOffKind;
  readonly from: CalendarDate;
  readonly days: number | null;
}

/** The days as a whole number; null where none are said, or more than can be. */
export const lengthOf = ({ days }: DaysOff): number | null =>
  days !== null && days >= 1 && days <= mostDaysOff ? Math.round(days) : null;

/** Whether what was kept says something of days that still lie ahead. */
export function isAhead(kept: unknown, today: CalendarDate): kept is DaysOff {
  const said = kept as Partial<DaysOff> | null;
  return (
    timeOffKinds.some((kind) => kind === said?.what) &&
    typeof said?.from === "string" &&
    said.from >= today &&
    (said.days === null || typeof said.days === "number")
  );
}

interface DaysFieldsProps {
  value: DaysOff;
  onChange: (change: Partial<DaysOff>) => void;
  /** Beside what happened. */
  description?: ReactNode;
}

export function DaysFields({ value, onChange, description }: DaysFieldsProps) {
  return (
    <>
      <SegmentedControl
        label="What"
        description={description}
        value={value.what}
        onChange={(what) => onChange({ what })}
        options={timeOffKinds.map((kind) => ({ value: kind, label: timeOffWords[kind] }))}
      />
      <div className="grid grid-cols-2 gap-3 sm:max-w-sm">
        <DateField
          label="From"
          value={value.from}
          onChange={(date) => date && onChange({ from: date as CalendarDate })}
        />
        <NumberField
          label="For"
          suffix="days"
          value={value.days}
          min={1}
          max={mostDaysOff}
          decimals={0}
          onChange={(days) => onChange({ days })}
          error={lengthOf(value) === null ? `Write 1 to ${mostDaysOff} days.` : null}
        />
      </div>
    </>
  );
}
