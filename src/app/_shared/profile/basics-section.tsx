"use client";

import { type FormEvent, useState } from "react";
import { TrainingFields } from "@/app/_shared/account/training-fields";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useQuantity } from "@/app/_shared/quantity/q";
import { useToday } from "@/app/_shared/quantity/when";
import { DateField } from "@/app/_ui/date-field";
import { Select } from "@/app/_ui/select";
import { TimeField } from "@/app/_ui/time-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { AthleteProfile, Sex } from "@/lib/domain/athlete";
import { saveBasicsInput } from "@/lib/schemas/profile";
import { FormActions } from "./form-actions";
import { problemsOf } from "./problems-of";
import { Section } from "./section";
import { useProfileWrites, writeOf } from "./use-profile-writes";
import { useSending } from "./use-sending";

type Basics = Pick<
  AthleteProfile,
  "priority" | "runExperience" | "liftExperience" | "sex" | "birthDate" | "sleepNeedHours" | "slotTimes"
>;

export function BasicsSection({ profile }: { profile: AthleteProfile }) {
  const today = useToday(profile.timeZone);
  const { priority, runExperience, liftExperience, sex, birthDate, sleepNeedHours, slotTimes } = profile;
  const stored = { priority, runExperience, liftExperience, sex, birthDate, sleepNeedHours, slotTimes };
  const typed = useKept<Basics>({ name: `basics ${profile.id}`, initial: () => stored, over: stored });
  const basics = typed.value;
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { saveBasics } = useProfileWrites();
  const send = useSending();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { ...writeOf(profile.id), ...basics };
    const found = problemsOf(saveBasicsInput, input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    void send(saveBasics.mutateAsync(input), "Basics saved", { drop: typed.drop });
  };

  return (
    <Section title="Basics">
      <form
        onSubmit={submit}
        noValidate
        className="flex flex-col gap-5 rounded-xl border border-line bg-surface p-4 md:p-5"
      >
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        <TrainingFields value={basics} onChange={typed.change} />
        <PersonalFields basics={basics} problems={problems} today={today} onChange={typed.change} />
        <FormActions label="Save basics" pending={saveBasics.isPending} error={saveBasics.error} />
      </form>
    </Section>
  );
}

interface PersonalFieldsProps {
  basics: Basics;
  problems: Readonly<Record<string, string>>;
  today: CalendarDate;
  onChange: (change: Partial<Basics>) => void;
}

function PersonalFields({ basics, problems, today, onChange }: PersonalFieldsProps) {
  const { hourCycle } = usePreferences();
  const setSlot = (slot: "am" | "pm") => (time: ClockTime | "") =>
    time && onChange({ slotTimes: { ...basics.slotTimes, [slot]: time } });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        label="Born on"
        required={false}
        value={basics.birthDate ?? ""}
        max={today}
        onChange={(date) => onChange({ birthDate: (date || null) as CalendarDate | null })}
        error={problems.birthDate}
      />
      <Select
        label="Sex"
        required={false}
        description="Some thresholds were studied in women and men apart."
        value={basics.sex ?? ""}
        onChange={(event) => onChange({ sex: (event.target.value || null) as Sex | null })}
        options={[
          { value: "", label: "Not stated" },
          { value: "female", label: "Female" },
          { value: "male", label: "Male" },
        ]}
      />
      <TimeField
        label="Morning sessions start at"
        value={basics.slotTimes.am}
        hourCycle={hourCycle}
        onChange={setSlot("am")}
        error={problems.slotTimes}
      />
      <TimeField
        label="Afternoon sessions start at"
        description="Used where a session has no time of its own."
        value={basics.slotTimes.pm}
        hourCycle={hourCycle}
        onChange={setSlot("pm")}
      />
      <SleepNeedField hours={basics.sleepNeedHours} onChange={onChange} />
    </div>
  );
}

const shortSleepNeeds = [5, 5.5, 6, 6.5];

interface SleepNeedFieldProps {
  hours: number | null;
  onChange: (change: Partial<Basics>) => void;
}

function SleepNeedField({ hours, onChange }: SleepNeedFieldProps) {
  const { show } = useQuantity();
  const choices =
    hours === null || shortSleepNeeds.includes(hours) ? shortSleepNeeds : [...shortSleepNeeds, hours];
  return (
    <Select
      label="Enough sleep"
      required={false}
      description="Less only where that has long been enough."
      value={hours === null ? "" : String(hours)}
      onChange={(event) => onChange({ sleepNeedHours: Number(event.target.value) || null })}
      options={[
        { value: "", label: "7 hours or more" },
        ...choices.map((value) => ({ value: String(value), label: show({ value, unit: "h" }) })),
      ]}
    />
  );
}
