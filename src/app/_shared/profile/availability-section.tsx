"use client";

import type { FormEvent } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { NumberField } from "@/app/_ui/number-field";
import type { AthleteProfile, Availability } from "@/lib/domain/athlete";
import { type Slot, slots } from "@/lib/domain/session";
import { newId, type ProfileEntryId } from "@/lib/ids";
import { FormActions } from "./form-actions";
import { Section } from "./section";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const firstDay = { monday: 0, sunday: 6, saturday: 5 } as const;
const slotLabels: Readonly<Record<Slot, string>> = { am: "AM", pm: "PM" };
const mostMinutes = 1440;

type Minutes = Readonly<Record<string, number | null>>;
const keyOf = (weekday: number, slot: Slot) => `${weekday} ${slot}`;

/** How long an athlete can train in each half of each weekday. Empty means without limit, 0 means not at all. */
export function AvailabilitySection({ profile }: { profile: AthleteProfile }) {
  const stored: Minutes = Object.fromEntries(
    profile.availability.map(({ weekday, slot, maxMinutes }) => [keyOf(weekday, slot), maxMinutes]),
  );
  const typed = useKept({ name: `availability ${profile.id}`, initial: () => stored, over: stored });
  const minutes = typed.value;
  const { saveAvailability } = useProfileWrites();
  const send = useSending();
  const order = weekdays.map((_, index) => ((index + firstDay[profile.weekStart]) % 7) + 1);
  const tooLong = (value: number | null) =>
    value !== null && !(value >= 0 && value <= mostMinutes) ? `0 to ${mostMinutes} min` : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(minutes).some(tooLong)) return;
    const entries = Object.entries(minutes).flatMap(([key, maxMinutes]) => {
      if (maxMinutes === null) return [];
      const [weekday, slot] = key.split(" ");
      return {
        id: newId<ProfileEntryId>(),
        weekday: Number(weekday) as Availability["weekday"],
        slot: slot as Slot,
        maxMinutes: Math.round(maxMinutes),
      };
    });
    void send(saveAvailability.mutateAsync({ ...writeOf(profile.id), entries }), "Availability saved", {
      drop: typed.drop,
    });
  };

  return (
    <Section title="Availability" meta="Longest session, in minutes">
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4 md:p-5"
      >
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        <p className="max-w-[68ch] text-pretty text-ink-3">
          Leave a field empty where there is no limit. 0 means no training then.
        </p>
        <div className="grid grid-cols-[1fr_96px_96px] items-center gap-x-3 gap-y-2 sm:max-w-[420px]">
          <span />
          {slots.map((slot) => (
            <span key={slot} aria-hidden className="text-center text-ink-3 text-xs">
              {slotLabels[slot]}
            </span>
          ))}
          {order.map((weekday) => (
            <Day
              key={weekday}
              weekday={weekday}
              minutes={minutes}
              tooLong={tooLong}
              onChange={typed.change}
            />
          ))}
        </div>
        <FormActions
          label="Save availability"
          pending={saveAvailability.isPending}
          error={saveAvailability.error}
        />
      </form>
    </Section>
  );
}

interface DayProps {
  weekday: number;
  minutes: Minutes;
  tooLong: (value: number | null) => string | null;
  onChange: (change: Minutes) => void;
}

function Day({ weekday, minutes, tooLong, onChange }: DayProps) {
  const name = weekdays[weekday - 1] ?? "";
  return (
    <>
      <span>{name}</span>
      {slots.map((slot) => {
        const key = keyOf(weekday, slot);
        return (
          <NumberField
            key={slot}
            label={`${name} ${slotLabels[slot]}, minutes`}
            labelHidden
            value={minutes[key] ?? null}
            onChange={(value) => onChange({ [key]: value })}
            error={tooLong(minutes[key] ?? null)}
            step={15}
            decimals={0}
            min={0}
            max={mostMinutes}
            suffix="min"
          />
        );
      })}
    </>
  );
}
