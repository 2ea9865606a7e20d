"use client";

import { liftFocusLabels, phaseLabels, runFocusLabels } from "@/app/_shared/season/block-labels";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { liftFocuses, phases, runFocuses } from "@/lib/domain/block";
import type { PlanTemplateWeek } from "@/lib/domain/template";

type PlanWeek = Omit<PlanTemplateWeek, "sessions">;

export interface PlanWeekEdits {
  readonly set: (part: Partial<PlanWeek>) => void;
  readonly copy: () => void;
  readonly remove: () => void;
  readonly canCopy: boolean;
  readonly canRemove: boolean;
}

interface PlanWeekFieldsProps {
  title: string;
  plan: PlanWeek;
  edits: PlanWeekEdits;
}

/** What a week of a plan is for, and how many there are of it. */
export function PlanWeekFields({ title, plan, edits }: PlanWeekFieldsProps) {
  const name = title.toLowerCase();
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label="Phase"
        aria-label={`Phase of ${name}`}
        fieldClassName="w-36"
        value={plan.phase}
        options={phases.map((value) => ({ value, label: phaseLabels[value] }))}
        onChange={(event) => edits.set({ phase: phases[event.target.selectedIndex] ?? plan.phase })}
      />
      <Select
        label="Run focus"
        aria-label={`Run focus of ${name}`}
        fieldClassName="w-36"
        value={plan.focus ?? ""}
        options={[
          { value: "", label: "As the phase" },
          ...runFocuses.map((value) => ({ value, label: runFocusLabels[value] })),
        ]}
        onChange={(event) => edits.set({ focus: runFocuses[event.target.selectedIndex - 1] })}
      />
      <Select
        label="Lift focus"
        aria-label={`Lift focus of ${name}`}
        fieldClassName="w-48"
        value={plan.liftFocus ?? ""}
        options={[
          { value: "", label: "None" },
          ...liftFocuses.map((value) => ({ value, label: liftFocusLabels[value] })),
        ]}
        onChange={(event) => edits.set({ liftFocus: liftFocuses[event.target.selectedIndex - 1] })}
      />
      <Button variant="quiet" disabled={!edits.canCopy} onClick={edits.copy}>
        Copy week<span className="sr-only"> after {name}</span>
      </Button>
      <Button variant="quiet" disabled={!edits.canRemove} onClick={edits.remove}>
        Remove week<span className="sr-only">, {name}</span>
      </Button>
    </div>
  );
}
