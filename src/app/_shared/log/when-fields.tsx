"use client";

import { useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { TimeField } from "@/app/_ui/time-field";
import { type CalendarDate, parseCalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { TimeZone } from "@/lib/dates/time-zone";

interface Began {
  readonly date: CalendarDate;
  readonly time: ClockTime;
}

interface WhenFieldsProps {
  value: Began;
  onChange: (began: Began) => void;
  today: CalendarDate;
  zone: TimeZone;
  error?: string | null;
}

/** When it began: a sentence until somebody wants to change it. */
export function WhenFields({ value, onChange, today, zone, error }: WhenFieldsProps) {
  const { hourCycle } = usePreferences();
  const [open, setOpen] = useState(false);
  if (!open && !error) {
    return (
      <div className="flex min-h-12 items-center gap-3">
        <span className="w-20 shrink-0 font-medium text-control">Began</span>
        <span className="flex-1 tabular-nums">
          <When date={value.date} zone={zone} /> <When time={value.time} />
        </span>
        <Button variant="quiet" onClick={() => setOpen(true)}>
          Change<span className="sr-only"> when it began</span>
        </Button>
      </div>
    );
  }
  return (
    <div className="grid grid-cols-2 gap-2">
      <DateField
        label="Day"
        value={value.date}
        max={today}
        error={error ?? null}
        className="h-12!"
        onChange={(text) => {
          const date = parseCalendarDate(text);
          if (date.ok) onChange({ ...value, date: date.value });
        }}
      />
      <TimeField
        label="Began at"
        value={value.time}
        hourCycle={hourCycle}
        onChange={(time) => {
          if (time) onChange({ ...value, time });
        }}
      />
    </div>
  );
}
