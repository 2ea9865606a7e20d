"use client";

import { Route } from "lucide-react";
import { useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { useToday } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { TextField } from "@/app/_ui/text-field";
import { TimeField } from "@/app/_ui/time-field";
import { parseCalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { localDateTimeOf } from "@/lib/dates/local-date-time";
import type { StatedTimes } from "@/lib/schemas/imports";
import { parseDuration } from "@/lib/units/duration";

interface UntimedTrackProps {
  name: string;
  metres: number;
  onSay: (times: StatedTimes) => void;
}

type Problem = { readonly field: "day" | "time" | "duration"; readonly message: string };

/** A track that knows where but not when: the distance is there, the rest is asked, and the file is kept. */
export function UntimedTrack({ name, metres, onSay }: UntimedTrackProps) {
  const { hourCycle } = usePreferences();
  const today = useToday();
  const [day, setDay] = useState("");
  const [time, setTime] = useState<ClockTime | "">("");
  const [duration, setDuration] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? problem.message : null);

  function say() {
    const date = parseCalendarDate(day);
    if (!date.ok) return setProblem({ field: "day", message: "Choose the day." });
    if (date.value > today) return setProblem({ field: "day", message: "This day has not come yet." });
    if (time === "") return setProblem({ field: "time", message: "Say when it began." });
    const took = parseDuration(duration);
    if (!took.ok) return setProblem({ field: "duration", message: took.reason });
    if (took.value < 60)
      return setProblem({ field: "duration", message: "A session lasts at least a minute." });
    onSay({ start: localDateTimeOf(date.value, time), durationSec: Math.round(took.value) });
  }

  return (
    <form
      noValidate
      aria-label={`Complete ${name}`}
      className="flex flex-col gap-3 rounded-xl border border-line-strong bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <div className="flex items-start gap-3">
        <Route aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-3" />
        <div className="min-w-0 flex-1">
          <p className="break-words font-medium">{name}</p>
          <p className="text-ink-2">
            The file shows a way of <Q value={metres} unit="m" /> but not when it was covered. Say when it was
            and how long it took; the file is kept with it.
          </p>
        </div>
      </div>
      <div className="grid grid-cols-2 items-start gap-2 md:grid-cols-3">
        <DateField label="Day" value={day} max={today} error={errorOf("day")} onChange={setDay} />
        <TimeField
          label="Began at"
          value={time}
          hourCycle={hourCycle}
          error={errorOf("time")}
          onChange={setTime}
        />
        <TextField
          label="Time it took"
          inputMode="decimal"
          autoComplete="off"
          placeholder="54:12"
          value={duration}
          error={errorOf("duration")}
          onChange={(event) => setDuration(event.target.value)}
        />
      </div>
      <Button type="submit" variant="primary" className="self-start">
        Import with this time
      </Button>
    </form>
  );
}
