"use client";

import { useMemo } from "react";
import { Combobox } from "@/app/_ui/combobox";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { listTimeZones, type TimeZone } from "@/lib/dates/time-zone";
import type { WeekStart } from "@/lib/dates/week";
import type { HourCycle, UnitPreferences } from "@/lib/domain/preferences";
import type { DistanceUnit } from "@/lib/units/distance";
import type { MassUnit } from "@/lib/units/mass";

interface PreferenceFieldsProps {
  value: UnitPreferences;
  onChange: (change: Partial<UnitPreferences>) => void;
}

/** How somebody reads quantities and times: the same controls when they begin and in settings. */
export function PreferenceFields({ value, onChange }: PreferenceFieldsProps) {
  const zones = useMemo(() => listTimeZones().map((id) => ({ id, label: id.replaceAll("_", " ") })), []);
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      <SegmentedControl<DistanceUnit>
        label="Distance and pace"
        value={value.distance}
        onChange={(distance) => onChange({ distance })}
        options={[
          { value: "km", label: "km, min/km" },
          { value: "mi", label: "mi, min/mi" },
        ]}
        fill
      />
      <SegmentedControl<MassUnit>
        label="Weights"
        value={value.mass}
        onChange={(mass) => onChange({ mass })}
        options={[
          { value: "kg", label: "kg" },
          { value: "lb", label: "lb" },
        ]}
        fill
      />
      <SegmentedControl<HourCycle>
        label="Time of day"
        value={value.hourCycle}
        onChange={(hourCycle) => onChange({ hourCycle })}
        options={[
          { value: "h23", label: "18:30" },
          { value: "h12", label: "6:30 pm" },
        ]}
        fill
      />
      <Select
        label="Week starts on"
        value={value.weekStart}
        onChange={(event) => onChange({ weekStart: event.target.value as WeekStart })}
        options={[
          { value: "monday", label: "Monday" },
          { value: "sunday", label: "Sunday" },
          { value: "saturday", label: "Saturday" },
        ]}
      />
      <Combobox
        label="Time zone"
        description="Decides which day a session belongs to."
        options={zones}
        value={value.timeZone}
        onChange={(zone) => zone && onChange({ timeZone: zone as TimeZone })}
        className="sm:col-span-2"
      />
    </div>
  );
}
