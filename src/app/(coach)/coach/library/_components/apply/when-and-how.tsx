"use client";

import { DateField } from "@/app/_ui/date-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { levelShares, planLevels } from "@/lib/domain/plan-settings";
import type { ApplyChoices } from "./apply-choices";

/** How much of the easy and long running somebody of each level gets. */
export const levelOptions = planLevels.map((value) => ({
  value,
  label: `${value}\u00a0·\u00a0${Math.round(levelShares[value] * 100)}\u00a0%`,
}));

interface WhenAndHowProps {
  choices: ApplyChoices;
  onChange: (change: Partial<ApplyChoices>) => void;
}

/** When the plan ends or begins, what makes way for it, and how much of it each athlete gets. */
export function WhenAndHow({ choices, onChange }: WhenAndHowProps) {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <SegmentedControl
        label="When"
        value={choices.align}
        onChange={(align) => onChange({ align })}
        options={[
          { value: "end", label: "End on race day" },
          { value: "start", label: "Start together" },
        ]}
      />
      {choices.align === "start" ? (
        <DateField
          label="First week"
          value={choices.start}
          onChange={(start) => onChange({ start: start as CalendarDate | "" })}
          error={choices.start === "" ? "Choose a day in the first week." : null}
        />
      ) : (
        <SegmentedControl
          label="If the plan is too long"
          value={choices.fit}
          onChange={(fit) => onChange({ fit })}
          options={[
            { value: "cut", label: "Cut the start" },
            { value: "compress", label: "Thin it out" },
          ]}
        />
      )}
      <SegmentedControl
        label="Planned already"
        value={choices.existing}
        onChange={(existing) => onChange({ existing })}
        options={[
          { value: "replace", label: "Replace" },
          { value: "keep", label: "Keep" },
        ]}
      />
      <SegmentedControl
        label="Easy and long runs"
        value={choices.volume}
        onChange={(volume) => onChange({ volume })}
        options={[
          { value: "own", label: "By the last 4 weeks" },
          { value: "written", label: "As written" },
        ]}
      />
      <SegmentedControl
        label="Level"
        value={choices.level}
        onChange={(level) => onChange({ level, levels: {} })}
        options={levelOptions}
      />
    </div>
  );
}
